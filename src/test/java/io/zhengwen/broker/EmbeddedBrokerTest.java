package io.zhengwen.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    @TempDir
    Path data;

    @Test
    void what_was_stored_is_there_after_a_restart() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0);
                Admin admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic("kept", 3, (short) 1)))
                    .all()
                    .get();
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0);
                Admin admin = admin(broker)) {
            assertThat(admin.listTopics().names().get()).contains("kept");
        }
    }

    @Test
    void a_second_broker_on_the_same_folder_is_refused_before_it_touches_anything() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0)) {
            assertThat(broker.bootstrapServers()).startsWith("127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedBroker.start(data, 0))
                    .isInstanceOf(BrokerStartException.class)
                    .hasMessageContaining("in use by another Zhengwen")
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void a_taken_port_is_named_with_the_way_out_and_the_folder_is_free_again() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(data, taken.getLocalPort()))
                    .isInstanceOf(BrokerStartException.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("--broker-port");
        }
        try (DataFolderLock lock = DataFolderLock.take(data)) {
            assertThat(lock).isNotNull();
        }
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_named() throws Exception {
        Path file = Files.createFile(data.resolve("occupied"));
        assertThatThrownBy(() -> EmbeddedBroker.start(file.resolve("data"), 0))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining("occupied");
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}

package io.zhengwen.app;

import static io.zhengwen.app.Notices.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zhengwen.app.settings.Setting;
import io.zhengwen.broker.SecuredBroker;
import io.zhengwen.delivery.ClusterProbe;
import io.zhengwen.delivery.DeliveryException;
import io.zhengwen.delivery.EventReader;
import io.zhengwen.delivery.Grant;
import io.zhengwen.delivery.Outages;
import io.zhengwen.delivery.RawRetention;
import io.zhengwen.delivery.TopicSetup;
import io.zhengwen.delivery.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster with logins, TLS and ACLs: what is asked for is enough, and what is missing has a name. */
class SecuredClusterTest {
    private static final int RECORD_BYTES = 1 << 20;

    private static SecuredBroker broker;

    @TempDir
    Path inbox;

    @BeforeAll
    static void startBroker(@TempDir Path folder) throws Exception {
        broker = SecuredBroker.start(folder, List.of("watcher", "stranger", "newcomer", "onlooker"));
        new TopicSetup(Map.of("bootstrap.servers", broker.open().bootstrapServers()))
                .ensure(2, (short) 1, RECORD_BYTES);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void the_listed_acls_are_enough_and_a_right_that_is_taken_and_given_back_stops_and_resumes_a_worker()
            throws Exception {
        broker.allow("watcher", Grant.ofWatcher());
        Map<String, String> work = broker.scram("worker");
        broker.allow("worker", Grant.ofWorker());
        Map<String, String> watch = SecuredBroker.plain("watcher", SecuredBroker.PASSWORD);
        try (RunningPipeline watcher = role("watch", watch);
                RunningPipeline worker = role("work", work)) {
            watcher.drop("一.txt", notice("一"));
            watcher.drop("空.txt", new byte[0]);
            worker.awaitDone(2);
            watcher.awaitFileBelow(".rejected", "空.txt");

            Grant right = new Grant(AclOperation.WRITE, ResourceType.TOPIC, "documents.policy", false);
            broker.deny("worker", right);
            watcher.drop("二.txt", notice("二"));
            worker.awaitNotice("acl-denied", "documents.policy");

            broker.allow("worker", List.of(right));
            worker.awaitDone(3);
            worker.awaitAllClear();
            assertThat(worker.outcomes()).hasSize(3);
        }
    }

    @Test
    @SuppressWarnings("try") // The probe speaks by itself.
    void the_probe_names_every_topic_that_it_may_not_see_even_where_nothing_is_sent() throws Exception {
        List<Grant> needs = Stream.of("documents.news", "documents.policy", "facts.target")
                .map(topic -> new Grant(AclOperation.WRITE, ResourceType.TOPIC, topic, false))
                .toList();
        broker.allow("onlooker", needs.subList(0, 1));
        Map<String, Object> clients =
                clients(broker.loginServers(), SecuredBroker.plain("onlooker", SecuredBroker.PASSWORD));
        Queue<String> told = new ConcurrentLinkedQueue<>();
        try (Outages outages = Outages.start(broker.loginServers(), told::add);
                ClusterProbe probe = new ClusterProbe(clients, needs, outages)) {
            await().atMost(RunningPipeline.PATIENCE).untilAsserted(() -> assertThat(told)
                    .anySatisfy(line -> assertThat(line).contains("acl-denied", "[documents.policy, facts.target]")));

            broker.allow("onlooker", needs);
            await().atMost(RunningPipeline.PATIENCE)
                    .untilAsserted(() -> assertThat(told).last().asString().contains("is back after"));
        }
    }

    @Test
    void a_wrong_password_has_a_name_and_is_not_shown() {
        assertThatThrownBy(() -> setup(SecuredBroker.plain("watcher", "wr0ng-pass"), Grant.ofWatcher()))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("wrong-credentials: Kafka refuses the login")
                .hasMessageContaining("sasl.jaas.config")
                .hasMessageNotContaining("wr0ng-pass");
        assertThatThrownBy(() -> new EventReader(
                        clients(broker.loginServers(), SecuredBroker.plain("watcher", "wr0ng-pass")), Topics.DOCUMENTS))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("wrong-credentials");
    }

    @Test
    void every_acl_that_is_missing_is_listed_at_the_start() throws Exception {
        Map<String, String> stranger = SecuredBroker.plain("stranger", SecuredBroker.PASSWORD);
        assertThatThrownBy(() -> setup(stranger, Grant.ofWorker()))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("acl-denied")
                .hasMessageContaining("Read on topic documents.raw; Write on topic documents.raw");
        broker.allow(
                "stranger",
                Grant.ofWorker().stream()
                        .filter(grant -> grant.resource() == ResourceType.TOPIC)
                        .filter(grant ->
                                !(grant.name().equals(Topics.LEDGER) && grant.operation() == AclOperation.WRITE))
                        .toList());
        assertThatThrownBy(() -> setup(stranger, Grant.ofWorker()))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("Missing ACLs: Write on topic documents.ledger;"
                        + " Read on group zhengwen- (prefixed); Write on transactional id zhengwen- (prefixed).");
    }

    @Test
    void topics_that_are_missing_and_may_not_be_created_are_listed_with_how_to_create_them() throws Exception {
        List<Grant> needs = List.of(
                new Grant(AclOperation.WRITE, ResourceType.TOPIC, Topics.RAW, false),
                new Grant(AclOperation.WRITE, ResourceType.TOPIC, Topics.INBOX_STATE, false));
        broker.allow("newcomer", needs);
        broker.delete(Topics.INBOX_STATE);
        Map<String, String> newcomer = SecuredBroker.plain("newcomer", SecuredBroker.PASSWORD);
        try {
            assertThatThrownBy(() -> setup(newcomer, needs))
                    .isInstanceOf(DeliveryException.class)
                    .hasMessageContaining("topic-missing: 1 topics are missing and may not be created")
                    .hasMessageContaining("--create --topic inbox.state --partitions 1 --replication-factor 1"
                            + " --config cleanup.policy=compact");
        } finally {
            new TopicSetup(Map.of("bootstrap.servers", broker.open().bootstrapServers()))
                    .ensure(2, (short) 1, RECORD_BYTES);
        }
    }

    @Test
    void a_certificate_that_is_trusted_opens_the_door_and_one_that_is_not_has_a_name() {
        assertThatCode(() ->
                        new TopicSetup(clients(broker.tlsServers(), broker.tls())).ensure(2, (short) 1, RECORD_BYTES))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new TopicSetup(clients(broker.tlsServers(), Map.of("security.protocol", "SSL")))
                        .ensure(2, (short) 1, RECORD_BYTES))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("tls-refused");
    }

    @Test
    void the_operations_page_lists_the_acls_of_each_role() throws Exception {
        String page = Files.readString(Path.of("docs", "operations.md"), StandardCharsets.UTF_8);
        assertThat(Stream.concat(Grant.ofWatcher().stream(), Grant.ofWorker().stream())
                        .map(Grant::toString))
                .allSatisfy(grant -> assertThat(page).contains("`" + grant + "`"));
    }

    private RunningPipeline role(String role, Map<String, String> kafka) throws Exception {
        return RunningPipeline.on(
                broker.open(), inbox, Map.of(Setting.ROLES, role, Setting.BROKERS, broker.loginServers()), kafka);
    }

    private static void setup(Map<String, String> login, List<Grant> needs) {
        new TopicSetup(clients(broker.loginServers(), login), needs, RawRetention.DEFAULT, Duration.ofDays(30))
                .ensure(2, (short) 1, RECORD_BYTES);
    }

    private static Map<String, Object> clients(String servers, Map<String, String> login) {
        Map<String, Object> clients = new HashMap<>(login);
        clients.put("bootstrap.servers", servers);
        return clients;
    }
}

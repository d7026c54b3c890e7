package io.zhengwen.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {
    private static final long MORE_THAN_ANY_DISK_HAS = 1L << 60;

    @TempDir
    Path folder;

    @Test
    void a_folder_that_does_not_exist_yet_is_on_the_disk_of_the_one_above() {
        Path data = folder.resolve("data/kafka");
        assertThatCode(new DiskSpace(data, 1)::require).doesNotThrowAnyException();
        assertThat(Files.exists(data)).isFalse();
    }

    @Test
    void too_little_room_is_refused_with_folder_setting_and_way_out() {
        DiskSpace space = new DiskSpace(folder, MORE_THAN_ANY_DISK_HAS);
        assertThat(space.isEnough()).isFalse();
        assertThatThrownBy(space::require)
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining("disk-full")
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("broker.min-free-mb")
                .hasMessageContaining("--data");
    }
}

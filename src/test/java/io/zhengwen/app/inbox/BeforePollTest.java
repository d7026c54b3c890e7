package io.zhengwen.app.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.delivery.ClientWatch;
import io.zhengwen.delivery.DeliveryException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BeforePollTest {
    private final AtomicLong nanos = new AtomicLong(1);
    private final AtomicBoolean newFiles = new AtomicBoolean();
    private boolean broken;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final BeforePoll looks =
            new BeforePoll(ClientWatch.logging(), closed::get, List.of(this::prepare), newFiles::get, nanos::get);

    private void prepare() {
        if (broken) {
            throw new DeliveryException("no broker");
        }
    }

    @Test
    void after_a_look_that_met_nothing_new_it_rests_four_times_as_long_as_it_looked() {
        assertThat(look(Duration.ofMillis(100), 0)).isTrue();
        pass(Duration.ofMillis(399));
        assertThat(mayLook()).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(mayLook()).isTrue();
    }

    @Test
    void it_never_rests_longer_than_five_seconds() {
        assertThat(look(Duration.ofMinutes(1), 0)).isTrue();
        pass(Duration.ofMillis(4_999));
        assertThat(mayLook()).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(mayLook()).isTrue();
    }

    @Test
    void files_that_need_a_second_look_get_it_at_once_also_in_a_folder_of_thousands() {
        newFiles.set(true);
        assertThat(look(Duration.ofSeconds(1), 0)).isTrue();
        assertThat(mayLook()).isTrue();
    }

    @Test
    void after_a_look_that_took_files_it_looks_for_more_at_once() {
        assertThat(look(Duration.ofSeconds(1), 2_000)).isTrue();
        assertThat(mayLook()).isTrue();
    }

    @Test
    void while_its_memory_cannot_be_read_there_is_no_look() {
        broken = true;
        assertThat(mayLook()).isFalse();
        broken = false;
        assertThat(mayLook()).isFalse();
        pass(Duration.ofSeconds(2));
        assertThat(mayLook()).isTrue();
    }

    @Test
    void while_nothing_may_be_taken_there_is_no_look_and_no_preparation() {
        closed.set(true);
        broken = true;
        assertThat(mayLook()).isFalse();
        broken = false;
        closed.set(false);
        assertThat(mayLook()).isTrue();
    }

    private boolean look(Duration taken, int files) {
        boolean looked = mayLook();
        pass(taken);
        looks.commit(null, null, files);
        return looked;
    }

    private boolean mayLook() {
        return looks.begin(null, null);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}

package io.zhengwen.app;

import io.zhengwen.broker.DiskSpace;
import io.zhengwen.delivery.KafkaTrouble;
import io.zhengwen.delivery.Outages;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets files wait in the inbox while the embedded broker's disk is nearly full, and says so. */
final class DiskGuard implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final String NAME = "disk-full";

    private final DiskSpace space;
    private final Outages outages;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, NAME);
        thread.setDaemon(true);
        return thread;
    });

    DiskGuard(DiskSpace space, Outages outages) {
        this.space = space;
        this.outages = outages;
    }

    /** Looks at once, and from then on twice a second. */
    @SuppressWarnings("FutureReturnValueIgnored") // It ends with the process.
    static DiskGuard start(DiskSpace space, Outages outages) {
        DiskGuard guard = new DiskGuard(space, outages);
        guard.look();
        guard.clock.scheduleWithFixedDelay(guard::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return guard;
    }

    void look() {
        if (space.isEnough()) {
            outages.release(NAME);
        } else {
            outages.hold(new KafkaTrouble(NAME, space.shortage(), false));
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}

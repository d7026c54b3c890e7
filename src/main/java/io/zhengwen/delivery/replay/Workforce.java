package io.zhengwen.delivery.replay;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** Threads with a short queue in front of them, so that whoever submits waits rather than fill the memory. */
final class Workforce implements AutoCloseable {
    private final ExecutorService threads;
    private final Semaphore room;
    private final int size;
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    Workforce(int threads) {
        this.threads = Executors.newFixedThreadPool(threads);
        this.size = threads * 2;
        this.room = new Semaphore(size);
    }

    /** @throws RuntimeException what a task before threw */
    void submit(Runnable task) {
        room.acquireUninterruptibly();
        throwFailure();
        threads.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                room.release();
            }
        });
    }

    /** Waits for all tasks. */
    void finish() {
        room.acquireUninterruptibly(size);
        room.release(size);
        throwFailure();
    }

    private void throwFailure() {
        RuntimeException first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

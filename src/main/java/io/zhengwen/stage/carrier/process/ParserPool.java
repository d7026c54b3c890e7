package io.zhengwen.stage.carrier.process;

import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.stage.carrier.ReadingLimits;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;

/**
 * Parser processes, started when they are first needed and kept for the next file. A file that takes too long, or brings
 * its process down, costs that process and nothing else. Thread-safe.
 */
public final class ParserPool implements AutoCloseable {
    private final Class<?> main;
    private final int heapMegabytes;
    private final Semaphore free;
    private final Deque<ParserProcess> idle = new ArrayDeque<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(ParserPool::daemon);
    private boolean closed;

    /**
     * Starts nothing yet.
     *
     * @param processes most that may run at a time, at least 1
     * @param heapMegabytes heap of each
     */
    public ParserPool(int processes, int heapMegabytes) {
        this(ParserMain.class, processes, heapMegabytes);
    }

    ParserPool(Class<?> main, int processes, int heapMegabytes) {
        this.main = main;
        this.free = new Semaphore(processes, true);
        this.heapMegabytes = heapMegabytes;
    }

    /**
     * Has one file read; waits for a process when all are busy.
     *
     * @throws DocumentRejectedException when the file is refused, takes too long, or ends the process twice
     */
    public Carried read(byte[] bytes, String mediaType, ReadingLimits limits) {
        free.acquireUninterruptibly();
        try {
            return readTwice(bytes, mediaType, limits);
        } catch (IOException e) {
            throw new UncheckedIOException("a parser process cannot be started", e);
        } finally {
            free.release();
        }
    }

    /** Twice, for the first process may have died of something else: an operator's kill, the one file before. */
    private Carried readTwice(byte[] bytes, String mediaType, ReadingLimits limits) throws IOException {
        String end = "";
        for (int attempt = 1; attempt <= 2; attempt++) {
            ParserProcess process = take();
            Deadline deadline = Deadline.start(process, limits.time(), clock);
            boolean sound = false;
            try {
                process.ask(bytes, mediaType, limits);
                Carried carried = Answer.read(process.answers(), mediaType, limits);
                sound = true;
                return carried;
            } catch (DocumentRejectedException e) {
                sound = true;
                throw e;
            } catch (IOException e) {
                if (deadline.isLate()) {
                    throw refused(
                            CarrierRefusal.Reason.TOO_SLOW,
                            mediaType,
                            limits.time().toSeconds() + " s");
                }
                end = e instanceof EOFException ? process.end() : e.getMessage();
            } finally {
                deadline.close();
                giveBack(process, sound && !deadline.isLate());
            }
        }
        throw refused(CarrierRefusal.Reason.PARSER_CRASHED, mediaType, end);
    }

    private static DocumentRejectedException refused(CarrierRefusal.Reason reason, String mediaType, String detail) {
        return new DocumentRejectedException(new CarrierRefusal(reason, mediaType, detail));
    }

    private synchronized ParserProcess take() throws IOException {
        while (!idle.isEmpty()) {
            ParserProcess process = idle.pop();
            if (process.isAlive()) {
                return process;
            }
        }
        return ParserProcess.start(main, heapMegabytes);
    }

    private synchronized void giveBack(ParserProcess process, boolean sound) {
        if (sound && !closed) {
            idle.push(process);
        } else {
            process.close();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "parser-deadlines");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized void close() {
        closed = true;
        clock.shutdownNow();
        idle.forEach(ParserProcess::close);
        idle.clear();
    }
}

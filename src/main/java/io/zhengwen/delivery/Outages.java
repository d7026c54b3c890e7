package io.zhengwen.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Tells people what is waited for: one line when it begins, one when it is over, however many clients run into it and
 * however often. It also holds back whoever would read more documents than can be sent.
 */
public final class Outages implements ClientWatch, AutoCloseable {
    /** What is over sooner is not worth a line. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration TRIAL = Duration.ofSeconds(2);
    private static final Duration FIGHT = Duration.ofMinutes(1);
    private static final int FENCED_IN_A_FIGHT = 3;
    /** More does not make a cluster faster that answers within milliseconds; one that stopped answering leaves them in memory. */
    private static final int MOST_CALLS_UNDER_WAY = 256;

    private static final long MOST_BYTES_UNDER_WAY = 8L << 20;
    private static final Duration WAIT_FOR_ROOM = Duration.ofMillis(100);

    private final String servers;
    private final Consumer<String> console;
    private final LongSupplier nanos;
    private final ScheduledExecutorService clock;
    private final Map<String, Trouble> troubles = new HashMap<>();
    private final Map<Long, Call> calls = new LinkedHashMap<>();
    private final Map<String, Long> trials = new HashMap<>();
    private final Set<String> holds = new HashSet<>();
    private final Map<String, Long> announced = new LinkedHashMap<>();
    private final Deque<Long> fences = new ArrayDeque<>();
    private long bytesUnderWay;
    private long lastCall;

    /**
     * For one process.
     *
     * @param servers the cluster, for the messages
     * @param console takes a line for people
     */
    @SuppressWarnings("FutureReturnValueIgnored") // It ends with the process.
    public static Outages start(String servers, Consumer<String> console) {
        Outages outages = new Outages(servers, console, System::nanoTime);
        outages.clock.scheduleWithFixedDelay(outages::look, 500, 500, TimeUnit.MILLISECONDS);
        return outages;
    }

    Outages(String servers, Consumer<String> console, LongSupplier nanos) {
        this.servers = servers;
        this.console = console;
        this.nanos = nanos;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "outages");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public synchronized void failed(String client, Throwable cause) {
        KafkaTrouble trouble = KafkaTrouble.of(cause);
        long now = nanos.getAsLong();
        Trouble before = troubles.get(client);
        boolean same = before != null && before.trouble().name().equals(trouble.name());
        troubles.put(client, new Trouble(trouble, same ? before.since() : now));
        if (trouble.name().equals(KafkaTrouble.FENCED)) {
            fenced(now);
        }
        look();
    }

    /** Once is how a worker that was thought dead learns of it; again and again means two that live. */
    private void fenced(long now) {
        fences.removeIf(at -> now - at > FIGHT.toNanos());
        fences.add(now);
        if (fences.size() == FENCED_IN_A_FIGHT) {
            console.accept("worker-id-taken: another worker at " + servers
                    + " has the same worker.id and both stop each other;"
                    + " nothing is lost, but give each its own worker.id");
        }
    }

    @Override
    public synchronized void works(String client) {
        if (troubles.remove(client) != null) {
            look();
        }
    }

    /**
     * A client begins something that Kafka has to answer.
     *
     * @param bytes what is held in memory until then
     * @return the call's number, for {@link #end}
     */
    public synchronized long begin(String client, long bytes) {
        calls.put(++lastCall, new Call(client, bytes, nanos.getAsLong()));
        bytesUnderWay += bytes;
        return lastCall;
    }

    /** Kafka has answered, or the client has given up. */
    public synchronized void end(long call) {
        Call ended = calls.remove(call);
        if (ended != null) {
            bytesUnderWay -= ended.bytes();
            notifyAll();
        }
    }

    /** Nobody may take more to send, whatever Kafka answers, until this is released. */
    public synchronized void hold(KafkaTrouble why) {
        holds.add(why.name());
        troubles.putIfAbsent(why.name(), new Trouble(why, nanos.getAsLong()));
        look();
    }

    /** What was held for is over. */
    public synchronized void release(String name) {
        if (holds.remove(name)) {
            works(name);
        }
    }

    /**
     * Whether a client may take more to send: not while what was sent waits for an answer, and now and then to try. Waits a
     * moment when much is under way, since the answers may just be coming.
     */
    public synchronized boolean admits(String client) {
        if (!holds.isEmpty() || waitsForAnswer() || (isFull() && !getsRoom())) {
            return false;
        }
        if (!troubles.containsKey(client)) {
            return true;
        }
        boolean due = isTrialDue(client);
        if (due) {
            trials.put(client, nanos.getAsLong());
        }
        return due;
    }

    /** Whether nothing would be admitted, so that a client need not look for something to send. */
    public synchronized boolean isClosed(String client) {
        return !holds.isEmpty() || waitsForAnswer() || (troubles.containsKey(client) && !isTrialDue(client));
    }

    private boolean isTrialDue(String client) {
        Long last = trials.get(client);
        return last == null || nanos.getAsLong() - last > TRIAL.toNanos();
    }

    private boolean waitsForAnswer() {
        long now = nanos.getAsLong();
        // Only the oldest can be late first.
        return calls.values().stream().limit(1).anyMatch(call -> call.isLate(now));
    }

    private boolean isFull() {
        return calls.size() >= MOST_CALLS_UNDER_WAY || bytesUnderWay > MOST_BYTES_UNDER_WAY;
    }

    private boolean getsRoom() {
        long deadline = System.nanoTime() + WAIT_FOR_ROOM.toNanos();
        try {
            for (long left = WAIT_FOR_ROOM.toMillis(); isFull() && left > 0; left = millisUntil(deadline)) {
                wait(left);
            }
            return !isFull();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long millisUntil(long deadline) {
        return (deadline - System.nanoTime()) / 1_000_000;
    }

    /** Announces what has begun, or that all is over. */
    synchronized void look() {
        long now = nanos.getAsLong();
        Map<String, String> present = present(now);
        present.forEach((name, message) -> {
            if (announced.putIfAbsent(name, now) == null) {
                console.accept("Waiting for Kafka at " + servers + " - " + name + ": " + message
                        + ". Nothing is lost; it goes on by itself.");
            }
        });
        if (present.isEmpty() && !announced.isEmpty()) {
            long since = announced.values().iterator().next();
            announced.clear();
            console.accept("Kafka at " + servers + " is back after "
                    + Duration.ofNanos(now - since).plus(PATIENCE).toSeconds() + " s, going on.");
        }
    }

    private Map<String, String> present(long now) {
        Map<String, String> present = new LinkedHashMap<>();
        troubles.values().stream()
                .filter(trouble -> !trouble.trouble().passing() || now - trouble.since() > PATIENCE.toNanos())
                .forEach(trouble ->
                        present.put(trouble.trouble().name(), trouble.trouble().message()));
        if (waitsForAnswer()) {
            present.putIfAbsent(
                    KafkaTrouble.UNREACHABLE, KafkaTrouble.unreachable().message());
        }
        // A producer that waits for a missing topic says that nobody answers.
        if (present.containsKey(KafkaTrouble.TOPIC_MISSING)) {
            present.remove(KafkaTrouble.UNREACHABLE);
        }
        return present;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private record Trouble(KafkaTrouble trouble, long since) {}

    private record Call(String client, long bytes, long since) {
        boolean isLate(long now) {
            return now - since > PATIENCE.toNanos();
        }
    }
}

package io.zhengwen.app.bench.fuzz;

import java.time.Duration;
import java.util.Optional;

/** One thread of a run: takes number after number, until there are no more or it was given up as hanging. */
final class FuzzWorker implements Runnable {
    private final FuzzRun run;
    private final DocumentClock clock = new DocumentClock();
    private final Thread thread = new Thread(this, "fuzz");
    private Optional<Mutant> mutant = Optional.empty();
    private boolean givenUp;

    FuzzWorker(FuzzRun run) {
        this.run = run;
    }

    FuzzWorker start() {
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    @Override
    public void run() {
        try {
            readAll();
        } catch (RuntimeException e) {
            run.failed(e);
        }
    }

    private void readAll() {
        for (Optional<Mutant> next = run.next(); next.isPresent() && begin(next.get()); next = run.next()) {
            Verdict verdict = run.read(next.get(), clock);
            if (!end()) {
                return;
            }
            run.done(next.get(), verdict);
        }
    }

    private synchronized boolean begin(Mutant next) {
        clock.restart();
        mutant = Optional.of(next);
        return !givenUp;
    }

    private synchronized boolean end() {
        mutant = Optional.empty();
        return !givenUp;
    }

    /** Whether the present document takes longer; if so, nobody waits for this worker any more. */
    synchronized Optional<Finding> giveUpAfter(Duration limit) {
        if (givenUp || mutant.isEmpty() || clock.running().compareTo(limit) <= 0) {
            return Optional.empty();
        }
        givenUp = true;
        return Optional.of(Finding.hang(
                mutant.get(), "still running after " + clock.running().toSeconds() + " s", thread.getStackTrace()));
    }

    boolean isAtWork() {
        return thread.isAlive() && !isGivenUp();
    }

    private synchronized boolean isGivenUp() {
        return givenUp;
    }
}

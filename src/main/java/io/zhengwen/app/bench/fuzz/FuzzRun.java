package io.zhengwen.app.bench.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Reads the mutants of a range of numbers on some threads, and replaces a thread that hangs. */
final class FuzzRun {
    private final Mutants mutants;
    private final StagesUnderTest stages;
    private final Findings findings;
    private final Tally tally = new Tally();
    private final Duration limit;
    private final long end;
    private final AtomicLong next;
    private final List<FuzzWorker> workers = new CopyOnWriteArrayList<>();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private volatile boolean stopped;

    /**
     * Starts nothing yet.
     *
     * @param limit a document that takes longer hangs
     */
    FuzzRun(Mutants mutants, StagesUnderTest stages, Findings findings, Duration limit, long first, long count) {
        this.mutants = mutants;
        this.stages = stages;
        this.findings = findings;
        this.limit = limit;
        this.next = new AtomicLong(first);
        this.end = first + count;
    }

    void start(int threads) {
        for (int i = 0; i < threads; i++) {
            workers.add(new FuzzWorker(this).start());
        }
    }

    /** Mutants under way are not counted: what happens to them while the program ends says nothing. */
    void stop() {
        stopped = true;
    }

    /** The bench itself is at fault, or the disk is full: what was not counted must not pass for harmless. */
    void failed(RuntimeException fault) {
        failure.compareAndSet(null, fault);
    }

    /** Whether there is nothing more to wait for; gives up workers that hang. */
    boolean isOver() {
        for (FuzzWorker worker : workers) {
            worker.giveUpAfter(limit).ifPresent(this::hung);
        }
        RuntimeException fault = failure.get();
        if (fault != null) {
            throw new IllegalStateException("the run cannot go on", fault);
        }
        return stopped || workers.stream().noneMatch(FuzzWorker::isAtWork);
    }

    Tally tally() {
        return tally;
    }

    Optional<Mutant> next() {
        long number = next.getAndIncrement();
        return stopped || number >= end ? Optional.empty() : Optional.of(mutants.make(number));
    }

    Verdict read(Mutant mutant, DocumentClock clock) {
        return stages.read(mutant, clock);
    }

    void done(Mutant mutant, Verdict verdict) {
        if (stopped) {
            return;
        }
        boolean hung = verdict.slowest().compareTo(limit) > 0;
        tally.add(mutant, verdict, hung);
        verdict.escape().ifPresent(thrown -> keep(Finding.escape(mutant, thrown)));
        if (hung) {
            keep(Finding.hang(mutant, "ended after " + verdict.slowest().toSeconds() + " s"));
        }
    }

    private void hung(Finding finding) {
        tally.add(finding.mutant(), new Verdict(List.of(), Optional.empty(), limit), true);
        keep(finding);
        workers.add(new FuzzWorker(this).start());
    }

    private void keep(Finding finding) {
        try {
            findings.add(finding);
        } catch (IOException e) {
            throw new UncheckedIOException("a finding cannot be saved", e);
        }
    }
}

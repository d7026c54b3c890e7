package io.zhengwen.app.bench;

import io.zhengwen.document.DecodedDocument;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Time of one sweep over all documents of a folder: an operation is the whole folder, so that no page weighs double. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 5)
@Measurement(iterations = 5, time = 5)
public class ExtractionTime {
    private static final String FOLDER = "seeds/documents";

    /** Where the HTML pages are. */
    @Param(FOLDER)
    public String pages;

    /** Where the plain texts are. */
    @Param(FOLDER)
    public String texts;

    private List<DecodedDocument> htmlDocuments;
    private List<DecodedDocument> textDocuments;
    private Peer parse;
    private Peer own;
    private Peer readability;
    private Peer webCollector;
    private Peer boilerpipe;

    @Setup
    public void load() {
        htmlDocuments = BenchPages.read(Path.of(pages), true);
        textDocuments = BenchPages.read(Path.of(texts), false);
        parse = new ParsePeer();
        own = new OwnPeer();
        readability = new ReadabilityPeer();
        webCollector = new WebCollectorPeer();
        boilerpipe = new BoilerpipePeer();
    }

    /**
     * CPU time beside JMH's clock on the wall: it says the same on an idle machine and still means something on a busy
     * one.
     */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Cpu {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

        /** CPU time of the iteration's sweeps. */
        public long cpuMicros;

        /** Sweeps of the iteration. */
        public long sweeps;
    }

    @Benchmark
    public void jsoupParse(Blackhole hole, Cpu cpu) {
        sweep(parse, htmlDocuments, hole, cpu);
    }

    @Benchmark
    public void zhengwen(Blackhole hole, Cpu cpu) {
        sweep(own, htmlDocuments, hole, cpu);
    }

    @Benchmark
    public void zhengwenOnText(Blackhole hole, Cpu cpu) {
        sweep(own, textDocuments, hole, cpu);
    }

    @Benchmark
    public void readability4j(Blackhole hole, Cpu cpu) {
        sweep(readability, htmlDocuments, hole, cpu);
    }

    @Benchmark
    public void webCollector(Blackhole hole, Cpu cpu) {
        sweep(webCollector, htmlDocuments, hole, cpu);
    }

    @Benchmark
    public void boilerpipe(Blackhole hole, Cpu cpu) {
        sweep(boilerpipe, htmlDocuments, hole, cpu);
    }

    private static void sweep(Peer peer, List<DecodedDocument> documents, Blackhole hole, Cpu cpu) {
        long before = cpu.threads.getCurrentThreadCpuTime();
        for (DecodedDocument document : documents) {
            hole.consume(answer(peer, document));
        }
        cpu.cpuMicros += (cpu.threads.getCurrentThreadCpuTime() - before) / 1000;
        cpu.sweeps++;
    }

    /** A page that an extractor refuses costs time, too. */
    private static Object answer(Peer peer, DecodedDocument document) {
        try {
            return peer.read(document);
        } catch (Exception | StackOverflowError refused) {
            return refused;
        }
    }
}

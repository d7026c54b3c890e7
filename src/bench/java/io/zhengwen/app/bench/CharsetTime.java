package io.zhengwen.app.bench;

import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.RawDocument;
import io.zhengwen.stage.acquisition.FileAcquisition;
import io.zhengwen.stage.charset.DocumentDecoder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Time of one sweep over the files of one size: naming the charset, ours and others, and what ours does with it: decoding with
 * repair of damage, and the same with finding the media type before.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class CharsetTime {
    private static final String DECODING = "ours, decoding";
    private static final String READING = "ours, reading";

    /** Folder with index.tsv. */
    @Param("corpus")
    public String folder;

    /** Largest size in kilobytes; the smallest is a tenth of it. */
    @Param({"1", "10", "100"})
    public int kilobytes;

    /** Whose time it is. */
    @Param({"ours", DECODING, READING, "ICU4J", "juniversal", "Tika"})
    public String peer;

    private final FileAcquisition acquisition = new FileAcquisition(Integer.MAX_VALUE);
    private final DocumentDecoder decoder = new DocumentDecoder();
    private List<byte[]> files;
    private Consumer<Blackhole> sweep;

    @Setup
    public void load() throws IOException {
        files = files(Path.of(folder), kilobytes);
        List<RawDocument> acquired = files.stream().map(this::acquire).toList();
        CharsetPeer detector = CharsetPeer.all().get(peer);
        sweep = switch (peer) {
            case DECODING -> sink -> acquired.forEach(raw -> sink.consume(decode(raw)));
            case READING -> sink -> files.forEach(file -> sink.consume(decode(acquire(file))));
            default -> sink -> files.forEach(file -> sink.consume(detector.detect(file)));
        };
    }

    @Benchmark
    public void sweep(Blackhole sink) {
        sweep.accept(sink);
    }

    private RawDocument acquire(byte[] file) {
        return acquisition.acquire(URI.create("file:/bench"), Instant.EPOCH, file);
    }

    private Object decode(RawDocument raw) {
        try {
            return decoder.decode(raw);
        } catch (DocumentRejectedException e) {
            return e;
        }
    }

    private static List<byte[]> files(Path folder, int kilobytes) throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("index.tsv"))) {
            String[] row = line.split("\t", -1);
            if (row.length > 5 && !row[0].equals("path") && !row[5].startsWith("moji")) {
                byte[] bytes = Files.readAllBytes(folder.resolve(row[0]));
                boolean large = kilobytes == 1 || bytes.length >= kilobytes * 100;
                if (large && bytes.length < kilobytes * 1000) {
                    files.add(bytes);
                }
            }
        }
        return files;
    }

    /** Runs it for the folder that is the first argument and prints megabytes a second. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        OptionsBuilder options = new OptionsBuilder();
        options.include(CharsetTime.class.getSimpleName()).param("folder", arguments[0]);
        Map<String, Double> speeds = new TreeMap<>();
        for (RunResult run : new Runner(options.build()).run()) {
            int size = Integer.parseInt(run.getParams().getParam("kilobytes"));
            long bytes = files(Path.of(arguments[0]), size).stream()
                    .mapToLong(file -> file.length)
                    .sum();
            String name = String.format(
                    Locale.ROOT, "under %3d kB %s", size, run.getParams().getParam("peer"));
            speeds.put(name, bytes / run.getPrimaryResult().getScore());
        }
        speeds.forEach((name, speed) -> System.out.printf(Locale.ROOT, "%-28s %8.2f MB/s%n", name, speed));
    }
}

package io.zhengwen.app.bench;

import io.zhengwen.document.Damage;
import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.stage.acquisition.FileAcquisition;
import io.zhengwen.stage.charset.DocumentDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * How text that was garbled before it came is treated: {@code mojibake/UTF-8/<kind>-<length>-<number>.txt} against
 * {@code mojibake/expected}, and folders of sound documents in which nothing may be repaired.
 */
final class DamageTable {
    private static final String FORMAT = "%-32s %6s %8s %8s %8s %8s%n";

    private final FileAcquisition acquisition = new FileAcquisition(Integer.MAX_VALUE);
    private final DocumentDecoder decoder;
    private final Map<String, int[]> rows = new TreeMap<>();

    DamageTable(DocumentDecoder decoder) {
        this.decoder = decoder;
    }

    /** Reads the damaged files; a folder without them adds nothing. */
    void addDamaged(Path folder) throws IOException {
        for (Path file : files(folder.resolve("UTF-8"))) {
            String seen = Files.readString(file);
            String kind = file.getFileName().toString().replaceAll("-\\d{4}-.*", "");
            String expected = Files.readString(folder.resolve("expected").resolve(file.getFileName()));
            count(kind + (seen.indexOf('\uFFFD') < 0 ? "" : ", bytes lost"), file, expected);
        }
    }

    /** Reads sound documents of any format that is text, packed with gzip or not. */
    void addSound(Path folder) throws IOException {
        for (Path file : files(folder)) {
            if (!file.toString().contains("mojibake") && file.toString().matches(".*\\.(?:txt|html?)(?:\\.gz)?")) {
                count("sound: " + folder.getFileName(), file, "");
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** A row counts files, exact texts, texts with a repair that did not give the exact text, marked and refused files. */
    private void count(String group, Path file, String expected) throws IOException {
        int[] row = rows.computeIfAbsent(group, key -> new int[5]);
        row[0]++;
        try {
            DecodedDocument decoded = decoder.decode(acquisition.acquire(file.toUri(), Instant.EPOCH, bytes(file)));
            boolean repaired = decoded.damage().stream()
                    .anyMatch(damage -> damage.repaired() && !damage.kind().equals("mixed-charsets"));
            boolean exact = expected.isEmpty() ? !repaired : decoded.text().equals(expected);
            row[1] += exact ? 1 : 0;
            row[2] += repaired && !exact ? 1 : 0;
            row[3] += decoded.damage().stream().map(Damage::kind).findAny().isPresent() ? 1 : 0;
        } catch (DocumentRejectedException e) {
            row[4]++;
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return file.toString().endsWith(".gz")
                ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()
                : bytes;
    }

    void print(PrintWriter out) {
        if (rows.isEmpty()) {
            return;
        }
        out.printf("%n" + FORMAT, "damage", "files", "exact", "inexact", "marked", "refused");
        rows.forEach((group, row) -> out.printf(
                Locale.ROOT,
                FORMAT,
                group,
                row[0],
                String.format(Locale.ROOT, "%.1f%%", 100.0 * row[1] / row[0]),
                row[2],
                row[3],
                row[4]));
    }
}

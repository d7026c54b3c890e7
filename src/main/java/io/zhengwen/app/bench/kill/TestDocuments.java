package io.zhengwen.app.bench.kill;

import io.zhengwen.document.Payload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files to be dropped, as many as wanted and each the same for the same number: the shipped samples with a number in their
 * text, some of them twice, some that are refused, some archives with two documents inside.
 */
final class TestDocuments {
    private static final int SAME_AGAIN = 25;
    private static final int REFUSED = 20;
    private static final int ARCHIVES = 200;

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final List<String> samples;

    /** @param folder of samples; those that are UTF-8 text are used */
    TestDocuments(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            samples = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(TestDocuments::text)
                    .filter(text -> text.indexOf('\uFFFD') < 0)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no samples in " + folder, e);
        }
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("no samples in " + folder);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file. */
    record Drop(String name, Payload content) {}

    /** The file with this number, from 0. */
    Drop file(int number) {
        if (isRepetition(number)) {
            return new Drop("副本-" + number + ".txt", Payload.of(text(number - 1)));
        }
        if (number % ARCHIVES == ARCHIVES / 2) {
            return new Drop("压缩-" + number + ".zip", Payload.of(archive(number)));
        }
        if (number % REFUSED == REFUSED / 2) {
            return new Drop("乱码-" + number + ".txt", Payload.of(noise(number)));
        }
        return new Drop("文件-" + number + ".txt", Payload.of(text(number)));
    }

    /** How many documents the first so many files hold, each content counted once, files inside archives too. */
    int documents(int files) {
        int documents = 0;
        for (int number = 0; number < files; number++) {
            boolean archive = !isRepetition(number) && number % ARCHIVES == ARCHIVES / 2;
            documents += isRepetition(number) ? 0 : archive ? 3 : 1;
        }
        return documents;
    }

    private static boolean isRepetition(int number) {
        return number % SAME_AGAIN == SAME_AGAIN - 1;
    }

    private byte[] text(int number) {
        String sample = samples.get(number % samples.size());
        Charset charset = number % 3 == 0 ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        return (sample.stripTrailing() + "\n本文件编号为第" + number + "号。\n").getBytes(charset);
    }

    private byte[] archive(int number) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int member = 1; member <= 2; member++) {
                ZipEntry entry = new ZipEntry("附件" + member + ".txt");
                entry.setTimeLocal(LONG_AGO);
                zip.putNextEntry(entry);
                zip.write(text(number + member * 10_000_000));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Bytes that read as no text in any charset. */
    private static byte[] noise(int number) {
        byte[] bytes = new byte[400];
        long state = number * 0x9E3779B97F4A7C15L + 1;
        for (int i = 0; i < bytes.length; i++) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            bytes[i] = (byte) (state >>> 33 | 0x80);
        }
        return bytes;
    }
}

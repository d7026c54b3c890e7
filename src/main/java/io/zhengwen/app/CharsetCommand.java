package io.zhengwen.app;

import io.zhengwen.document.CharsetVerdict;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.stage.acquisition.FileAcquisition;
import io.zhengwen.stage.charset.DocumentDecoder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code charset PATH...}: how each file would be decoded, and on what grounds. */
@Command(
        name = "charset",
        mixinStandardHelpOptions = true,
        description =
                "Prints path, charset, basis and confidence of each file, tab-separated. A refused file has '-' and the reason.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every file is text", "1:at least one file was refused", "2:wrong use"})
public final class CharsetCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders; folders are read recursively.")
    private List<Path> paths = List.of();

    @Option(names = "--max-bytes", defaultValue = "104857600", description = "Refuse larger files (${DEFAULT-VALUE}).")
    private long maxBytes;

    private final PrintStream out;

    public CharsetCommand() {
        this(new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8));
    }

    CharsetCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        FileAcquisition acquisition = new FileAcquisition(maxBytes);
        DocumentDecoder decoder = new DocumentDecoder();
        boolean allText = true;
        for (Path path : paths) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    allText &= print(file, acquisition, decoder);
                }
            } catch (IOException | java.io.UncheckedIOException e) {
                refused(path, "unreadable: " + e);
                allText = false;
            }
        }
        out.flush();
        return allText ? 0 : 1;
    }

    private boolean print(Path file, FileAcquisition acquisition, DocumentDecoder decoder) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            CharsetVerdict verdict = decoder.decode(acquisition.acquire(file.toUri(), Instant.EPOCH, bytes))
                    .charset();
            line(
                    escaped(file.toString()),
                    verdict.used(),
                    verdict.basis().name(),
                    String.format(Locale.ROOT, "%.2f", verdict.confidence()));
            return true;
        } catch (DocumentRejectedException e) {
            refused(file, e.getMessage());
        } catch (IOException e) {
            refused(file, "unreadable: " + e);
        }
        return false;
    }

    private void refused(Path file, String reason) {
        line(escaped(file.toString()), "-", escaped(reason));
    }

    private void line(String... fields) {
        out.print(String.join("\t", fields) + "\n");
    }

    /** Names are bytes, not trusted text: a tab or line end in one must not break the table. */
    private static String escaped(String name) {
        StringBuilder escaped = new StringBuilder(name.length());
        name.chars().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\t' -> escaped.append("\\t");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                default ->
                    escaped.append(
                            Character.isISOControl(c)
                                    ? String.format(Locale.ROOT, "\\u%04x", c)
                                    : String.valueOf((char) c));
            }
        });
        return escaped.toString();
    }
}

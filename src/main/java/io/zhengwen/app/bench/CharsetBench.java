package io.zhengwen.app.bench;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.Rejection;
import io.zhengwen.stage.acquisition.FileAcquisition;
import io.zhengwen.stage.charset.DocumentDecoder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code charset DIR}: the share of files decoded to exactly the right characters, ours against ICU4J's detector. */
@Command(
        name = "charset",
        mixinStandardHelpOptions = true,
        description =
                "Decodes the files of DIR/index.tsv (path, charset, language, bytes, kind, variant) and prints the share exactly right;"
                        + " repairs DIR/mojibake/UTF-8 and compares with DIR/mojibake/expected.")
public final class CharsetBench implements Callable<Integer> {
    private static final int SHORT = 20;

    @Parameters(paramLabel = "DIR", description = "Folder with index.tsv")
    private Path folder = Path.of(".");

    @Option(names = "--wrong", description = "Also list the files that ours gets wrong.")
    private boolean listWrong;

    @Option(
            names = "--sound",
            description = "Folder of sound documents, in which no repair may happen; may be given several times.")
    private List<Path> sound = List.of();

    @Spec
    private CommandSpec spec;

    private final FileAcquisition acquisition = new FileAcquisition(Integer.MAX_VALUE);
    private final DocumentDecoder decoder = new DocumentDecoder();
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private boolean refused;

    /** Counts of one group of files. */
    private static final class Tally {
        private int files;
        private int ours;
        private int icu;
        private int refused;
        private int calledChinese;
    }

    @Override
    public Integer call() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("index.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split("\t", -1);
            measure(row[0], row[1], row[2], row[5]);
        }
        DamageTable damage = new DamageTable(decoder);
        damage.addDamaged(folder.resolve("mojibake"));
        for (Path documents : sound) {
            damage.addSound(documents);
        }
        print(spec.commandLine().getOut());
        damage.print(spec.commandLine().getOut());
        spec.commandLine().getOut().flush();
        return 0;
    }

    private void measure(String path, String gold, String language, String variant) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(path));
        Optional<String> expected = read(bytes, gold);
        if (expected.isEmpty()) {
            return;
        }
        refused = false;
        String used = ours(folder.resolve(path), bytes);
        boolean right = expected.equals(read(bytes, used));
        boolean icuRight = expected.equals(read(bytes, icu(bytes)));
        boolean shortText = expected.get().codePointCount(0, expected.get().length()) <= SHORT;
        String group = language.startsWith("zh") ? "Chinese" : "other languages";
        String main = shortText ? "1 short: " + group : "1 " + group;
        count(main, right, icuRight);
        tallies.get(main).calledChinese += !language.startsWith("zh") && !right && isChinese(used) ? 1 : 0;
        count("2 charset " + gold, right, icuRight);
        count("3 variant " + variant.replaceAll(":.*", ""), right, icuRight);
        if (!right) {
            wrong.add(path + "\t" + gold + "\t" + used);
        }
    }

    private static boolean isChinese(String charset) {
        return charset.startsWith("GB") || charset.startsWith("Big5") || charset.matches("HZ-.*|.*-CN|.*EUC-TW");
    }

    private void count(String group, boolean right, boolean icuRight) {
        Tally tally = tallies.computeIfAbsent(group, key -> new Tally());
        tally.files++;
        tally.ours += right ? 1 : 0;
        tally.icu += icuRight ? 1 : 0;
        tally.refused += refused ? 1 : 0;
    }

    private String ours(Path file, byte[] bytes) {
        try {
            DecodedDocument decoded = decoder.decode(acquisition.acquire(file.toUri(), Instant.EPOCH, bytes));
            return decoded.charset().used();
        } catch (DocumentRejectedException e) {
            refused = true;
            return charsetOf(e.rejection());
        }
    }

    private static String charsetOf(Rejection rejection) {
        if (rejection instanceof Rejection.TooDamaged damaged) {
            return damaged.charset();
        }
        return rejection instanceof Rejection.Undecodable undecodable ? undecodable.triedLast() : "none";
    }

    private static String icu(byte[] bytes) {
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        return match == null ? "none" : match.getName();
    }

    /** What a charset makes of the bytes; HZ stands for itself, since the JDK has no decoder for it. */
    static Optional<String> read(byte[] bytes, String charset) {
        if (charset.equals("HZ-GB-2312")) {
            return Optional.of(charset);
        }
        try {
            String text = new String(bytes, Charset.forName(charset));
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private void print(PrintWriter out) {
        out.printf(Locale.ROOT, "%-32s %6s %8s %8s %8s %9s%n", "group", "files", "ours", "ICU4J", "refused", "as zh");
        tallies.forEach((group, tally) -> out.printf(
                Locale.ROOT,
                "%-32s %6d %7.1f%% %7.1f%% %8d %9d%n",
                group.substring(2),
                tally.files,
                100.0 * tally.ours / tally.files,
                100.0 * tally.icu / tally.files,
                tally.refused,
                tally.calledChinese));
        if (listWrong) {
            wrong.forEach(out::println);
        }
        out.flush();
    }
}

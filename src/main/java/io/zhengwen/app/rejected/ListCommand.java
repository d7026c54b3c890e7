package io.zhengwen.app.rejected;

import io.zhengwen.app.Columns;
import io.zhengwen.app.SettingsOptions;
import io.zhengwen.app.SourceName;
import io.zhengwen.delivery.replay.Letter;
import io.zhengwen.delivery.replay.Letters;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhengwen rejected list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "The refused documents that no later outcome has closed.")
final class ListCommand implements Callable<Integer> {
    private static final int ID = 34;
    private static final int CODE = 22;
    private static final int STAGE = 11;
    private static final int SOURCE = 32;
    private static final int MESSAGE = 100;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions options;

    @Option(names = "--code", paramLabel = "C", description = "Only those with this code.")
    private String code;

    @Option(names = "--json", description = "One JSON object a line: the letter without the document's bytes.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Letter> letters = new Letters(options.read().kafkaClients())
                .open().stream()
                        .filter(letter -> code == null || letter.code().equals(code))
                        .toList();
        if (json) {
            letters.forEach(letter -> out.println(letter.json()));
            return 0;
        }
        if (!letters.isEmpty()) {
            out.println(row("ID", "CODE", "STAGE", "TRIES", "RETRY", "SOURCE", "MESSAGE"));
        }
        for (Letter letter : letters) {
            out.println(row(
                    letter.id(),
                    letter.code(),
                    letter.stage(),
                    Integer.toString(letter.attempts()),
                    letter.isRetryable() ? "yes" : "no",
                    SourceName.of(letter.source()),
                    Columns.oneLine(letter.message("en"))));
        }
        out.println(letters.size() + (letters.size() == 1 ? " open letter" : " open letters"));
        return 0;
    }

    private static String row(
            String id, String code, String stage, String tries, String retry, String source, String message) {
        return String.join(
                "  ",
                Columns.fit(id, ID),
                Columns.fit(code, CODE),
                Columns.fit(stage, STAGE),
                Columns.fit(tries, 5),
                Columns.fit(retry, 5),
                Columns.fit(source, SOURCE),
                Columns.cut(message, MESSAGE));
    }
}

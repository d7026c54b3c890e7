package io.zhengwen.app.rejected;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zhengwen.app.SettingsOptions;
import io.zhengwen.app.settings.Setting;
import io.zhengwen.app.settings.Settings;
import io.zhengwen.delivery.replay.Letter;
import io.zhengwen.delivery.replay.Letters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhengwen rejected show}. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "One letter in full, and the document's bytes.")
final class ShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions options;

    @Parameters(paramLabel = "ID", description = "Id of the letter, as rejected list shows it.")
    private String id;

    @Option(names = "--bytes", paramLabel = "FILE", description = "Write the document's bytes there.")
    private Path bytes;

    @Override
    public Integer call() throws IOException {
        Settings settings = options.read();
        Letters letters = new Letters(settings.kafkaClients());
        Letter letter = Choice.ofIds(List.of(id)).from(letters.open()).get(0);
        spec.commandLine().getOut().println(pretty(letter));
        return bytes == null ? 0 : write(letter, letters, settings);
    }

    private int write(Letter letter, Letters letters, Settings settings) {
        int[] exitCode = {0};
        letters.documents(
                List.of(letter),
                settings.number(Setting.MAX_BYTES),
                (about, document) -> save(document.payload().toByteArray()),
                (about, why) -> {
                    spec.commandLine().getErr().println(about.id() + ": " + why);
                    exitCode[0] = 1;
                });
        return exitCode[0];
    }

    private void save(byte[] content) {
        try {
            Files.write(bytes, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pretty(Letter letter) throws JsonProcessingException {
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(letter.json());
    }
}

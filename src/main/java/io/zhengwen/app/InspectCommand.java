package io.zhengwen.app;

import io.zhengwen.app.settings.Setting;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.Rejection;
import io.zhengwen.stage.acquisition.FileAcquisition;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zhengwen inspect}: the same stages as in the routes, without a broker. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Prints the event of each document, one JSON object a line; needs no broker.",
        footer = {"", "Exit code 1 when a document was rejected; its reason is printed as its line."})
final class InspectCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders to look through.")
    private List<Path> paths;

    @Option(names = "--facts", description = "Print the facts.* records too.")
    private boolean facts;

    @Override
    public Integer call() throws IOException {
        Stages stages = Stages.create();
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        boolean refused = false;
        for (Path file : FileTree.files(paths)) {
            DocumentEvents events = inspect(stages, file.toAbsolutePath().normalize());
            refused |= events.outcome().equals("rejected");
            print(events, out);
        }
        out.flush();
        return refused ? 1 : 0;
    }

    private void print(DocumentEvents events, PrintStream out) {
        events.events().stream()
                .limit(facts ? Long.MAX_VALUE : 1)
                .forEach(event -> out.println(new String(event.value().toByteArray(), StandardCharsets.UTF_8)));
    }

    private static DocumentEvents inspect(Stages stages, Path file) {
        long limit = Long.parseLong(Setting.MAX_BYTES.byDefault());
        try {
            long size = Files.size(file);
            if (size > limit) {
                return refuse(stages, file, new Rejection.TooLarge(size, limit));
            }
            Instant modified = Files.getLastModifiedTime(file).toInstant();
            return stages.process(new FileAcquisition(limit).acquire(file.toUri(), modified, Files.readAllBytes(file)));
        } catch (DocumentRejectedException e) {
            return refuse(stages, file, e.rejection());
        } catch (IOException e) {
            return refuse(stages, file, new Rejection.Unreadable(e.toString()));
        }
    }

    private static DocumentEvents refuse(Stages stages, Path file, Rejection rejection) {
        return stages.wire()
                .reject(
                        DocumentId.ofAddress(file.toUri()),
                        file.toUri(),
                        modified(file),
                        rejection,
                        1,
                        file.toFile().length(),
                        file.toString());
    }

    private static Instant modified(Path file) {
        return Instant.ofEpochMilli(file.toFile().lastModified());
    }
}

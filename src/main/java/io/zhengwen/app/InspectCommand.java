package io.zhengwen.app;

import io.zhengwen.app.report.Reports;
import io.zhengwen.document.DocumentEvents;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zhengwen inspect}: the same stages as in the routes, without a broker. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Prints the event of each document, one JSON object a line; needs no broker.",
        footer = {
            "",
            "Exit code 1 when a document was rejected; its reason is printed as its line, or stands on its page."
        })
final class InspectCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders to look through.")
    private List<Path> paths;

    @Option(names = "--facts", description = "Print the facts.* records too.")
    private boolean facts;

    @Option(
            names = "--html",
            paramLabel = "FILE|FOLDER/",
            description = {
                "Write a page to look at instead: the original with what was kept and removed and why, beside the clean"
                        + " text with the facts and fields found in it.",
                "One document goes into FILE; several, or a folder, into FOLDER/: a page each, and index.html."
            })
    private String html;

    @Override
    public Integer call() throws IOException {
        return html == null ? print() : report();
    }

    private int print() throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        AtomicInteger refused = new AtomicInteger();
        try (Stages stages = Stages.create()) {
            Inspector inspector = new Inspector(stages);
            for (Path file : FileTree.files(paths)) {
                inspector.inspect(file, inspection -> {
                    refused.addAndGet(inspection.isRejected() ? 1 : 0);
                    print(inspection.events(), out);
                });
            }
        }
        out.flush();
        return refused.get() == 0 ? 0 : 1;
    }

    private void print(DocumentEvents events, PrintStream out) {
        events.events().stream()
                .limit(facts ? Long.MAX_VALUE : 1)
                .forEach(event -> out.println(new String(event.value().toByteArray(), StandardCharsets.UTF_8)));
    }

    private int report() throws IOException {
        List<Path> files = FileTree.files(paths).stream()
                .filter(file -> paths.contains(file) || !Reports.isReport(file))
                .toList();
        Reports reports = Reports.at(html, paths.size() == 1 && !Files.isDirectory(paths.get(0)));
        AtomicInteger documents = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        try (Stages stages = Stages.create()) {
            Inspector inspector = new Inspector(stages);
            for (Path file : files) {
                inspector.inspect(file, inspection -> {
                    refused.addAndGet(inspection.isRejected() ? 1 : 0);
                    // An archive has nothing to look at but its members, and these have pages of their own.
                    if (!inspection.isArchive()) {
                        documents.incrementAndGet();
                        reports.add(inspection);
                    }
                });
            }
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(reports.finish() + "  " + documents + (documents.get() == 1 ? " document" : " documents")
                + (refused.get() == 0 ? "" : ", " + refused + " rejected"));
        return refused.get() == 0 ? 0 : 1;
    }
}

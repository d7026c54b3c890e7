package io.zhengwen.app.bench.facts;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code facts FOLDER}: found facts against facts that people read, with F1 a type. */
@Command(
        name = "facts",
        mixinStandardHelpOptions = true,
        description = {
            "Facts over <id>.txt or <id>.html with <id>.facts.tsv beside: precision, recall and F1 a type.",
            "A gold line is a fact type and its fields, separated by tabs; # starts a comment:",
            "  kind<TAB>value=policy            title, documentNumber, issuedOn, issuer, addressee ... likewise",
            "  target<TAB>metric=..<TAB>op=>=<TAB>value=500<TAB>unit=..<TAB>deadline=2025   (period=P1Y, path=..)",
            "  figure<TAB>metric=..<TAB>op==<TAB>value=7<TAB>unit=..<TAB>asOf=2020-06",
            "  duty<TAB>task=its first words<TAB>units=A(lead)、B(support)、C(unspecified)<TAB>deadline=..",
            "  entry<TAB>date=2012-03<TAB>text=the whole entry",
            "  statement<TAB>speaker=..<TAB>post=..<TAB>organisation=..<TAB>mode=direct<TAB>text=its first words",
            "  citation<TAB>title=..<TAB>documentNumber=..",
            "  skip<TAB>figure                   this type is not annotated in this document",
            "What a document does not say is not listed, and what is found beyond the list is wrong.",
        })
public final class FactsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "The folder with the documents and their gold files.")
    private Path folder = Path.of(".");

    @Option(names = "--misses", description = "Also list each fact that was missed or invented, as a gold line.")
    private boolean misses;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        FactTable table = new FactTable(documents());
        PrintWriter out = spec.commandLine().getOut();
        table.print(out);
        if (misses) {
            out.println();
            table.printMisses(out);
        }
        out.flush();
        return 0;
    }

    private List<DocumentFacts> documents() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw wrongUse("no such folder: " + folder);
        }
        try {
            List<DocumentFacts> documents = new FactBench().run(folder);
            if (documents.isEmpty()) {
                throw wrongUse("no <id>.facts.tsv in " + folder);
            }
            return documents;
        } catch (MalformedGoldException e) {
            throw wrongUse(e.getMessage());
        } catch (UncheckedIOException e) {
            throw wrongUse("cannot be read: " + e.getCause().getMessage());
        }
    }

    private CommandLine.ParameterException wrongUse(String fault) {
        return new CommandLine.ParameterException(spec.commandLine(), fault);
    }
}

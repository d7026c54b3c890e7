package io.zhengwen.app.bench.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The mutants that did harm, kept as files where somebody wants them. Thread-safe. */
final class Findings {
    private final Optional<Path> folder;
    private final List<Finding> all = new ArrayList<>();

    Findings(Optional<Path> folder) {
        this.folder = folder;
    }

    synchronized void add(Finding finding) throws IOException {
        all.add(finding);
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
            String name = finding.kind().name().toLowerCase(Locale.ROOT) + "-"
                    + finding.mutant().number();
            String sample = finding.mutant().sample().name();
            Files.write(
                    folder.get().resolve(name + "-" + sample),
                    finding.mutant().content().toByteArray());
            Files.writeString(folder.get().resolve(name + ".log"), finding.line() + "\n" + finding.trace());
        }
    }

    synchronized long count(Finding.Kind kind) {
        return all.stream().filter(finding -> finding.kind() == kind).count();
    }

    synchronized boolean isEmpty() {
        return all.isEmpty();
    }

    /** One line a cause, the most frequent first, with the first mutant that showed it. */
    synchronized List<String> causes() {
        Map<String, List<Finding>> byCause = new TreeMap<>();
        all.forEach(
                finding -> byCause.computeIfAbsent(finding.kind() + "  " + finding.cause(), cause -> new ArrayList<>())
                        .add(finding));
        return byCause.entrySet().stream()
                .sorted(Comparator.comparingInt(cause -> -cause.getValue().size()))
                .map(cause -> String.format(
                        Locale.ROOT,
                        "%,8d  %s  first: %s",
                        cause.getValue().size(),
                        cause.getKey(),
                        cause.getValue().get(0).mutant().label()))
                .toList();
    }
}

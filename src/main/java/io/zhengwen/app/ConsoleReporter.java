package io.zhengwen.app;

import io.zhengwen.app.ingest.Outcome;
import io.zhengwen.app.ingest.Reporter;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A line a document on the console, and a summary at the end. */
final class ConsoleReporter implements Reporter {
    private final PrintWriter out;
    private final DocumentLine line;
    private final Map<String, Integer> counts = new TreeMap<>();
    private int duplicates;
    private int events;

    ConsoleReporter(PrintWriter out, Palette palette) {
        this.out = out;
        this.line = new DocumentLine(palette);
    }

    @Override
    public synchronized void done(Outcome outcome) {
        out.println(line.of(outcome.events(), outcome.millis()));
        counts.merge(outcome.events().outcome(), 1, Integer::sum);
        events += outcome.events().events().size();
    }

    @Override
    public synchronized void duplicate(URI source) {
        duplicates++;
        out.println(line.ofDuplicate(source));
    }

    @Override
    public synchronized void notice(String text) {
        out.println(text);
    }

    /** For example {@code 7 documents (2 news, 5 policy), 0 duplicates, 61 events}. */
    synchronized String summary() {
        int documents = counts.values().stream().mapToInt(Integer::intValue).sum();
        String kinds = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", ", documents == 0 ? "" : " (", documents == 0 ? "" : ")"));
        return documents + " documents" + kinds + ", " + duplicates + " duplicates, " + events + " events";
    }
}

package io.zhengwen.app.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.app.Columns;
import io.zhengwen.app.SourceName;
import io.zhengwen.delivery.replay.Change;
import io.zhengwen.delivery.replay.FieldChange;
import io.zhengwen.delivery.replay.ReplayListener;
import io.zhengwen.delivery.replay.ReplaySummary;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;

/** Tells a replay: changes on standard output, how far it is on standard error. */
final class ReplayReport implements ReplayListener {
    private static final int FIELDS = 20;
    private static final int VALUE = 48;
    private static final int LEAD = 8;
    private static final long PAUSE = Duration.ofSeconds(2).toNanos();

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;
    private final boolean dryRun;
    private final boolean restore;
    private long lastNanos = System.nanoTime();
    private long changes;

    ReplayReport(PrintWriter out, PrintWriter err, boolean json, boolean dryRun, boolean restore) {
        this.out = out;
        this.err = err;
        this.json = json;
        this.dryRun = dryRun;
        this.restore = restore;
    }

    @Override
    public void progress(long compared, long wanted) {
        if (System.nanoTime() - lastNanos > PAUSE) {
            lastNanos = System.nanoTime();
            err.println(compared + " of " + wanted + " documents compared, " + changes + " changed");
        }
    }

    @Override
    public void changed(Change change) {
        changes++;
        if (json) {
            out.println(object(change));
            return;
        }
        String outcome = change.from().equals(change.to()) ? change.to() : change.from() + " -> " + change.to();
        out.println(change.id() + "  " + outcome + "  " + SourceName.of(change.source()));
        if (dryRun) {
            change.fields().stream().limit(FIELDS).forEach(field -> out.println("    " + line(field)));
            if (change.fields().size() > FIELDS) {
                out.println("    and " + (change.fields().size() - FIELDS) + " more");
            }
            if (change.fields().isEmpty() && change.from().equals(change.to())) {
                out.println("    only the facts.* records");
            }
        }
    }

    private static String line(FieldChange field) {
        String from = text(field.from());
        String to = text(field.to());
        int same = 0;
        while (same < Math.min(from.length(), to.length()) && from.charAt(same) == to.charAt(same)) {
            same++;
        }
        return Columns.oneLine(field.path()) + "  " + shortened(from, same) + " -> " + shortened(to, same);
    }

    /** Long values begin shortly before the place where they differ. */
    private static String shortened(String value, int same) {
        int start = Columns.width(value) > VALUE && same > LEAD ? same - LEAD : 0;
        return (start > 0 ? "…" : "") + Columns.cut(value.substring(start), VALUE);
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "(none)" : Columns.oneLine(value.toString());
    }

    private static ObjectNode object(Change change) {
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("id", change.id())
                .put("source", change.source())
                .put("revision", change.revision())
                .put("from", change.from())
                .put("to", change.to());
        ArrayNode fields = object.putArray("changes");
        change.fields().forEach(field -> {
            ObjectNode entry = fields.addObject().put("path", field.path());
            entry.set("from", field.from().isMissingNode() ? null : field.from());
            entry.set("to", field.to().isMissingNode() ? null : field.to());
        });
        return object;
    }

    @Override
    public void incomplete(String id, String source, int revision) {
        if (json) {
            out.println(JsonNodeFactory.instance
                    .objectNode()
                    .put("id", id)
                    .put("source", source)
                    .put("revision", revision)
                    .put("incomplete", true));
        } else if (restore) {
            out.println(id + "  incomplete  " + SourceName.of(source));
        }
    }

    @Override
    public void failed(String id, String source, Throwable cause) {
        err.println(id + "  " + SourceName.of(source) + "  a stage broke on it: " + cause);
    }

    void summary(ReplaySummary summary) {
        if (json) {
            out.println(JsonNodeFactory.instance
                    .objectNode()
                    .put("unchanged", summary.unchanged())
                    .put("changed", summary.changed())
                    .put("incomplete", summary.incomplete())
                    .put("failed", summary.failed())
                    .put("leftAlone", summary.leftAlone())
                    .put("gone", summary.gone()));
            return;
        }
        String verb = dryRun ? " would change, " : " changed and handed to the workers, ";
        out.println(
                summary.changed() + verb + summary.unchanged() + " unchanged" + incomplete(summary) + more(summary));
    }

    private String incomplete(ReplaySummary summary) {
        if (summary.incomplete() == 0) {
            return "";
        }
        String restored = dryRun ? " and would be restored" : " and handed to the workers";
        String rest = restore ? restored : " (--restore publishes them again)";
        return ", " + summary.incomplete() + " incomplete on the topics" + rest;
    }

    private static String more(ReplaySummary summary) {
        StringBuilder more = new StringBuilder();
        List<String> names = List.of(
                " broke a stage",
                " once ended a worker and left alone",
                " whose bytes or letters are not there any more");
        List<Long> counts = List.of(summary.failed(), summary.leftAlone(), summary.gone());
        for (int i = 0; i < names.size(); i++) {
            if (counts.get(i) > 0) {
                more.append(", ").append(counts.get(i)).append(names.get(i));
            }
        }
        return more.toString();
    }
}

package io.zhengwen.stage.wire;

import io.zhengwen.document.Comparison;
import io.zhengwen.document.Duty;
import io.zhengwen.document.Figure;
import io.zhengwen.document.MilestoneEntry;
import io.zhengwen.document.Quantity;
import io.zhengwen.document.ResponsibleUnit;
import io.zhengwen.document.Span;
import io.zhengwen.document.Statement;
import io.zhengwen.document.Target;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** The fields that a fact has of its own, the same in its document's event and in its own record. */
final class FactFields {
    /** How a number in base units is written. */
    enum Shape {
        /** {@code normalized: {value, unit}}, inside a document event. */
        NESTED,
        /** {@code normalizedValue} and {@code normalizedUnit}: columns of a table. */
        FLAT
    }

    private final CodePoints points;
    private final Shape shape;

    FactFields(CodePoints points, Shape shape) {
        this.points = points;
        this.shape = shape;
    }

    JsonObject target(JsonObject json, Target target) {
        json.put("metric", target.metric());
        putNumber(json, target.op(), target.quantity(), target.normalized())
                .putDate("deadline", target.deadline())
                .put("period", target.period())
                .put("commitment", target.commitment())
                .putUnlessEmpty("path", target.path())
                .put("text", target.text());
        return putSpan(json, target.span()).putScore("confidence", target.confidence());
    }

    JsonObject duty(JsonObject json, Duty duty) {
        json.put("task", duty.task())
                .put("units", duty.units(), FactFields::unit)
                .putDate("deadline", duty.deadline())
                .putUnlessEmpty("path", duty.path())
                .put("text", duty.text());
        return putSpan(json, duty.span());
    }

    private static JsonObject unit(ResponsibleUnit unit) {
        return new JsonObject().put("name", unit.name()).put("role", label(unit.role()));
    }

    JsonObject milestone(JsonObject json, MilestoneEntry entry) {
        json.putDate("date", entry.date()).put("text", entry.text()).put("organisations", entry.organisations());
        return putSpan(json, entry.span());
    }

    JsonObject figure(JsonObject json, Figure figure) {
        json.put("metric", figure.metric());
        putNumber(json, figure.op(), figure.quantity(), figure.normalized())
                .putDate("asOf", figure.asOf())
                .put("text", figure.text());
        return putSpan(json, figure.span());
    }

    JsonObject statement(JsonObject json, Statement statement) {
        json.put("speaker", statement.speaker())
                .put("post", statement.post())
                .put("organisation", statement.organisation())
                .put("mode", label(statement.mode()))
                .put("text", statement.text());
        return putSpan(json, statement.span());
    }

    JsonObject putSpan(JsonObject json, Span span) {
        return json.put("start", points.before(span.start())).put("end", points.before(span.end()));
    }

    JsonObject putSpan(JsonObject json, Optional<Span> span) {
        return span.map(found -> putSpan(json, found))
                .orElseGet(() -> json.putNull("start").putNull("end"));
    }

    private JsonObject putNumber(JsonObject json, Comparison op, Quantity written, Quantity normalized) {
        json.put("op", op.sign()).put("value", written.value()).putUnlessEmpty("unit", written.unit());
        BigDecimal base = plain(normalized.value());
        return switch (shape) {
            case NESTED ->
                json.put("normalized", new JsonObject().put("value", base).putUnlessEmpty("unit", normalized.unit()));
            case FLAT -> json.put("normalizedValue", base).putUnlessEmpty("normalizedUnit", normalized.unit());
        };
    }

    /** 8.29 times a hundred million is 829000000.00 to BigDecimal and 829000000 to a reader. */
    private static BigDecimal plain(BigDecimal product) {
        return product.stripTrailingZeros();
    }

    static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

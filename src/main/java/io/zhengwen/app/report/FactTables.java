package io.zhengwen.app.report;

import static java.util.stream.Collectors.joining;

import io.zhengwen.document.Duty;
import io.zhengwen.document.Figure;
import io.zhengwen.document.MilestoneEntry;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.ResponsibleUnit;
import io.zhengwen.document.Statement;
import io.zhengwen.document.Structure;
import io.zhengwen.document.StructuredDocument;
import io.zhengwen.document.Target;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The facts of a document as tables; each row leads to its words in the text. */
final class FactTables {
    private final StructuredDocument document;
    private final Structure structure;

    FactTables(StructuredDocument document) {
        this.document = document;
        this.structure = document.structure();
    }

    void write(Html html) {
        table(html, FactType.TARGET, structure.targets(), List.of("指标", "数值", "期限"), this::target);
        table(html, FactType.DUTY, structure.duties(), List.of("任务", "责任单位", "期限"), this::duty);
        table(html, FactType.MILESTONE, FactList.entries(structure), List.of("日期", "事件"), this::milestone);
        table(html, FactType.FIGURE, structure.figures(), List.of("指标", "数值", "时点"), this::figure);
        table(html, FactType.STATEMENT, structure.statements(), List.of("发言人", "内容"), this::statement);
        mentions(html, FactType.ORGANISATION, structure.organisations());
        mentions(html, FactType.PERSON, FactList.people(document));
        mentions(html, FactType.CITATION, FactList.citations(structure));
    }

    private static <T> void table(
            Html html, FactType type, List<T> facts, List<String> columns, BiConsumer<Html, T> cells) {
        if (facts.isEmpty()) {
            return;
        }
        heading(html, type, facts.size());
        html.open("table", "class", "facts " + type.label());
        html.open("thead").open("tr").leaf("th", "");
        columns.forEach(column -> html.leaf("th", column, "scope", "col"));
        html.close().close().open("tbody").line();
        for (int i = 0; i < facts.size(); i++) {
            String id = type.id(i + 1);
            html.open("tr", "data-fact", id).open("td");
            html.leaf("a", type.tag(i + 1), "class", "tag in-" + type.label(), "href", "#" + id)
                    .close();
            cells.accept(html, facts.get(i));
            html.close().line();
        }
        html.close().close().line();
    }

    private static void heading(Html html, FactType type, int count) {
        html.open("h3", "id", "list-" + type.label()).text(type.chinese() + " ");
        html.leaf("code", type.label()).text(" " + count).close().line();
    }

    private void target(Html html, Target target) {
        html.open("td").text(target.metric());
        small(html, Stream.of(target.commitment(), path(target.path())));
        html.close().open("td", "class", "number").text(Numbers.quantity(target.op(), target.quantity()));
        small(html, Stream.of(Optional.of(Numbers.normalized(target.quantity(), target.normalized()))));
        html.close().open("td", "class", "date").text(date(target.deadline()));
        small(html, Stream.of(target.period(), Optional.of(Numbers.score(target.confidence()))));
        html.close();
    }

    private void duty(Html html, Duty duty) {
        html.open("td").leaf("div", duty.task(), "class", "clamp");
        small(html, Stream.of(path(duty.path())));
        html.close().open("td");
        for (ResponsibleUnit unit : duty.units()) {
            html.open("div").text(unit.name());
            String role =
                    switch (unit.role()) {
                        case LEAD -> "牵头";
                        case SUPPORT -> "配合";
                        case UNSPECIFIED -> "";
                    };
            small(html, Stream.of(Optional.of(role)));
            html.close();
        }
        html.close().leaf("td", date(duty.deadline()), "class", "date");
    }

    private void milestone(Html html, MilestoneEntry entry) {
        html.leaf("td", date(entry.date()), "class", "date");
        html.open("td").leaf("div", entry.text(), "class", "clamp");
        small(html, entry.organisations().stream().map(Optional::of));
        html.close();
    }

    private void figure(Html html, Figure figure) {
        html.leaf("td", figure.metric());
        html.open("td", "class", "number").text(Numbers.quantity(figure.op(), figure.quantity()));
        small(html, Stream.of(Optional.of(Numbers.normalized(figure.quantity(), figure.normalized()))));
        html.close().leaf("td", date(figure.asOf()), "class", "date");
    }

    private void statement(Html html, Statement statement) {
        html.open("td").text(statement.speaker());
        small(html, Stream.of(statement.organisation(), statement.post()));
        html.close().open("td").leaf("div", statement.text(), "class", "clamp");
        small(html, Stream.of(Optional.of(statement.mode() == Statement.Mode.DIRECT ? "直接引语 direct" : "转述 indirect")));
        html.close();
    }

    private static void mentions(Html html, FactType type, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        heading(html, type, names.size());
        html.open("p", "class", "chips");
        for (int i = 0; i < names.size(); i++) {
            String id = type.id(i + 1);
            html.leaf("a", names.get(i), "class", "chip in-" + type.label(), "href", "#" + id, "data-fact", id)
                    .text(" ");
        }
        html.close().line();
    }

    private static void small(Html html, Stream<Optional<String>> parts) {
        String words =
                parts.flatMap(Optional::stream).filter(part -> !part.isEmpty()).collect(joining(" · "));
        if (!words.isEmpty()) {
            html.leaf("small", words);
        }
    }

    private static Optional<String> path(String path) {
        return path.isEmpty() ? Optional.empty() : Optional.of("§ " + path);
    }

    private static String date(Optional<PartialDate> date) {
        return date.map(PartialDate::iso).orElse("");
    }
}

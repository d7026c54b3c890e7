package io.zhengwen.app.report;

import static java.util.stream.Collectors.joining;

import io.zhengwen.document.Evidence;
import io.zhengwen.document.Passage;
import io.zhengwen.document.StructuredDocument;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The fields of the head, each with the rule that found it and a way to the words that the rule read. */
final class FieldTables {
    /** So many values stand below each other; more stand in a line. */
    private static final int FEW = 3;

    private final StructuredDocument document;
    private final List<Evidence> evidence;
    private final Map<String, List<Field>> groups;

    FieldTables(StructuredDocument document, FactList facts) {
        this.document = document;
        this.evidence = facts.evidence();
        this.groups = FieldGroups.of(document);
    }

    void writeHead(Html html) {
        groups.forEach((name, fields) -> writeGroup(html, name, fields));
        writeOtherGrounds(html);
    }

    void writeSource(Html html) {
        writeGroup(html, "出处 Source", FieldGroups.source(document));
    }

    private void writeGroup(Html html, String name, List<Field> fields) {
        html.leaf("h3", name).line();
        html.open("table", "class", "fields").open("tbody").line();
        fields.stream().filter(field -> !field.values().isEmpty()).forEach(field -> writeField(html, field));
        html.close().close().line();
        String absent = fields.stream()
                .filter(field -> field.values().isEmpty())
                .map(Field::chinese)
                .collect(joining("、"));
        if (!absent.isEmpty()) {
            html.leaf("p", "未写明 not stated: " + absent, "class", "absent");
        }
    }

    private void writeField(Html html, Field field) {
        html.open("tr", "data-field", field.name());
        html.open("th", "scope", "row").text(field.chinese());
        if (!field.name().isEmpty()) {
            html.leaf("code", field.name());
        }
        html.close().open("td");
        html.open("div", "class", field.values().size() > FEW ? "many" : "few");
        for (String value : field.values()) {
            html.leaf("div", value, "class", "value");
        }
        html.close();
        for (int i = 0; i < evidence.size(); i++) {
            if (evidence.get(i).field().equals(field.name())) {
                writeGround(html, i);
            }
        }
        html.close().close().line();
    }

    private void writeGround(Html html, int index) {
        Evidence ground = evidence.get(index);
        html.open("div", "class", "ground");
        html.leaf("span", ground.rule(), "class", "rule").text(" ");
        html.leaf("span", Numbers.score(ground.confidence()), "class", "score").text(" ");
        OptionalInt passage = passageOf(ground);
        if (ground.span().isPresent()) {
            String id = FactType.FIELD.id(index + 1);
            html.leaf("a", quoted(ground), "href", "#" + id, "data-fact", id);
        } else if (passage.isPresent()) {
            String id = OriginalPane.id(passage.getAsInt());
            html.leaf("a", quoted(ground), "href", "#" + id, "data-passage", id);
        } else {
            html.leaf("span", quoted(ground), "class", "words");
        }
        html.close();
    }

    private static String quoted(Evidence ground) {
        return "“" + ground.text() + "”";
    }

    /** Where on the page the words stand that a rule read outside the clean text. */
    private OptionalInt passageOf(Evidence ground) {
        List<Passage> page = document.classified().article().page();
        return ground.text().isBlank()
                ? OptionalInt.empty()
                : IntStream.range(0, page.size())
                        .filter(i -> page.get(i).text().contains(ground.text()))
                        .findFirst();
    }

    private void writeOtherGrounds(Html html) {
        List<String> named = groups.values().stream()
                .flatMap(List::stream)
                .filter(field -> !field.values().isEmpty())
                .map(Field::name)
                .toList();
        List<Integer> others = IntStream.range(0, evidence.size())
                .filter(i -> !named.contains(evidence.get(i).field()))
                .boxed()
                .toList();
        if (others.isEmpty()) {
            return;
        }
        html.leaf("h3", "其他依据 Other grounds").open("table", "class", "fields").open("tbody");
        for (int i : others) {
            html.open("tr").open("th", "scope", "row");
            html.leaf("code", evidence.get(i).field()).close().open("td");
            writeGround(html, i);
            html.close().close();
        }
        html.close().close().line();
    }
}

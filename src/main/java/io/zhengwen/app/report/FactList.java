package io.zhengwen.app.report;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.document.ArticleHead;
import io.zhengwen.document.Chronicle;
import io.zhengwen.document.Citation;
import io.zhengwen.document.Duty;
import io.zhengwen.document.Evidence;
import io.zhengwen.document.Figure;
import io.zhengwen.document.MilestoneEntry;
import io.zhengwen.document.Span;
import io.zhengwen.document.Statement;
import io.zhengwen.document.Structure;
import io.zhengwen.document.StructuredDocument;
import io.zhengwen.document.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything of a document that has a place in its clean text. */
final class FactList {
    private final String text;
    private final List<Fact> facts = new ArrayList<>();
    private final TreeMap<Integer, Integer> mentioned = new TreeMap<>();
    private final List<Evidence> evidence;

    FactList(StructuredDocument document) {
        Structure structure = document.structure();
        text = document.classified().article().text();
        evidence = Stream.concat(document.classified().article().evidence().stream(), structure.evidence().stream())
                .distinct()
                .toList();
        add(FactType.TARGET, structure.targets(), Target::span);
        add(FactType.DUTY, structure.duties(), Duty::span);
        add(FactType.MILESTONE, entries(structure), MilestoneEntry::span);
        add(FactType.FIGURE, structure.figures(), Figure::span);
        add(FactType.STATEMENT, structure.statements(), Statement::span);
        addFields();
        mention(FactType.CITATION, citations(structure));
        mention(FactType.ORGANISATION, structure.organisations());
        mention(FactType.PERSON, people(document));
        addDates();
    }

    static List<MilestoneEntry> entries(Structure structure) {
        return structure.chronicle().map(Chronicle::entries).orElse(List.of());
    }

    static List<String> people(StructuredDocument document) {
        ArticleHead head = document.classified().article().head();
        return Stream.of(
                        head.authors().stream(),
                        head.editors().stream(),
                        document.structure().statements().stream().map(Statement::speaker))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    static List<String> citations(Structure structure) {
        return structure.citations().stream().map(Citation::title).distinct().toList();
    }

    private <T> void add(FactType type, List<T> found, Function<T, Span> span) {
        for (int i = 0; i < found.size(); i++) {
            facts.add(new Fact(type, type.id(i + 1), type.tag(i + 1), span.apply(found.get(i))));
        }
    }

    private void addFields() {
        for (int i = 0; i < evidence.size(); i++) {
            Optional<Span> span = evidence.get(i).span();
            if (span.isPresent()) {
                facts.add(new Fact(FactType.FIELD, FactType.FIELD.id(i + 1), "", span.get()));
            }
        }
    }

    /** Names stand in the event without a place: all their places are shown, the longest name first. */
    private void mention(FactType type, List<String> names) {
        List<Integer> longestFirst = Stream.iterate(0, i -> i + 1)
                .limit(names.size())
                .sorted((a, b) -> names.get(b).length() - names.get(a).length())
                .toList();
        for (int index : longestFirst) {
            String name = names.get(index);
            for (int at = text.indexOf(name); at >= 0 && !name.isBlank(); at = text.indexOf(name, at + name.length())) {
                mention(type, type.id(index + 1), new Span(at, at + name.length()));
            }
        }
    }

    private void mention(FactType type, String id, Span span) {
        Integer before = mentioned.floorKey(span.end() - 1);
        if (before == null || mentioned.get(before) <= span.start()) {
            mentioned.put(span.start(), span.end());
            facts.add(new Fact(type, id, "", span));
        }
    }

    private void addDates() {
        List<DateMention> dates = DateExpressions.findAll(text);
        for (int i = 0; i < dates.size(); i++) {
            mention(FactType.DATE, FactType.DATE.id(i + 1), dates.get(i).span());
        }
    }

    List<Fact> facts() {
        return facts;
    }

    /** The grounds of the head's fields; the one at {@code i} has the id {@code field-(i+1)}. */
    List<Evidence> evidence() {
        return evidence;
    }

    boolean has(FactType type) {
        return facts.stream().anyMatch(fact -> fact.type() == type);
    }
}

package io.zhengwen.stage.structure.news;

import io.zhengwen.document.Article;
import io.zhengwen.document.Block;
import io.zhengwen.document.Span;
import io.zhengwen.document.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds who said what: words in quotation marks and reported speech of persons named with their post. */
public final class StatementFinder {
    private final PersonFinder persons = new PersonFinder();
    private final SpeechVerbs verbs = new SpeechVerbs();

    /** In reading order. */
    public List<Statement> find(Article article) {
        Map<String, Person> known = new LinkedHashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (Block block : article.blocks()) {
            if (block.type() != Block.Type.CAPTION && block.type() != Block.Type.TABLE) {
                statements.addAll(inBlock(block, known));
            }
        }
        return statements;
    }

    private List<Statement> inBlock(Block block, Map<String, Person> known) {
        String text = block.text();
        List<PersonFinder.Mention> mentions = persons.find(text, known);
        List<Quotation> quotations = Quotation.sentences(text);
        List<Statement> statements = new ArrayList<>();
        for (Quotation quotation : quotations) {
            speaker(text, quotation, mentions, quotations)
                    .flatMap(person -> statement(block, person, Statement.Mode.DIRECT, quotation.inner()))
                    .ifPresent(statements::add);
        }
        for (PersonFinder.Mention mention : mentions) {
            if (quotations.stream().noneMatch(quotation -> quotation.outer().contains(mention.start()))) {
                reported(text, mention, quotations)
                        .flatMap(span -> statement(block, mention.person(), Statement.Mode.INDIRECT, span))
                        .ifPresent(statements::add);
            }
        }
        statements.sort(Comparator.comparing(found -> found.span().start()));
        return statements;
    }

    // Whose words a quotation is: the person who speaks right behind it, else the one who speaks right before it.
    private Optional<Person> speaker(
            String text, Quotation quotation, List<PersonFinder.Mention> mentions, List<Quotation> quotations) {
        int until = Quotation.sentenceEnd(text, quotation.outer().end(), quotations);
        Optional<Person> behind = mentions.stream()
                .filter(mention -> mention.start() >= quotation.outer().end() && mention.start() < until)
                .filter(mention -> verbs.behind(text, mention.end()).isPresent())
                .map(PersonFinder.Mention::person)
                .findFirst();
        if (behind.isPresent() && !leadsIn(text, quotation)) {
            return behind;
        }
        List<PersonFinder.Mention> before = mentions.stream()
                .filter(mention -> mention.end() <= quotation.outer().start())
                .filter(mention -> verbs.behind(text, mention.end()).isPresent())
                .toList();
        return before.isEmpty()
                ? behind
                : Optional.of(before.get(before.size() - 1).person());
    }

    private static boolean leadsIn(String text, Quotation quotation) {
        int at = quotation.outer().start() - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at >= 0 && (text.charAt(at) == '：' || text.charAt(at) == ':');
    }

    private Optional<Span> reported(String text, PersonFinder.Mention mention, List<Quotation> quotations) {
        Optional<Integer> from = verbs.behind(text, mention.end());
        if (from.isEmpty()) {
            return Optional.empty();
        }
        int start = from.get();
        while (start < text.length() && "，,：: 　".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int begin = start;
        if (quotations.stream().anyMatch(quotation -> quotation.outer().contains(begin))) {
            return Optional.empty();
        }
        int end = Quotation.sentenceEnd(text, begin, quotations);
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end - begin >= SpeechVerbs.SHORTEST_SPEECH ? Optional.of(new Span(begin, end)) : Optional.empty();
    }

    private static Optional<Statement> statement(Block block, Person person, Statement.Mode mode, Span inBlock) {
        if (inBlock.length() == 0) {
            return Optional.empty();
        }
        Span span =
                new Span(block.span().start() + inBlock.start(), block.span().start() + inBlock.end());
        return Optional.of(new Statement(
                person.name(), person.post(), person.organisation(), mode, inBlock.of(block.text()), span));
    }
}

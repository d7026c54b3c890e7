package io.zhengwen.stage.structure.news;

import io.zhengwen.document.Article;
import io.zhengwen.document.Block;
import io.zhengwen.document.Span;
import io.zhengwen.document.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds who said what: words in quotation marks and reported speech of persons named with their post. */
public final class StatementFinder {
    private record Reported(Person person, Span words) {}

    private final SpeechVerbs verbs = new SpeechVerbs();
    private final PersonFinder persons = new PersonFinder(verbs);
    private final Letters.Simplifier simplifier = new Letters.Simplifier();

    /** In reading order; {@code language} is the tag of the language that {@code article} is written in. */
    public List<Statement> find(Article article, String language) {
        boolean traditional = language.endsWith("Hant");
        Letters report = letters(article.text(), traditional);
        KnownPersons known = new KnownPersons(report.simple());
        List<Statement> statements = new ArrayList<>();
        for (Block block : article.blocks()) {
            if (block.type() != Block.Type.CAPTION && block.type() != Block.Type.TABLE) {
                statements.addAll(inBlock(article, block, letters(block.text(), traditional), known));
            }
        }
        return statements;
    }

    private Letters letters(String text, boolean traditional) {
        return traditional ? simplifier.of(text) : Letters.simplified(text);
    }

    private List<Statement> inBlock(Article article, Block block, Letters letters, KnownPersons known) {
        String text = letters.simple();
        Quotations quotations = Quotation.sentences(text);
        List<PersonFinder.Mention> mentions = persons.find(letters, quotations, known).stream()
                .filter(mention -> !quotations.hold(mention.start()))
                .toList();
        Speakers speakers = new Speakers(mentions.stream()
                .filter(mention -> verbs.behind(text, mention.end()).isPresent())
                .toList());
        List<Statement> statements = new ArrayList<>();
        for (Quotation quotation : quotations.inOrder()) {
            speaker(text, quotation, speakers, quotations)
                    .flatMap(person -> statement(article, block, person, Statement.Mode.DIRECT, quotation.inner()))
                    .ifPresent(statements::add);
        }
        for (Reported reported : reports(text, speakers.inOrder(), quotations)) {
            statement(article, block, reported.person(), Statement.Mode.INDIRECT, reported.words())
                    .ifPresent(statements::add);
        }
        statements.sort(Comparator.comparing(found -> found.span().start()));
        return statements;
    }

    // Whose words a quotation is: the person who speaks right behind it, else the one who speaks right before it.
    private Optional<Person> speaker(String text, Quotation quotation, Speakers speakers, Quotations quotations) {
        int from = quotation.outer().end();
        int until = quotations.sentenceEnd(text, from);
        Optional<Person> behind = speakers.firstEndingIn(from, until);
        boolean led = leadsIn(text, quotation);
        if (!led && (behind.isPresent() || verbs.speaks(text.substring(from, until)))) {
            return behind;
        }
        int sentence = led ? sentenceStart(text, quotation.outer().start()) : 0;
        return speakers.lastEndingIn(sentence, quotation.outer().start());
    }

    // 一位村民说：“…” is nobody's whom an earlier sentence names.
    private static int sentenceStart(String text, int from) {
        int i = from;
        while (i > 0 && "。！？!?\n".indexOf(text.charAt(i - 1)) < 0) {
            i--;
        }
        return i;
    }

    private static boolean leadsIn(String text, Quotation quotation) {
        int at = quotation.outer().start() - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at >= 0 && (text.charAt(at) == '：' || text.charAt(at) == ':');
    }

    // Of two speakers in one sentence each has their own clause; what somebody says of their own saying is one report.
    private List<Reported> reports(String text, List<PersonFinder.Mention> mentions, Quotations quotations) {
        List<Reported> reports = new ArrayList<>();
        for (PersonFinder.Mention mention : mentions) {
            Optional<Span> words = reported(text, mention, quotations);
            if (words.isEmpty()) {
                continue;
            }
            Reported last = reports.isEmpty() ? null : reports.get(reports.size() - 1);
            if (last != null && mention.start() < last.words().end()) {
                boolean other = !last.person().equals(mention.person());
                int end = trimmed(text, last.words().start(), mention.start());
                if (!other || end - last.words().start() < SpeechVerbs.SHORTEST_SPEECH) {
                    continue;
                }
                reports.set(
                        reports.size() - 1,
                        new Reported(last.person(), new Span(last.words().start(), end)));
            }
            reports.add(new Reported(mention.person(), words.get()));
        }
        return reports;
    }

    private static int trimmed(String text, int begin, int from) {
        int end = from;
        while (end > begin
                && (Character.isWhitespace(text.charAt(end - 1)) || "，,：:；;".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return end;
    }

    private Optional<Span> reported(String text, PersonFinder.Mention mention, Quotations quotations) {
        Optional<Integer> from = verbs.behind(text, mention.end());
        if (from.isEmpty()) {
            return Optional.empty();
        }
        int start = verbs.behindCourtesy(text, from.get()).orElse(from.get());
        while (start < text.length() && "，,：: 　".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int begin = start;
        if (quotations.hold(begin)) {
            return Optional.empty();
        }
        int end = trimmed(text, begin, quotations.sentenceEnd(text, begin));
        boolean said = end - begin >= SpeechVerbs.SHORTEST_SPEECH && !verbs.isCourtesy(text.substring(begin, end));
        return said ? Optional.of(new Span(begin, end)) : Optional.empty();
    }

    private static Optional<Statement> statement(
            Article article, Block block, Person person, Statement.Mode mode, Span inBlock) {
        if (inBlock.length() == 0) {
            return Optional.empty();
        }
        Span span =
                new Span(block.span().start() + inBlock.start(), block.span().start() + inBlock.end());
        return Optional.of(new Statement(
                person.name(), person.post(), person.organisation(), mode, span.of(article.text()), span));
    }
}

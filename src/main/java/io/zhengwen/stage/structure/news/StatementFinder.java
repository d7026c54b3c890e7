package io.zhengwen.stage.structure.news;

import io.zhengwen.document.Article;
import io.zhengwen.document.Span;
import io.zhengwen.document.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds who said what: words in quotation marks and reported speech of persons named with their post. */
public final class StatementFinder {
    private record Said(Person person, Statement.Mode mode, Span words) {}

    // Shorter words between marks on a line of their own may be the other one's in a dialogue.
    private static final int SURELY_GOES_ON = 12;

    private final SpeechVerbs verbs = new SpeechVerbs();
    private final NameGrammar names = new NameGrammar(verbs);
    private final PersonFinder persons = new PersonFinder(verbs, names);
    private final IndirectSpeech indirect = new IndirectSpeech(verbs);
    private final Letters.Simplifier simplifier = new Letters.Simplifier();

    /** In reading order; {@code language} is the tag of the language that {@code article} is written in. */
    public List<Statement> find(Article article, String language) {
        boolean traditional = language.endsWith("Hant");
        Letters report = letters(article.text(), traditional);
        KnownPersons known = new KnownPersons(report.simple(), names.voices(report.simple()));
        Interview interview = Interview.in(report.simple(), names);
        List<Said> all = new ArrayList<>();
        Optional<Person> carried = Optional.empty();
        for (Passage passage : Passage.of(article)) {
            Letters letters = letters(passage.text(), traditional);
            Quotations quotations = Quotation.sentences(letters.simple());
            List<PersonFinder.Mention> mentions = persons.find(letters, quotations, known);
            List<Said> said = interview
                    .answer(letters, known)
                    .map(answer -> List.of(new Said(answer.person(), Statement.Mode.DIRECT, answer.words())))
                    .orElseGet(() -> inPassage(letters.simple(), quotations, mentions));
            if (said.isEmpty() && carried.isPresent() && isOnlyQuoted(letters.simple(), quotations)) {
                said = List.of(new Said(
                        carried.get(),
                        Statement.Mode.DIRECT,
                        quotations.inOrder().get(0).inner()));
            }
            carried = lastQuoted(letters.simple(), quotations, said);
            said.stream()
                    .map(each -> new Said(each.person(), each.mode(), shifted(each.words(), passage.start())))
                    .forEach(all::add);
        }
        return all.stream()
                .filter(said -> said.words().length() > 0)
                .map(said -> statement(article, known.fullest(said.person()), said))
                .toList();
    }

    private Letters letters(String text, boolean traditional) {
        return traditional ? simplifier.of(text) : Letters.simplified(text);
    }

    private List<Said> inPassage(String text, Quotations quotations, List<PersonFinder.Mention> mentions) {
        Speakers speakers = new Speakers(mentions.stream()
                .filter(mention -> !quotations.hold(mention.start()))
                .filter(mention -> PersonFinder.interrupts(text, mention.start())
                        || verbs.behind(text, mention.end()).isPresent())
                .toList());
        List<Said> said = new ArrayList<>();
        for (Quotation quotation : quotations.inOrder()) {
            speaker(text, quotation, speakers, quotations)
                    .map(person -> new Said(person, Statement.Mode.DIRECT, quotation.inner()))
                    .ifPresent(said::add);
        }
        for (IndirectSpeech.Reported reported : indirect.find(text, speakers, quotations)) {
            said.add(new Said(reported.person(), Statement.Mode.INDIRECT, reported.words()));
        }
        said.sort(Comparator.comparing(found -> found.words().start()));
        return said;
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

    private static boolean isOnlyQuoted(String text, Quotations quotations) {
        return quotations.inOrder().size() == 1
                && quotations.inOrder().get(0).inner().length() >= SURELY_GOES_ON
                && quotations.inOrder().get(0).outer().of(text).equals(text.strip());
    }

    // Whose words a passage ends with: another paragraph of nothing but quoted words goes on with them.
    private static Optional<Person> lastQuoted(String text, Quotations quotations, List<Said> said) {
        if (said.isEmpty() || quotations.inOrder().isEmpty()) {
            return Optional.empty();
        }
        Quotation last = quotations.inOrder().get(quotations.inOrder().size() - 1);
        Said lastSaid = said.get(said.size() - 1);
        boolean ends = text.stripTrailing().length() == last.outer().end()
                && lastSaid.words().equals(last.inner());
        return ends ? Optional.of(lastSaid.person()) : Optional.empty();
    }

    private static Span shifted(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }

    private static Statement statement(Article article, Person person, Said said) {
        return new Statement(
                person.name(),
                person.post(),
                person.organisation(),
                said.mode(),
                said.words().of(article.text()),
                said.words());
    }
}

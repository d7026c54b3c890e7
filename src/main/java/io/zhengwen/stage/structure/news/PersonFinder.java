package io.zhengwen.stage.structure.news;

import io.zhengwen.stage.structure.Lexicon;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds persons of whom it can be sure: a name right behind a post, and later the same name or a pronoun alone. */
final class PersonFinder {
    /** A mention of a person; {@code start} is where the post, the bare name or the pronoun begins. */
    record Mention(Person person, int start, int end) {}

    private static final int LONGEST_INTRODUCTION = 48;
    private static final String CLAUSE_ENDS = "。！？!?；;，,：:“”‘’「」（）()《》\n|";

    private final NameGrammar names;
    private final Introductions introductions = new Introductions();
    private final Appositions appositions;
    private final Unnamed unnamed;
    private final SpeechVerbs verbs;
    private final Words kin = new Words(Lexicon.load("kin-words.tsv").words());
    private final Words posts = introductions.posts();
    private final BitSet postEnds = new BitSet();

    PersonFinder(SpeechVerbs verbs, NameGrammar names) {
        this.verbs = verbs;
        this.names = names;
        this.appositions = new Appositions(names, introductions, verbs);
        this.unnamed = new Unnamed(introductions, verbs);
        posts.longestFirst().forEach(post -> postEnds.set(post.charAt(post.length() - 1)));
        "员师匠户手人".chars().forEach(postEnds::set);
    }

    static boolean clauseBegins(String text, int index) {
        return index == 0 || CLAUSE_ENDS.indexOf(text.charAt(index - 1)) >= 0;
    }

    /** Mentions from left to right; {@code known} persons are recognised by name alone and grow with each find. */
    List<Mention> find(Letters text, Quotations quotations, KnownPersons known) {
        List<Mention> mentions = new ArrayList<>();
        int i = 0;
        while (i < text.simple().length()) {
            int at = i;
            int named =
                    mentions.isEmpty() ? 0 : mentions.get(mentions.size() - 1).end();
            Optional<Mention> mention = introduced(text, i, known)
                    .or(() -> ofBody(text, at))
                    .or(() -> titled(text, at))
                    .or(() -> appositions.at(text, at, known))
                    .or(() -> known.at(text.simple(), at))
                    .or(() -> related(text, at, known))
                    .or(() -> pronoun(text.simple(), at, known))
                    .or(() -> unintroduced(text, at, known))
                    .or(() -> quotations.hold(at) ? Optional.empty() : unnamed.at(text.simple(), at, named, known));
            if (mention.isPresent()) {
                mentions.add(mention.get());
                Person person = mention.get().person();
                known.met(person, called(person, text, mention.get().end()), !quotations.hold(at));
                i = Math.max(i + 1, mention.get().end());
            } else {
                i++;
            }
        }
        return mentions;
    }

    // 蒋书记, 祁处长: how a report goes on to call whom it has introduced.
    private List<String> called(Person person, Letters text, int end) {
        if (person.post().isEmpty() || person.key().length() > 4) {
            return List.of();
        }
        int at = text.original().lastIndexOf(person.post().get(), end);
        if (at < 0) {
            return List.of();
        }
        String post = text.simple().substring(at, at + person.post().get().length());
        String family = names.familyName(person.key());
        List<String> called = new ArrayList<>();
        for (String part : post.split("[、兼]", -1)) {
            posts.longestFirst().stream()
                    .filter(word -> (word.length() == 2 || word.length() == 3)
                            && part.endsWith(word)
                            && !word.endsWith("人")
                            && !word.startsWith("副"))
                    .map(word -> family + word)
                    .forEach(called::add);
        }
        return called;
    }

    // A name starts at i when a post ends there.
    private Optional<Mention> introduced(Letters text, int i, KnownPersons known) {
        String simple = text.simple();
        int before = i;
        while (before > 0 && simple.charAt(before - 1) == ' ') {
            before--;
        }
        if (before == 0 || !postEnds.get(simple.charAt(before - 1))) {
            return Optional.empty();
        }
        String head = simple.substring(Math.max(0, before - LONGEST_INTRODUCTION), before);
        Optional<String> post = introductions.post(head);
        if (post.isEmpty()) {
            return Optional.empty();
        }
        int end = before;
        boolean anybody = introductions.isWeak(post.get());
        boolean listed = posts.contains(post.get());
        return names.at(simple, i, known.voices())
                .filter(name -> listed
                        || (name.length() < 4
                                && (known.voices().contains(name) || names.closesOrSpeaks(simple, i + name.length()))))
                .filter(name -> name.length() < 4 || !holdsPost(name))
                .filter(name -> !anybody
                        || name.length() > 2
                        || known.voices().contains(name)
                        || names.goesOn(simple, i + name.length())
                        || names.closesOrSpeaks(simple, i + name.length()))
                .map(name -> introductions.read(text, end, i, name.length()));
    }

    // 沈立行院士说: the post stands behind the name.
    private Optional<Mention> titled(Letters text, int i) {
        String simple = text.simple();
        if (!clauseBegins(simple, i)) {
            return Optional.empty();
        }
        return names.candidatesAt(simple, i).stream()
                .filter(name -> name.length() > 2)
                .flatMap(name -> posts.at(simple, i + name.length()).stream()
                        .filter(post -> post.length() > 1 && verbs.startsAt(simple, i + name.length() + post.length()))
                        .map(post -> mention(text, i, name.length(), post.length())))
                .findFirst();
    }

    private static Mention mention(Letters text, int start, int name, int post) {
        int end = start + name;
        Person person = new Person(
                text.simple().substring(start, end),
                text.original().substring(start, end),
                Optional.of(text.original().substring(end, end + post)),
                Optional.empty());
        return new Mention(person, start, end + post);
    }

    // 云溪市中级人民法院沈立表示: a body stands where else a post does.
    private Optional<Mention> ofBody(Letters text, int i) {
        String simple = text.simple();
        if (i == 0 || !introductions.endsBody(simple.charAt(i - 1))) {
            return Optional.empty();
        }
        return names.speaking(simple, i).flatMap(name -> {
            int from = clauseStart(simple, i);
            String body = simple.substring(from, i);
            Person person = new Person(
                    name,
                    text.original().substring(i, i + name.length()),
                    Optional.empty(),
                    Optional.of(text.original().substring(from, i)));
            return introductions.isBody(body)
                    ? Optional.of(new Mention(person, from, i + name.length()))
                    : Optional.empty();
        });
    }

    private static int clauseStart(String text, int from) {
        int start = from;
        while (start > 0 && from - start < LONGEST_INTRODUCTION && !clauseBegins(text, start)) {
            start--;
        }
        return start;
    }

    // 董事会主席马蒂亚斯·韦伯: the name begins behind the last post, not behind 董事.
    private boolean holdsPost(String name) {
        return posts.longestFirst().stream().anyMatch(post -> post.length() > 1 && name.indexOf(post) >= 0);
    }

    /** Whether the words from {@code index} on stand between the halves of a quotation: “…，”她揉揉眼睛，“…”. */
    static boolean interrupts(String text, int index) {
        return index > 1 && "”」".indexOf(text.charAt(index - 1)) >= 0 && "，,".indexOf(text.charAt(index - 2)) >= 0;
    }

    // 蔡林的儿子蔡明轩 has a name of their own, but no post.
    private Optional<Mention> related(Letters text, int i, KnownPersons known) {
        String simple = text.simple();
        if (kin.endingAt(simple, i).isEmpty()) {
            return Optional.empty();
        }
        return names.at(simple, i, known.voices())
                .filter(name -> name.length() > 2
                        && "和与及".indexOf(name.charAt(0)) < 0
                        && kin.endOf(name).isEmpty())
                .map(name -> bare(text, i, name));
    }

    private static Mention bare(Letters text, int i, String name) {
        String original = text.original().substring(i, i + name.length());
        return new Mention(new Person(name, original, Optional.empty(), Optional.empty()), i, i + name.length());
    }

    private Optional<Mention> pronoun(String text, int i, KnownPersons known) {
        if ("他她".indexOf(text.charAt(i)) < 0) {
            return Optional.empty();
        }
        // 据他介绍, 在她看来
        int clause = i > 0 && "据在".indexOf(text.charAt(i - 1)) >= 0 ? i - 1 : i;
        boolean pronoun = (clauseBegins(text, clause) || Character.isWhitespace(text.charAt(clause - 1)))
                && i + 1 < text.length()
                && text.charAt(i + 1) != '们'
                && (interrupts(text, i) || verbs.behind(text, i + 1).isPresent());
        return pronoun ? known.last().map(person -> new Mention(person, i, i + 1)) : Optional.empty();
    }

    // Somebody without a post, who speaks where a clause begins and is named elsewhere in the report, too.
    private Optional<Mention> unintroduced(Letters text, int i, KnownPersons known) {
        String simple = text.simple();
        if (!clauseBegins(simple, i)) {
            return Optional.empty();
        }
        return names.standingAlone(simple, i, known.voices())
                .or(() -> names.foreignAlone(simple, i))
                .filter(known::isNamedTwice)
                .map(name -> bare(text, i, name));
    }
}

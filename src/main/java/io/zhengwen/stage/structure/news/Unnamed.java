package io.zhengwen.stage.structure.news;

import io.zhengwen.stage.structure.Lexicon;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads speakers without a name: 该负责人说 is who spoke last, 一位村民说 is nobody whom the report names. */
final class Unnamed {
    private static final int LONGEST = 16;
    private static final int LONGEST_MODIFIER = 2;
    private static final Pattern THE_SAME = Pattern.compile("(?:该|这位|那位|这名)(?:新闻)?$");

    private final Introductions introductions;
    private final SpeechVerbs verbs;
    private final Words anonymous =
            new Words(Lexicon.load("anonymous-speakers.tsv").words());
    private final BitSet ends = new BitSet();

    Unnamed(Introductions introductions, SpeechVerbs verbs) {
        this.introductions = introductions;
        this.verbs = verbs;
        anonymous.longestFirst().forEach(word -> ends.set(word.charAt(word.length() - 1)));
        introductions.posts().longestFirst().forEach(word -> ends.set(word.charAt(word.length() - 1)));
    }

    /**
     * Who spoke last, when words that mean them end before {@code index} and a verb of speech follows.
     *
     * @param named where the last mention of somebody named ends
     */
    Optional<PersonFinder.Mention> at(String text, int index, int named, KnownPersons known) {
        if (index == 0 || !ends.get(text.charAt(index - 1))) {
            return Optional.empty();
        }
        String head = text.substring(Math.max(0, index - LONGEST), index);
        Optional<String> noun =
                anonymous.endOf(head).or(() -> introductions.posts().endOf(head));
        // 吴玉华副院长作了动员: the post belongs to the name before it.
        boolean ofNamed =
                noun.isPresent() && named > 0 && named >= index - noun.get().length() - LONGEST_MODIFIER;
        if (noun.isEmpty() || ofNamed || !verbs.plainlyBehind(text, index)) {
            return Optional.empty();
        }
        String before = head.substring(0, head.length() - noun.get().length());
        Matcher same = THE_SAME.matcher(before);
        if (!same.find()) {
            known.metNobodyNamed();
            return Optional.empty();
        }
        int start = index - noun.get().length() - (before.length() - same.start());
        return known.last().map(person -> new PersonFinder.Mention(person, start, index));
    }
}

package io.zhengwen.stage.structure.news;

import io.zhengwen.stage.structure.Lexicon;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Verbs by which a report gives somebody's words. */
final class SpeechVerbs {
    static final int SHORTEST_SPEECH = 6;

    private static final int FARTHEST = 8;
    private static final int FARTHEST_ADVERBIAL = 36;
    private static final int ADVERBIAL = 2;
    private static final String STOPS = "。！？!?；;：:\n“”「」";
    // 在开工仪式上, 接受采访时, 乐呵呵地, 一边…一边: what may stand at length between a person and their verb.
    private static final Pattern OPENS_ADVERBIAL = Pattern.compile(
            "^[，, 　]?(?:[也还则又曾都便]?(?:在|就|向|对|针对|接受|一边|边|面对|谈及|谈到|谈起|说起|提及|提起|[看望指拿笑拍摸掰捧搓拉擦翻抱握数]着|竖起|露出|点点头|摆摆手|笑|激动|高兴|兴奋|感慨|自豪|开心|喜|乐|随后|会后|会上|同时|致辞|讲话|发言|作|做|介绍|回忆|总结|代表|主持))");
    private static final Pattern CLOSES_ADVERBIAL = Pattern.compile("[上中时后地着边里间前下][也还便就又则再]?$");
    private static final Pattern ADVERBIAL_VERB = Pattern.compile("[地着边时](?:[也还便就又则再])?.{1,5}$");
    // 在回答记者提问时表示: the later verb is the one that gives the words.
    private static final Pattern LATER = Pattern.compile("^[^，,。：:；“”「」]{1,14}?(?:[时中后上]|会上)(?=.)");
    private static final Pattern NOUN_BEHIND = Pattern.compile("^(?:[中时上会的人者师法书稿后起过前团员]|了[^，,：:。])");

    private final Words speech = words("speech", "quoted");
    private final Words quoting = words("quoted");
    private final Words attitudes = words("attitude");
    private final Words courtesies = words("courtesy");

    /** Where the speech begins, when a verb of speech follows within a few characters of {@code from}. */
    Optional<Integer> behind(String text, int from) {
        int comma = -1;
        int last = Math.min(text.length(), from + FARTHEST_ADVERBIAL);
        for (int i = from; i < last; i++) {
            if (STOPS.indexOf(text.charAt(i)) >= 0) {
                return Optional.empty();
            }
            Optional<Integer> verb =
                    comma < 0 || adverbial(text.substring(from, comma)) ? verb(text, from, i) : Optional.empty();
            if (verb.isPresent()) {
                return verb;
            }
            Optional<String> attitude = i - from < 14 ? attitudes.at(text, i) : Optional.empty();
            if (attitude.isPresent()) {
                return Optional.of(withAdverbial(text, i + attitude.get().length()));
            }
            comma = comma < 0 && i > from && "，,、".indexOf(text.charAt(i)) >= 0 ? i : comma;
        }
        return Optional.empty();
    }

    boolean startsAt(String text, int from) {
        return speech.beginAt(text, from) || attitudes.beginAt(text, from);
    }

    /** Whether a verb follows {@code from} at once, or behind nothing but an adverbial. */
    boolean plainlyBehind(String text, int from) {
        Optional<Integer> speech = behind(text, from);
        if (speech.isEmpty()) {
            return false;
        }
        boolean also = from < text.length() && "也还则又都便就曾亦".indexOf(text.charAt(from)) >= 0;
        if (startsAt(text, also ? from + 1 : from)) {
            return true;
        }
        String path = text.substring(from, speech.get());
        return OPENS_ADVERBIAL.matcher(path).find()
                || ADVERBIAL_VERB.matcher(path).find();
    }

    /** Whether what stands before {@code words} is a verb that goes with quotations only: 追问. */
    boolean onlyQuotes(String text, int speaker, int words) {
        return quoting.endOf(text.substring(speaker, words)).isPresent();
    }

    /** Whether a verb of speech stands anywhere in {@code clause}. */
    boolean speaks(String clause) {
        for (int i = 0; i < clause.length(); i++) {
            if (speech.beginAt(clause, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words only say that somebody was courteous: 表示祝贺. */
    boolean isCourtesy(String words) {
        return words.length() <= 16 && courtesies.beginAt(words, 0);
    }

    private Optional<Integer> verb(String text, int from, int at) {
        Optional<String> verb = speech.at(text, at);
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        int end = at + verb.get().length();
        boolean noun = !speech.beginAt(text, end)
                && NOUN_BEHIND
                        .matcher(text.substring(end, Math.min(text.length(), end + 2)))
                        .find();
        String path = text.substring(from, at);
        boolean near = path.length() <= FARTHEST && path.indexOf('的') < 0;
        // 被称为 is what others call it.
        boolean passive = at > 0 && text.charAt(at - 1) == '被';
        if (noun || passive || !(near || adverbial(path))) {
            return Optional.empty();
        }
        Matcher later = LATER.matcher(text).region(end, Math.min(text.length(), end + 18));
        Optional<String> second = later.find() ? speech.at(text, later.end()) : Optional.empty();
        return Optional.of(behindChain(
                text, second.map(word -> later.end() + word.length()).orElse(end)));
    }

    /** Where the words begin once more behind mere courtesy: 表示感谢，强调…. */
    Optional<Integer> behindCourtesy(String text, int from) {
        int comma = text.indexOf('，', from);
        boolean polite = comma > 0 && comma - from <= 12 && courtesies.beginAt(text, from);
        return polite ? behind(text, comma + 1).filter(begin -> begin - comma <= 6) : Optional.empty();
    }

    private static boolean adverbial(String path) {
        return OPENS_ADVERBIAL.matcher(path).find()
                || CLOSES_ADVERBIAL.matcher(path).find();
    }

    // 回应表示 and 介绍了 are one verb.
    private int behindChain(String text, int from) {
        int end = from + speech.at(text, from).map(String::length).orElse(0);
        return end < text.length() && "了道".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
    }

    // 信心满满地展望，…: the speech begins behind the verb that the attitude colours.
    private int withAdverbial(String text, int from) {
        for (int i = from; i < Math.min(text.length(), from + ADVERBIAL) && "地的".indexOf(text.charAt(i)) >= 0; i++) {
            Optional<String> verb = speech.at(text, i + 1);
            if (verb.isPresent()) {
                return i + 1 + verb.get().length();
            }
        }
        return from;
    }

    private static Words words(String... kinds) {
        Lexicon verbs = Lexicon.load("speech-verbs.tsv");
        return new Words(
                Stream.of(kinds).flatMap(kind -> verbs.words(kind).stream()).toList());
    }
}

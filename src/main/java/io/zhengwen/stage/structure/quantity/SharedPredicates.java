package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Deals out numbers that share a predicate: A、B分别达到1万元和2万元, A和B均超过500亿元. */
final class SharedPredicates {
    private static final Pattern SHARE =
            Pattern.compile("[ 　，,、；;：:]*+(?<subjects>.{2,60}?)(?<word>分别|双双|均|都|双)(?<predicate>[^，,、；;：:]{0,8})");
    private static final String JOINTS = "、，, 和与及以 　";

    private final NounPhrases phrases;

    SharedPredicates(NounPhrases phrases) {
        this.phrases = phrases;
    }

    /** The numbers from {@code index} on that one shared predicate governs; empty when there is none. */
    List<Measured> read(String sentence, List<QuantityMention> mentions, int index, int floor) {
        QuantityMention first = mentions.get(index);
        Matcher matcher = SHARE.matcher(sentence.substring(floor, first.span().start()));
        if (!matcher.matches()) {
            return List.of();
        }
        List<String> subjects = subjects(matcher.group("subjects"), matcher.group("predicate"));
        List<QuantityMention> numbers =
                matcher.group("word").equals("分别") ? run(sentence, mentions, index, subjects.size()) : List.of(first);
        if (subjects.size() < 2 || (numbers.size() != 1 && numbers.size() != subjects.size())) {
            return List.of();
        }
        if (numbers.size() == 1 && matcher.group("word").equals("分别")) {
            return List.of();
        }
        return dealt(subjects, numbers, floor + matcher.start("subjects"));
    }

    /** How many mentions {@code several} used up. */
    int consumed(List<Measured> several) {
        return (int) several.stream().map(Measured::mention).distinct().count();
    }

    private static List<Measured> dealt(List<String> subjects, List<QuantityMention> numbers, int start) {
        List<Measured> measured = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            QuantityMention number = numbers.get(numbers.size() == 1 ? 0 : i).boundedLike(numbers.get(0));
            measured.add(new Measured(
                    subjects.get(i),
                    number,
                    true,
                    true,
                    new Span(start, number.span().end())));
        }
        return measured;
    }

    /** The mentions from {@code index} on, {@code most} of them, with nothing but joints between them. */
    private static List<QuantityMention> run(String sentence, List<QuantityMention> mentions, int index, int most) {
        List<QuantityMention> run = new ArrayList<>(List.of(mentions.get(index)));
        for (int i = index + 1; i < mentions.size() && run.size() < most; i++) {
            int from = mentions.get(i - 1).span().end();
            int to = mentions.get(i).span().start();
            if (to < from || to - from > 4 || !isJoint(sentence, from, to)) {
                break;
            }
            run.add(mentions.get(i));
        }
        return run;
    }

    private static boolean isJoint(String sentence, int from, int to) {
        return from < to && sentence.substring(from, to).chars().allMatch(c -> JOINTS.indexOf(c) >= 0);
    }

    private List<String> subjects(String words, String predicate) {
        String change = phrases.changeIn(predicate);
        return Subjects.named(words, phrases).stream()
                .map(subject -> subject + change)
                .toList();
    }
}

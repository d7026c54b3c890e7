package io.zhengwen.stage.structure.quantity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts the name of the thing measured out of the words before or after its number. */
final class NounPhrases {
    /**
     * The words before a number, taken apart.
     *
     * @param name the thing measured; may be empty
     * @param predicates the words stripped between it and the number
     * @param anchored whether a predicate or a verb leads to the number
     * @param verb whether a verb brings the thing about
     */
    record Before(String name, String predicates, boolean anchored, boolean verb) {}

    private static final int LONGEST = 40;
    private static final String TRIM = " \t　\u00a0“”‘’\"'「」『』《》—-–·•、，,：:*●◆■";
    private static final String CONJUNCTIONS = "和与及并";
    private static final Pattern DEGREES = Pattern.compile(
            "(?:同比|环比|(?:较|比)(?:[0-9]{4}年|[上去前]年|同期|上年同期|上[届期月季次]|年初|[0-9]{1,2}月)(?:同期|末|底)?|年均|平均|比上年|较上年|比去年|较去年|累计|名义|实际|复合|每年|约|可比口径|按可比价)*+");
    private static final Pattern DEGREE_END = Pattern.compile("(?:同比|环比|年均|平均|名义|实际|复合|每年|比上年|较上年|比去年|较去年)$");
    /** 快于全部投资 says how a change stands to another. */
    private static final Pattern COMPARED = Pattern.compile("(?:快于|慢于|高于|低于|高出|低出|超出|好于|优于)[\\p{IsHan}]{2,12}");

    /** 引江济平等大型工程: what stands before 等 is an example. */
    private static final Pattern EXAMPLES = Pattern.compile("[^等]{2,30}(?<![中高初同均相平对优])等(?=[^级第式同待次额价][\\p{IsHan}])");

    private static final Pattern REACHED = Pattern.compile("[到至达在]|实现|完成|为|破|举办|占|保持|稳定");
    private static final Pattern SHARE_ALONE = Pattern.compile("占(?!比|地|用)[\\p{IsHan}A-Z]{1,16}");
    private static final Pattern OWN_SHARE = Pattern.compile("(?<whole>.{2,30}?)(?:达到|占到|占|达)(?<base>.{2,20})的");

    private final Pattern predicate;
    private final Pattern opening;
    private final List<String> changes;
    private final Pattern leads;
    private final Verbs verbs = new Verbs();
    private final Pattern afterStops;
    private final List<String> indicatorHeads = Lexicon.words("indicator-heads.tsv");

    NounPhrases() {
        List<List<String>> rows = Lexicon.rows("predicates.tsv", 2);
        predicate = Pattern.compile("(?:" + String.join("|", Lexicon.longestFirst(words(rows, "reach", "be", "share")))
                + "|(?:" + String.join("|", Lexicon.longestFirst(words(rows, "move"))) + ")(?:到|至|为|在|了))$");
        opening = Pattern.compile(
                "(?:" + String.join("|", Lexicon.longestFirst(words(rows, "move", "reach"))) + ")(?:到|至|为|了|$)");
        changes = Lexicon.longestFirst(words(rows, "change"));
        leads = Pattern.compile(String.join("|", words(rows, "lead")));
        afterStops = alternatives("after-stops.tsv");
    }

    private static List<String> words(List<List<String>> rows, String... roles) {
        return rows.stream()
                .filter(row -> List.of(roles).contains(row.get(0)))
                .map(row -> row.get(1))
                .toList();
    }

    private static Pattern alternatives(String file) {
        return Pattern.compile(Lexicon.words(file).stream().collect(Collectors.joining("|")));
    }

    Before before(String words, boolean ratio) {
        String rest = trimmed(words);
        Matcher share = OWN_SHARE.matcher(rest);
        if (ratio && share.matches()) {
            return new Before(objectOf(share.group("whole")) + "占" + share.group("base") + "比重", "占", true, false);
        }
        String name = withoutPredicates(rest);
        String stripped = rest.substring(name.length());
        String object = objectOf(name);
        if (name.startsWith("占") && ratio) {
            object = trimmedShare(name);
        }
        boolean anchored = !stripped.isEmpty() || object.isEmpty() || endsWithChange(object) || verbs.endIn(name);
        return new Before(object, stripped, anchored, verbs.objectStart(name) > 0);
    }

    /** 占总人口的 stands for a share of what the sentence spoke of. */
    private static String trimmedShare(String name) {
        return name.endsWith("的") ? name.substring(0, name.length() - 1) : name;
    }

    private String withoutPredicates(String words) {
        String rest = words;
        Matcher matcher = predicate.matcher(rest);
        while (changes.stream().noneMatch(rest::endsWith) && matcher.find()) {
            rest = trimmedEnd(rest.substring(0, matcher.start()));
            matcher.reset(rest);
        }
        return rest;
    }

    /** Whether {@code words} say no more than that a value is reached or kept. */
    boolean isPredicate(String words) {
        return withoutPredicates(trimmed(words)).isEmpty() && !words.isBlank();
    }

    /** What follows the last verb, without adverbs in front and without long attributes. */
    private String objectOf(String words) {
        int from = verbs.objectStart(words);
        String name = trimmed(words.substring(from));
        Matcher lead = leads.matcher(name);
        while (lead.lookingAt()) {
            name = trimmed(name.substring(lead.end()));
            lead.reset(name);
        }
        Matcher example = EXAMPLES.matcher(name);
        boolean lists = example.lookingAt() && indicatorHeads.stream().noneMatch(name::endsWith);
        return shortened(lists ? name.substring(example.end()) : name);
    }

    private String shortened(String name) {
        int particle = name.lastIndexOf('的');
        String head = particle < 0 ? name : name.substring(particle + 1);
        boolean speaksForItself = head.length() >= 4 && indicatorHeads.stream().noneMatch(head::endsWith);
        String result = particle >= 0 && speaksForItself ? head : name;
        if (result.length() > LONGEST) {
            String last = result.substring(result.lastIndexOf('、') + 1);
            result = last.length() > LONGEST ? last.substring(last.length() - LONGEST) : last;
        }
        return trimmed(result);
    }

    /** The noun that follows a number, {@code words} being the rest of its clause. */
    String after(String words) {
        int end = 0;
        while (end < words.length() && words.charAt(end) != '、' && end < LONGEST) {
            end++;
        }
        String rest = words.substring(0, end);
        if (rest.isEmpty() || !startsLikeNoun(rest)) {
            return "";
        }
        Matcher stop = afterStops.matcher(rest);
        if (stop.find()) {
            rest = rest.substring(0, stop.start());
        }
        boolean attribute = rest.endsWith("的") || opensPredicate(rest);
        return attribute ? "" : trimmed(rest);
    }

    /** 5400个和… or 8%提高到…: what follows goes on and names nothing. */
    private boolean opensPredicate(String words) {
        return !words.isEmpty()
                && (CONJUNCTIONS.indexOf(words.charAt(0)) >= 0
                        || opening.matcher(words).lookingAt());
    }

    private static boolean startsLikeNoun(String words) {
        char first = words.charAt(0);
        return Character.isIdeographic(first) || "“‘\"「『《".indexOf(first) >= 0 || Character.isLetterOrDigit(first);
    }

    /** Whether the words between a thing and its number say that a value is reached. */
    static boolean isReach(String predicates) {
        return REACHED.matcher(predicates).find();
    }

    boolean endsWithChange(String words) {
        return changes.stream().anyMatch(words::endsWith);
    }

    /** The word of change in a predicate that several subjects share; empty when it has none. */
    String changeIn(String predicate) {
        return changes.stream()
                .filter(change -> predicate.endsWith(change) || predicate.startsWith(change))
                .filter(change -> !predicate.startsWith(change + "到") && !predicate.startsWith(change + "至"))
                .findFirst()
                .orElse("");
    }

    /** 高技术产业投资同比增长 without its change, which further changes refer to. */
    String withoutChange(String metric) {
        Optional<String> change = changes.stream().filter(metric::endsWith).findFirst();
        if (change.isEmpty()) {
            return metric;
        }
        String rest = metric.substring(0, metric.length() - change.get().length());
        Matcher degrees = DEGREE_END.matcher(rest);
        return trimmed(degrees.find() ? rest.substring(0, degrees.start()) : rest);
    }

    /** 同比增长 alone: it needs the subject of an earlier clause. */
    boolean isChangeAlone(String words) {
        if (COMPARED.matcher(words).matches() || SHARE_ALONE.matcher(words).matches()) {
            return true;
        }
        return changes.stream().filter(words::endsWith).anyMatch(change -> DEGREES.matcher(words)
                .region(0, words.length() - change.length())
                .matches());
    }

    /** The ending that all subjects of 种植、收获机械化率 share; empty when the last one has none. */
    String sharedHead(String lastSubject) {
        return indicatorHeads.stream()
                .filter(head -> lastSubject.endsWith(head) && lastSubject.length() > head.length())
                .findFirst()
                .orElse("");
    }

    boolean hasIndicatorHead(String subject) {
        return indicatorHeads.stream().anyMatch(subject::endsWith);
    }

    static String trimmed(String words) {
        int start = 0;
        while (start < words.length() && TRIM.indexOf(words.charAt(start)) >= 0 && !opensName(words, start)) {
            start++;
        }
        return trimmedEnd(words.substring(start));
    }

    /** Quotes around a part of a name (“隐形冠军”企业) stay; a conjunction that begins a word (和平) is not seen as one. */
    private static boolean opensName(String words, int at) {
        char c = words.charAt(at);
        if ("“‘「『《".indexOf(c) >= 0) {
            int close = words.indexOf("”’」』》".charAt("“‘「『《".indexOf(c)), at);
            return close > at;
        }
        return false;
    }

    private static String trimmedEnd(String words) {
        int end = words.length();
        while (end > 0 && (TRIM + CONJUNCTIONS).indexOf(words.charAt(end - 1)) >= 0 && !closesName(words, end - 1)) {
            end--;
        }
        return words.substring(0, end);
    }

    private static boolean closesName(String words, int at) {
        int pair = "”’」』》".indexOf(words.charAt(at));
        return pair >= 0 && words.lastIndexOf("“‘「『《".charAt(pair), at) >= 0;
    }
}

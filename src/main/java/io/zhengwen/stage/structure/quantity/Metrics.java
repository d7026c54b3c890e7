package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.Comparison;
import io.zhengwen.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what each quantity of a sentence measures. A quantity whose measured thing is not named is left out. */
final class Metrics {
    /** 由30%提高到40%, 从现在的30%: what is left behind is not promised. */
    private static final Pattern START = Pattern.compile("[从由](?:现在|目前|当前|去年|上年|原来|原先|最初|以前|过去)?的?$");

    /** Longer noun phrases do not occur; the limit keeps reading linear. */
    private static final int REACH = 60;

    /** 我县累计投入1.36亿元 says not into what. */
    private static final Pattern BARE = Pattern.compile(
            "(?:[我本全][国省市县区州旗镇乡村局院校司]|各地|累计|总共|共|已|将|先后|总计|合计|当年|全年|拟|再|年|平均|其中|分别|同比|仅)*"
                    + "(?:投入|完成|实现|安排|新增|下达|拨付|落实|处|可以处|提取|其中|以下|以上|左右|平均|包括|涉及|达成|突破|累计|合计|总计|国家级|省级|市级|比例|比重|占比|数量|总量|金额|水平|人数|次数|时间|标准)?");

    private static final Pattern LEAD = Pattern.compile(
            "[\\s　]*(?:[(（]?[0-9一二三四五六七八九十]{1,3}[)）、]|[0-9]{1,3}[.．](?![0-9])|[0-9]{1,3}[ 　\\t|]{1,3}(?=[\\p{IsHan}])|[①-⑳]|[一二三四五六七八九十]{1,2}是|第[0-9一二三四五六七八九十百]{1,5}[条章节][\\s　]|[—–\\-·•●▪◆]{1,2})[\\s　]*");

    private static final Pattern AMOUNT = Pattern.compile("(?:[额值费金款价入润税本产]|投资|融资|注资|规模|收益|债务|营收)$");

    private final NounPhrases phrases = new NounPhrases();
    private final List<String> durationHeads = Lexicon.words("duration-heads.tsv");
    private final BareHeads bareHeads = new BareHeads();
    private final SharedPredicates shared = new SharedPredicates(phrases);
    private final MetricNames names = new MetricNames();

    /** The quantities with their metrics, in the order of {@code mentions}. */
    List<Measured> measure(String sentence, List<QuantityMention> mentions, List<Marker> markers) {
        List<Measured> measured = new ArrayList<>();
        List<QuantityMention> counted = Attributes.removedFrom(sentence, mentions);
        String subject = "";
        String unit = "";
        int lead = leadEnd(sentence);
        if (!counted.isEmpty() && counted.get(0).span().start() < lead) {
            // 265 个项目: what looks like the number of a list counts something.
            lead = 0;
        }
        for (int i = 0; i < counted.size(); i++) {
            List<Measured> several =
                    shared.read(sentence, counted, i, Math.max(lead, floor(sentence, counted, i, markers)));
            if (!several.isEmpty()) {
                measured.addAll(several);
                subject = several.get(0).metric();
                i += shared.consumed(several) - 1;
                continue;
            }
            Measured one = single(sentence, counted, i, markers, new Topic(subject, unit, lead));
            if (isNamed(one)) {
                String completed = bareHeads.completed(
                        one.metric(),
                        sentence,
                        subjectStart(sentence, markers, one.span().start()),
                        one.span().start());
                names.of(completed).map(one::named).ifPresent(measured::add);
                boolean goesOn = phrases.endsWithChange(one.metric()) && !subject.isEmpty();
                subject = goesOn ? subject : phrases.withoutChange(one.metric());
                unit = goesOn ? unit : one.mention().unit().base();
            }
        }
        return measured;
    }

    private boolean isNamed(Measured one) {
        if (one.mention().unit().kind() == Unit.Kind.TIME) {
            return durationHeads.stream().anyMatch(one.metric()::endsWith);
        }
        return !BARE.matcher(one.metric()).matches()
                && one.metric().codePoints().filter(Character::isLetter).count() >= 2;
    }

    /** 接入率力争达到85%, 半径已缩小到1公里: the marker stands between the thing and its number. */
    private boolean isPartOfPredicate(String sentence, Marker marker, int number) {
        return marker.kind() != Marker.Kind.RECURRING
                && number - marker.end() <= 8
                && marker.start() > 0
                && !Clauses.isBreak(sentence, marker.start() - 1)
                && isPredicate(sentence.substring(marker.end(), number));
    }

    private boolean isPredicate(String between) {
        return between.isBlank() || phrases.isPredicate(between);
    }

    /** Where the sentence that {@code at} stands in goes on behind its markers: 目前，外资企业已…. */
    private static int subjectStart(String sentence, List<Marker> markers, int at) {
        int from = 0;
        for (Marker marker : markers) {
            int gap = marker.start() - from;
            if (marker.end() <= at && gap <= 2) {
                from = skipBlanks(sentence, marker.end());
            }
        }
        return from;
    }

    private int floor(String sentence, List<QuantityMention> mentions, int index, List<Marker> markers) {
        QuantityMention mention = mentions.get(index);
        int start = mention.span().start();
        int floor = Math.max(0, start - REACH);
        for (int i = index - 1; i >= 0 && floor == Math.max(0, start - REACH); i--) {
            if (mentions.get(i).span().end() <= start) {
                floor = Math.max(floor, mentions.get(i).span().end());
                break;
            }
        }
        floor = Clauses.startOf(sentence, start, floor);
        for (Marker marker : markers) {
            if (marker.start() >= start) {
                break;
            }
            // 建成了 says that it is done and is the predicate as well; the metric is cut by the verbs there.
            boolean isVerb = sentence.charAt(marker.end() - 1) == '了' || marker.kind() == Marker.Kind.WHOLE;
            if (marker.end() <= start && !isVerb && !isPartOfPredicate(sentence, marker, start)) {
                floor = Math.max(floor, marker.end());
            }
        }
        return floor;
    }

    /** The words before a number without the dates and promises between them. */
    private static String words(String sentence, int floor, int end, List<Marker> markers) {
        StringBuilder words = new StringBuilder();
        int from = floor;
        for (Marker marker : markers) {
            boolean isVerb = sentence.charAt(marker.end() - 1) == '了';
            boolean isCut = !isVerb && marker.kind() != Marker.Kind.WHOLE;
            if (marker.start() >= from && marker.end() <= end && isCut) {
                words.append(sentence, from, marker.start());
                from = marker.end();
            }
        }
        return words.append(sentence, Math.min(from, end), end).toString();
    }

    private Measured single(
            String sentence, List<QuantityMention> mentions, int index, List<Marker> markers, Topic topic) {
        QuantityMention mention = mentions.get(index);
        boolean ratio = mention.unit().kind() == Unit.Kind.RATIO;
        int floor = Math.max(topic.lead(), floor(sentence, mentions, index, markers));
        NounPhrases.Before before =
                phrases.before(words(sentence, floor, mention.span().start(), markers), ratio);
        Optional<String> fate = Fates.after(sentence, mention);
        String after = fate.orElseGet(() -> counted(mention, after(sentence, mentions, index)));
        String metric = fate.orElseGet(() -> choose(before, after, mention, topic));
        if (metric.isEmpty()) {
            metric = clauseBefore(sentence, mention.span().start(), mentions, index);
        }
        String noun = withoutParticle(after);
        boolean usesAfter =
                !noun.isEmpty() && metric.endsWith(noun) && !before.name().equals(metric);
        int end = mention.span().end();
        if (usesAfter) {
            end = sentence.indexOf(noun, end) + noun.length();
        }
        int start = mention.span().start();
        if (!usesAfter && !before.name().isEmpty()) {
            int named = sentence.indexOf(before.name(), floor);
            start = named >= 0 && named < start ? named : skipBlanks(sentence, floor);
        }
        boolean closed = after.isEmpty() || (usesAfter && before.name().isEmpty());
        boolean anchored = before.anchored() || mention.bounded() || closed;
        return new Measured(
                metric,
                mention.limitedBy(sentence.substring(floor, mention.span().start())),
                anchored && !isStart(before) && !isLoose(mention, before, closed),
                isTask(metric, mention, before),
                new Span(start, end));
    }

    /** 新建绿道26公里, 覆盖率达到90%: something is done or reached; 面积约3平方公里 describes. */
    private boolean isTask(String metric, QuantityMention mention, NounPhrases.Before before) {
        boolean reached = NounPhrases.isReach(before.predicates());
        boolean limited = mention.bounded() && mention.op() != Comparison.ABOUT;
        return before.verb() || reached || limited || phrases.endsWithChange(metric);
    }

    private static boolean isStart(NounPhrases.Before before) {
        return START.matcher(before.predicates()).find();
    }

    /** 三个中心 in passing is a figure of speech more often than a count. */
    private static boolean isLoose(QuantityMention mention, NounPhrases.Before before, boolean closed) {
        return mention.small() && !mention.bounded() && !before.anchored() && !closed;
    }

    /**
     * What the sentence spoke of last.
     *
     * @param unit the unit it was measured in
     * @param lead where the sentence begins behind its number in a list
     */
    private record Topic(String name, String unit, int lead) {}

    private String choose(NounPhrases.Before before, String after, QuantityMention mention, Topic topic) {
        String name = before.name();
        if (phrases.isChangeAlone(name)) {
            boolean counts = mention.unit().isClassifier() && !after.isEmpty();
            return counts ? name + after : joined(topic.name(), name);
        }
        if (name.isEmpty() && after.isEmpty()) {
            boolean same = topic.unit().equals(mention.unit().base());
            boolean said = !before.predicates().isEmpty() || before.verb() || mention.bounded();
            return same && said ? topic.name() : "";
        }
        return switch (mention.unit().kind()) {
            case COUNT -> after.isEmpty() || after.startsWith("的") ? name : after;
            case PERSON, EVENT -> name.isEmpty() || (!before.anchored() && !after.isEmpty()) ? after : name;
            case RATIO -> name.isEmpty() && after.startsWith("的") ? after.substring(1) : name;
            case MONEY -> isOfNoun(before, after) ? withoutParticle(after) : name;
            default -> name.isEmpty() && before.predicates().isEmpty() ? withoutParticle(after) : name;
        };
    }

    /** 向对方缴纳12亿元的罚金: what stands before the amount is a verb, unless it names an amount itself (总投资8亿元的项目). */
    private static boolean isOfNoun(NounPhrases.Before before, String after) {
        boolean open = before.predicates().isEmpty();
        return open
                && (before.name().isEmpty()
                        || (after.startsWith("的")
                                && !AMOUNT.matcher(before.name()).find()));
    }

    /** 最高100万元的启动资金: the amount is of what follows 的. */
    private static String withoutParticle(String after) {
        return after.startsWith("的") ? after.substring(1) : after;
    }

    /** 1. or （一） or 第三条 at the head of a sentence is no part of a name. */
    private static int leadEnd(String sentence) {
        Matcher lead = LEAD.matcher(sentence);
        return lead.lookingAt() ? lead.end() : 0;
    }

    private static int skipBlanks(String sentence, int from) {
        int at = from;
        while (at < sentence.length() && (Comparisons.isBlank(sentence.charAt(at)) || Clauses.isBreak(sentence, at))) {
            at++;
        }
        return at;
    }

    private static String joined(String subject, String change) {
        return subject.isEmpty() ? "" : subject + change;
    }

    /** 8万员工的企业 has so many of those that the number stands before, and no more. */
    private static String counted(QuantityMention mention, String after) {
        int particle = after.indexOf('的');
        return mention.unit().equals(Unit.COUNTING) && particle > 0 ? after.substring(0, particle) : after;
    }

    private String after(String sentence, List<QuantityMention> mentions, int index) {
        int start = mentions.get(index).span().end();
        int ceiling = Math.min(sentence.length(), start + REACH);
        for (int i = index + 1; i < mentions.size(); i++) {
            int next = mentions.get(i).span().start();
            if (next >= start) {
                ceiling = Math.min(ceiling, next);
                break;
            }
        }
        return phrases.after(sentence.substring(start, Clauses.endOf(sentence, start, ceiling)));
    }

    /** 城镇污水处理率，2025年达到95%: the clause before names it, if that is a mere noun. */
    private String clauseBefore(String sentence, int at, List<QuantityMention> mentions, int index) {
        int end = Clauses.startOf(sentence, at, Math.max(0, at - REACH)) - 1;
        boolean numbered = index > 0 && mentions.get(index - 1).span().end() > end - REACH;
        if (end <= 0 || numbered) {
            return "";
        }
        int start = Clauses.startOf(sentence, end, Math.max(0, end - 20));
        String clause = NounPhrases.trimmed(sentence.substring(start, end));
        return phrases.hasIndicatorHead(clause) ? clause : "";
    }
}

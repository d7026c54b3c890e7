package io.zhengwen.stage.structure.quantity;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Quantities that only describe the thing another quantity counts: 39个10亿元项目, 20亿元以上重大项目8个. */
final class Attributes {
    private static final int REACH = 30;
    private static final Set<String> KINDS = Set.of("类", "种", "大类", "批", "批次");
    private static final String NOT_NOUN = "的和与及并且或且也均都时后前";

    private Attributes() {}

    static List<QuantityMention> removedFrom(String sentence, List<QuantityMention> mentions) {
        return IntStream.range(0, mentions.size())
                .filter(i -> !isAttribute(sentence, mentions, i))
                .mapToObj(mentions::get)
                .toList();
    }

    private static boolean isAttribute(String sentence, List<QuantityMention> mentions, int index) {
        QuantityMention mention = mentions.get(index);
        if (sortsNext(mentions, index)) {
            return true;
        }
        Unit.Kind kind = mention.unit().kind();
        if (kind != Unit.Kind.MONEY && kind != Unit.Kind.MEASURE && kind != Unit.Kind.TIME) {
            return false;
        }
        boolean behindCount = index > 0
                && mentions.get(index - 1).unit().isClassifier()
                && mentions.get(index - 1).span().end() == mention.span().start();
        return behindCount
                || boundsNoun(sentence, mention)
                || isBoundOfNoun(sentence, mentions, index)
                || describesNext(sentence, mentions, index);
    }

    /** 5类近千项成果: how many kinds there are describes what the next number counts. */
    private static boolean sortsNext(List<QuantityMention> mentions, int index) {
        QuantityMention mention = mentions.get(index);
        return KINDS.contains(mention.unit().name())
                && index + 1 < mentions.size()
                && mentions.get(index + 1).unit().isClassifier()
                && mentions.get(index + 1).span().start() == mention.span().end();
    }

    /** 消除5万元以下薄弱村: an amount with a bound that goes on as a noun says which things are meant. */
    private static boolean boundsNoun(String sentence, QuantityMention mention) {
        int end = mention.span().end();
        boolean bound = end > mention.core().end();
        return bound
                && end < sentence.length()
                && Character.isIdeographic(sentence.charAt(end))
                && NOT_NOUN.indexOf(sentence.charAt(end)) < 0;
    }

    /** 年运量150万吨以上的企业接入比例达到85%: a bound with 的 says which things the next number measures. */
    private static boolean isBoundOfNoun(String sentence, List<QuantityMention> mentions, int index) {
        QuantityMention mention = mentions.get(index);
        int end = mention.span().end();
        boolean bound = mention.span().end() > mention.core().end() && sentence.startsWith("的", end);
        return bound
                && index + 1 < mentions.size()
                && Clauses.endOf(sentence, end, mentions.get(index + 1).span().start())
                        == mentions.get(index + 1).span().start();
    }

    private static boolean describesNext(String sentence, List<QuantityMention> mentions, int index) {
        if (index + 1 >= mentions.size() || mentions.get(index + 1).unit().kind() != Unit.Kind.COUNT) {
            return false;
        }
        int start = mentions.get(index).span().end();
        int end = mentions.get(index + 1).span().start();
        if (end - start < 2 || end - start > REACH) {
            return false;
        }
        String between = sentence.substring(start, end);
        boolean oneClause = between.chars().noneMatch(c -> "，,、；;：:（）()".indexOf(c) >= 0);
        boolean isNoun = between.startsWith("的")
                || between.matches("[级型]?[^，、]{0,12}(?:项目|企业|工程|园区|集群|产业|平台|基地|公司|镇|村|县)[^，、]{0,8}");
        return oneClause && isNoun;
    }
}

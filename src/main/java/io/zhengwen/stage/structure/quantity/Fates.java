package io.zhengwen.stage.structure.quantity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What became of the people who were counted: 12人死亡, 917名矿工遇难. That is measured, not what stands before. */
final class Fates {
    private static final int REACH = 14;
    private static final Pattern FATE = Pattern.compile(
            "(?:的)?(\\p{IsHan}{0,6}?(?:死亡|死傷|死伤|遇难|遇難|遇害|丧生|喪生|身亡|溺亡|罹难|罹難|受伤|受傷|轻伤|輕傷|重伤|重傷|失踪|失蹤|生还|生還|获救|獲救|被困|被杀|被殺|感染|确诊|確診|中毒|伤亡|傷亡))");

    private Fates() {}

    /** The words right behind the number, if they tell a fate. */
    static Optional<String> after(String sentence, QuantityMention mention) {
        if (mention.unit().kind() != Unit.Kind.PERSON) {
            return Optional.empty();
        }
        int from = mention.span().end();
        Matcher fate = FATE.matcher(sentence).region(from, Math.min(sentence.length(), from + REACH));
        return fate.lookingAt() ? Optional.of(fate.group(1)) : Optional.empty();
    }
}

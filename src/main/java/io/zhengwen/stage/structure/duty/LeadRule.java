package io.zhengwen.stage.structure.duty;

import java.util.regex.Pattern;

/** The sentence by which a document says that the first unit of a list leads: 列第一位的为牵头单位，下同. */
final class LeadRule {
    private static final Pattern RULE = Pattern.compile(
            "(?:(?:列|排|位列|名列|排名|排序|排列)[在于]?(?:首位|(?:第一|最前)(?:位|名|个)?)|第一(?:个|家|位)?(?:责任)?(?:单位|部门)|首个(?:单位|部门))"
                    + "[^。；;\\n]{0,10}?(?:为|是|系|即)[^。；;\\n]{0,4}?(?:牵头|主责|总牵头)");
    private static final Pattern FROM_HERE_ON = Pattern.compile("下同|以下|本表|各项|后同|注[:：]");

    private LeadRule() {}

    static boolean isStatedIn(CharSequence text) {
        return RULE.matcher(text).find();
    }

    /** Whether the rule is said to hold for what follows, too. */
    static boolean holdsOn(CharSequence text) {
        return FROM_HERE_ON.matcher(text).find();
    }
}

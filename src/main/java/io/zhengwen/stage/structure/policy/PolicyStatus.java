package io.zhengwen.stage.structure.policy;

import java.util.Optional;

/** Tells a document's status from what it says itself, and only from that. */
final class PolicyStatus {
    private PolicyStatus() {}

    /** The status that an index table's 有效性 states. */
    static Optional<String> stated(String validity) {
        if (contains(validity, "废止", "廢止", "撤销")) {
            return Optional.of("repealed");
        }
        if (contains(validity, "失效", "过期", "无效", "否")) {
            return Optional.of("expired");
        }
        return contains(validity, "有效", "是", "生效") ? Optional.of("in-force") : Optional.empty();
    }

    private static boolean contains(String text, String... words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}

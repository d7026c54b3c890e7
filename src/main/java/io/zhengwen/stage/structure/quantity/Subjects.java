package io.zhengwen.stage.structure.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The several things that share one predicate, each with its full name. */
final class Subjects {
    private static final Pattern SHARED_START = Pattern.compile("人均|亩均|户均|地均|村均|校均");
    private static final String TOWN_AND_COUNTRY = "城乡居民";

    private Subjects() {}

    /** 亩均产值、利润 are two, so are 城乡居民收入; empty when a part names nothing. */
    static List<String> named(String words, NounPhrases phrases) {
        List<String> parts = new ArrayList<>();
        for (String part : words.split("、|以及|和|与|及", -1)) {
            String name = phrases.before(part, false).name();
            if (name.length() < 2) {
                return List.of();
            }
            parts.add(name);
        }
        if (parts.size() == 1 && parts.get(0).contains(TOWN_AND_COUNTRY)) {
            String both = parts.get(0);
            return List.of(both.replace(TOWN_AND_COUNTRY, "城镇居民"), both.replace(TOWN_AND_COUNTRY, "农村居民"));
        }
        return completed(parts, phrases);
    }

    private static List<String> completed(List<String> parts, NounPhrases phrases) {
        String head = evenHead(parts, phrases).orElseGet(() -> phrases.sharedHead(parts.get(parts.size() - 1)));
        int last = parts.size() - 1;
        parts.set(last, parts.get(last).replaceFirst("等(?=[^级])", ""));
        Matcher start = SHARED_START.matcher(parts.get(0));
        String beginning = start.lookingAt() ? start.group() : "";
        return parts.stream()
                .map(part -> head.isEmpty() || phrases.hasIndicatorHead(part) ? part : part + head)
                .map(part -> SHARED_START.matcher(part).lookingAt() ? part : beginning + part)
                .toList();
    }

    /** 水稻、小麦、玉米耕种收综合机械化率: where the first names are of one length, the last one's is too. */
    private static Optional<String> evenHead(List<String> parts, NounPhrases phrases) {
        String last = parts.get(parts.size() - 1);
        int length = parts.get(0).length();
        boolean even = parts.size() >= 3
                && length <= 3
                && parts.subList(0, parts.size() - 1).stream().allMatch(part -> part.length() == length)
                && last.length() > length;
        String listed = phrases.sharedHead(last);
        if (!even || listed.isEmpty()) {
            return Optional.empty();
        }
        String head = last.substring(length).replaceFirst("^等", "");
        return head.endsWith(listed) ? Optional.of(head) : Optional.empty();
    }
}

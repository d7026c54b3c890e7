package io.zhengwen.stage.content.repair;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out {@code ?} that stand where blanks were lost in a conversion. A run of three proves the damage; only then
 * single ones between two Chinese characters are taken for blanks as well, unless the words before them ask.
 */
final class QuestionMarkRuns {
    private static final Pattern RUN = Pattern.compile("\\?{3,}");
    private static final Pattern SINGLE =
            Pattern.compile("(?<=[\\u4e00-\\u9fa5、，,。》”])(?<![吗呢么吧啊何谁哪几否])\\?{1,2}(?=[\\u4e00-\\u9fa5《“])");
    private static final Pattern AT_START = Pattern.compile("^\\?{1,2}(?=[\\u4e00-\\u9fa5《“（(\\d])");

    private int count;

    List<Piece> repair(List<Piece> pieces) {
        if (pieces.stream().noneMatch(piece -> piece.text().contains("???"))) {
            return pieces;
        }
        return pieces.stream()
                .map(piece -> piece.withText(clean(piece.text())))
                .filter(piece -> !piece.text().isEmpty())
                .toList();
    }

    private String clean(String text) {
        if (text.indexOf('?') < 0) {
            return text;
        }
        String clean = text;
        for (Pattern pattern : List.of(RUN, AT_START, SINGLE)) {
            Matcher matcher = pattern.matcher(clean);
            StringBuilder out = new StringBuilder();
            while (matcher.find()) {
                count += matcher.group().length();
                matcher.appendReplacement(out, "");
            }
            clean = matcher.appendTail(out).toString();
        }
        return clean.strip();
    }

    /** Question marks taken out so far. */
    int count() {
        return count;
    }
}

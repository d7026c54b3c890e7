package io.zhengwen.stage.structure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammar of document numbers (发文字号): 国办发〔2022〕17号 with any brackets, and orders such as 国令第707号. */
public final class DocumentNumber {
    private static final String OPEN = "[〔\\[【（(﹝［〈〖„“＜<{｛]";
    private static final String CLOSE = "[〕\\]】）)﹞］〉〗‟”＞>}｝]";
    private static final Pattern LETTER = Pattern.compile("([\\p{IsHan}A-Z]{1,24}?)\\s?" + OPEN
            + "\\s?([12１２][0-9０-９]{3})\\s?年?" + CLOSE + "\\s?(?:第\\s?)?([0-9０-９]{1,5}|[一二三四五六七八九十百〇○]{1,6})\\s?[号號]");
    private static final Pattern ORDER = Pattern.compile(
            "([\\p{IsHan}]{1,30}?令?)\\s?(?:([12][0-9]{3})\\s?年\\s?)?第\\s?([0-9０-９]{1,5}|[一二三四五六七八九十百〇○]{1,6})\\s?[号號]");

    /** Taiwan: 府法規字第1090251234號. */
    private static final Pattern WORD =
            Pattern.compile("([\\p{IsHan}0-9]{1,16}字)\\s?第\\s?([0-9]{5,12}[A-Z]?)\\s?([号號])");

    private static final Pattern BLANKS = Pattern.compile("[\\s　]+");
    private static final Pattern WITHOUT_SIGN =
            Pattern.compile("[\\p{IsHan}A-Z]{1,24}\\s?" + OPEN + "\\s?[12][0-9]{3}\\s?年?" + CLOSE + "\\s?[0-9]{1,5}");
    private static final Pattern CUT = Pattern.compile("[,，;；、\\s]+(?=[\\p{IsHan}A-Z])|(?<=[号號])[\\s，,；;、/]*");

    private DocumentNumber() {}

    /** The first number in the cell of an index table: several may stand there, and 号 may be missing. */
    public static Optional<String> first(String cell) {
        String text = cell.strip();
        if (WITHOUT_SIGN.matcher(text).matches()) {
            return normalise(text + "号");
        }
        return normalise(text).or(() -> CUT.splitAsStream(text)
                .map(DocumentNumber::normalise)
                .flatMap(Optional::stream)
                .findFirst());
    }

    /** The number that {@code written} is, brackets as 〔〕 and without blanks; empty when it is none. */
    public static Optional<String> normalise(String written) {
        String text = written.strip();
        Matcher letter = LETTER.matcher(text);
        if (letter.matches()) {
            return Optional.of(
                    letter.group(1) + "〔" + halfWidth(letter.group(2)) + "〕" + halfWidth(letter.group(3)) + "号");
        }
        Matcher word = WORD.matcher(text);
        if (word.matches()) {
            return Optional.of(word.group(1) + "第" + word.group(2) + word.group(3));
        }
        Matcher order = ORDER.matcher(BLANKS.matcher(text).replaceAll(""));
        if (order.matches() && (order.group(1).endsWith("令") || order.group(1).endsWith("公告"))) {
            String year = order.group(2) == null ? "" : order.group(2) + "年";
            return Optional.of(order.group(1) + year + "第" + halfWidth(order.group(3)) + "号");
        }
        return Optional.empty();
    }

    private static String halfWidth(String digits) {
        StringBuilder plain = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            plain.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c);
        }
        return plain.toString();
    }
}

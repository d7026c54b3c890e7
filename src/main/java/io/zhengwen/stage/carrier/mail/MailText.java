package io.zhengwen.stage.carrier.mail;

import io.zhengwen.stage.carrier.UnlabelledBytes;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The text of a mail's part from its bytes. */
final class MailText {
    static final Charset CHINESE = Charset.forName("GB18030");
    /** Labels that stand for more than they say. */
    private static final Map<String, String> WIDER = Map.of(
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "gb_2312-80", "GB18030",
            "x-gbk", "GB18030",
            "big5", "Big5-HKSCS",
            "iso-8859-1", "windows-1252",
            "shift_jis", "windows-31j");

    private MailText() {}

    /** By the declared charset if it fits without an error, else by UTF-8 if that does, else by GB18030. */
    static String decode(byte[] bytes, String declared) {
        String text = charset(declared)
                .flatMap(charset -> UnlabelledBytes.strictly(bytes, charset))
                .orElseGet(() -> UnlabelledBytes.decode(bytes));
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Optional<Charset> charset(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(WIDER.getOrDefault(name, name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Undoes the line breaks that a mail program put into paragraphs ({@code format=flowed}, RFC 3676). */
    static String unfolded(String text, MailHead head) {
        if (!head.parameter("content-type", "format").equalsIgnoreCase("flowed")) {
            return text;
        }
        boolean drop = head.parameter("content-type", "delsp").equalsIgnoreCase("yes");
        StringBuilder unfolded = new StringBuilder(text.length());
        for (String line : text.split("\r?\n", -1)) {
            boolean goesOn = line.endsWith(" ") && !line.equals("-- ");
            unfolded.append(goesOn && drop ? line.substring(0, line.length() - 1) : line)
                    .append(goesOn ? "" : "\n");
        }
        return unfolded.toString();
    }
}

package io.zhengwen.app.report;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** File names for pages: readable, fit for every file system, and each given only once. */
final class PageNames {
    static final String INDEX = "index.html";

    /** File systems allow 255 bytes; this leaves room for a number and the ending. */
    private static final int LONGEST = 200;

    private static final Pattern RESERVED = Pattern.compile("(?i)(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?");

    private final Set<String> given = new HashSet<>(Set.of(INDEX));

    /** The name of the page about the file that people call {@code source}. */
    String next(String source) {
        String stem = safe(source);
        String name = stem + ".html";
        for (int i = 2; !given.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = stem + " (" + i + ").html";
        }
        return name;
    }

    private static String safe(String source) {
        StringBuilder safe = new StringBuilder();
        int bytes = 0;
        for (int point :
                Normalizer.normalize(source, Normalizer.Form.NFC).codePoints().toArray()) {
            String shown = isSafe(point) ? Character.toString(point) : "_";
            bytes += shown.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                break;
            }
            safe.append(shown);
        }
        String name = safe.toString().strip();
        return name.isEmpty() || name.startsWith(".") || RESERVED.matcher(name).matches() ? "_" + name : name;
    }

    private static boolean isSafe(int point) {
        return !Html.isUnseen(point) && point != '\t' && point != '\n' && "/\\:*?\"<>|\uFFFD".indexOf(point) < 0;
    }
}

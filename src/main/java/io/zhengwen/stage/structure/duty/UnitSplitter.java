package io.zhengwen.stage.structure.duty;

import io.zhengwen.stage.structure.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a list of units as officials write it: 市发改委、市工信局，各镇（街道） are three. */
public final class UnitSplitter {
    private static final int LONGEST_NAME = 40;
    private static final Pattern FORBIDDEN = Pattern.compile("[。？！?!：:“”‘’\"《》]|https?");
    private static final Pattern AND_OTHERS =
            Pattern.compile("等(?:[0-9一二三四五六七八九十]{0,3}个?(?:有关|相关)?(?:单位|部门|机关|地方)?)?$");
    private static final Pattern LEADING = Pattern.compile("^(?:由|以及|及|和|与|会同|其中)(?=.{2})");
    private static final String SEPARATORS = "、，,；;/／";

    private final List<String> endings = Lexicon.load("unit-suffixes.tsv").words();

    /** The names between separators outside brackets, cleaned; things that are no names are left out. */
    public List<String> split(String list) {
        List<String> names = new ArrayList<>();
        for (String piece : pieces(list)) {
            String name = clean(piece);
            if (isName(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** Whether the name ends as an office's does or says 各…. */
    public boolean looksLikeUnit(String name) {
        return (name.startsWith("各") && name.length() <= 24) || endsLikeUnit(name);
    }

    private boolean endsLikeUnit(String name) {
        String bare = name.endsWith("）") || name.endsWith(")") ? withoutTrailingBracket(name) : name;
        return endings.stream().anyMatch(bare::endsWith);
    }

    /** The raw pieces between separators that stand outside brackets. */
    List<String> pieces(String list) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == '（' || c == '(') {
                depth++;
            } else if (c == '）' || c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && SEPARATORS.indexOf(c) >= 0) {
                pieces.add(list.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(list.substring(start));
        return joined(SharedOffice.joined(pieces, list), list).stream()
                .flatMap(piece -> parts(piece).stream())
                .toList();
    }

    // 市各委、办、局 are one: a single letter is no name.
    private static List<String> joined(List<String> pieces, String list) {
        List<String> whole = new ArrayList<>();
        int at = 0;
        for (String piece : pieces) {
            boolean letter = piece.strip().length() == 1 && "委办局厅部室院司行社处".contains(piece.strip());
            if (letter && !whole.isEmpty() && whole.get(whole.size() - 1).contains("各")) {
                int last = whole.size() - 1;
                whole.set(last, whole.get(last) + list.charAt(at - 1) + piece.strip());
            } else {
                whole.add(piece);
            }
            at += piece.length() + 1;
        }
        return whole;
    }

    // Blanks, 和, 及 and 会同 separate names only where both sides are names: 人力资源和社会保障局 is one.
    private List<String> parts(String piece) {
        String text = piece.strip();
        if (SharedOffice.is(text)) {
            return List.of(text);
        }
        for (String joint : List.of("　", " ", "会同", "以及", "和", "及", "与")) {
            int at = text.indexOf(joint);
            while (at > 0) {
                String left = text.substring(0, at).strip();
                String right = text.substring(at + joint.length()).strip();
                if (left.length() >= 3
                        && right.length() >= 3
                        && balanced(left)
                        && endsLikeUnit(left)
                        && startsAfresh(right)) {
                    List<String> parts = new ArrayList<>();
                    parts.add(left);
                    parts.addAll(parts(right));
                    return parts;
                }
                at = text.indexOf(joint, at + joint.length());
            }
        }
        return List.of(text);
    }

    private boolean startsAfresh(String right) {
        return looksLikeUnit(clean(right)) || right.contains(" ") || right.contains("　");
    }

    private static boolean balanced(String text) {
        return text.chars().filter(c -> c == '（' || c == '(').count()
                == text.chars().filter(c -> c == '）' || c == ')').count();
    }

    String clean(String piece) {
        String name = piece.strip();
        Matcher leading = LEADING.matcher(name);
        if (leading.find()) {
            name = name.substring(leading.end());
        }
        Matcher others = AND_OTHERS.matcher(name);
        if (others.find() && others.start() > 0) {
            name = name.substring(0, others.start());
        }
        return balanced(name) ? name.strip() : trimBrackets(name).strip();
    }

    private boolean isName(String name) {
        return name.length() >= 2
                && name.length() <= LONGEST_NAME
                && !FORBIDDEN.matcher(name).find()
                && name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                && !name.equals("下同")
                && (name.length() <= 20 || looksLikeUnit(name));
    }

    private static String withoutTrailingBracket(String name) {
        int open = Math.max(name.lastIndexOf('（'), name.lastIndexOf('('));
        return open > 0 ? name.substring(0, open) : name;
    }

    private static String trimBrackets(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && "（()）".indexOf(name.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "（()）".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(start, end);
    }
}

package io.zhengwen.stage.content.head;

import io.zhengwen.stage.content.page.ResourceTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the names out of bylines and credits. */
public final class PersonNames {
    private static final Pattern NAME = Pattern.compile("[\\u4e00-\\u9fa5]{2,4}(?:·[\\u4e00-\\u9fa5]{2,8})?");
    private static final Pattern CUT = Pattern.compile("[、,，;；/|｜&＆\\s和　]+");
    private static final Pattern WHOLE_LINE = Pattern.compile(
            "^[（(【\\[]?\\s*(?:本报|本网|本台|本刊|特约|实习)?(?:记者|采访人员|通讯员|特派员|撰稿|撰文|文/|文字|文|作者|全媒体记者|见习记者)[\\s:：/|｜]*"
                    + "((?:[\\u4e00-\\u9fa5·]{2,}+[\\s、,，]*+){1,8}+)[）)】\\]]?$");
    private static final Pattern IN_TEXT = Pattern.compile(
            "(?:[（(][^（）()]{0,12}记者[\\s:：]?|本报讯[\\s（(]*记者[\\s:：]?|本报记者[\\s:：])([\\u4e00-\\u9fa5、\\s·]{2,30}?)(?:[）)，,]|报道|摄影|通讯员|$)");
    private final Set<String> surnames = surnames();
    private final List<String> roles = ResourceTable.read("byline-words.tsv", 1).stream()
            .map(row -> row.get(0))
            .toList();

    /** Names in the value of a label such as 作者 or 责编: codes, mail addresses and posts fall away. */
    List<String> inValue(String value) {
        List<String> names = new ArrayList<>();
        for (String word : CUT.split(value, -1)) {
            String bare = bare(word);
            Matcher name = NAME.matcher(bare);
            boolean whole = name.lookingAt() && (name.end() == bare.length() || bare.charAt(name.end()) < 0x4e00);
            if (whole && isPerson(name.group())) {
                names.add(name.group());
            }
        }
        return names;
    }

    private boolean isPerson(String name) {
        boolean compound = surnames.contains(name.substring(0, 2));
        boolean foreign = name.indexOf('·') > 0;
        return foreign || compound || (name.length() <= 3 && surnames.contains(name.substring(0, 1)));
    }

    private static Set<String> surnames() {
        Set<String> known = new HashSet<>();
        for (List<String> row : ResourceTable.read("surnames.tsv", 1)) {
            for (String word : row.get(0).split(" ", -1)) {
                if (word.length() == 2) {
                    known.add(word);
                } else {
                    word.chars().forEach(c -> known.add(String.valueOf((char) c)));
                }
            }
        }
        return known;
    }

    private String bare(String word) {
        String bare = word.replaceFirst("^[（(\\[【]+", "");
        for (String role : roles) {
            if (bare.startsWith(role)) {
                return bare.substring(role.length());
            }
            if (bare.endsWith(role)) {
                return bare.substring(0, bare.length() - role.length());
            }
        }
        return bare;
    }

    /** The names of a line that is nothing but a byline, such as {@code (记者 张三 李四)}; empty for all other lines. */
    public List<String> ofByline(String line) {
        if (line.length() > 60) {
            return List.of();
        }
        Matcher matcher = WHOLE_LINE.matcher(line);
        return matcher.matches() ? inValue(matcher.group(1)) : List.of();
    }

    /** Reporters named inside running text, such as {@code （记者唐霁）}. */
    List<String> inText(String paragraph) {
        if (!paragraph.contains("记者")) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        Matcher matcher = IN_TEXT.matcher(paragraph);
        while (matcher.find()) {
            names.addAll(inValue(matcher.group(1)));
        }
        return names;
    }
}

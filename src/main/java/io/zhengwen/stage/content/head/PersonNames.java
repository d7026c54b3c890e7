package io.zhengwen.stage.content.head;

import io.zhengwen.stage.content.page.ResourceTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the names out of bylines and credits. */
public final class PersonNames {
    private static final Pattern NAME = Pattern.compile("[\\u4e00-\\u9fa5]{2,4}(?:·[\\u4e00-\\u9fa5]{2,8})?");
    private static final Pattern CUT = Pattern.compile("[、,，;；/／|｜&＆\\s　]+|(?<=\\p{IsHan}{2})和(?=\\p{IsHan}{2})");
    private static final String OUTLET = "\\p{IsHan}{1,10}(?:报|報|社|网|網|台|刊|中心|新闻|新聞|客户端|在线|央视|频道|传媒|融媒|周刊|杂志)";
    private static final String MODIFIER = "(?:特约|实习|见习|全媒体|融媒体|首席|高级|资深|驻\\p{IsHan}{2,4})";
    private static final String WRITER = "(?:记者|記者|采访人员|通讯员|通訊員|特派员|实习生)";
    private static final Pattern BYLINE_LINE =
            Pattern.compile("^[（(【\\[○●□■◎◇◆★☆▲|｜·•\\-－*\\s　—]*+(?:(?:" + OUTLET + "|本[报网台刊社]|" + MODIFIER
                    + "|[\\s　·])*+(?:\\p{IsHan}{2,6}?(?=记者))?" + WRITER
                    + "|撰稿|撰文|文字|文图|文/|文[:：]|图文|图/文|本文作者|作者|执笔|采写|参与采写|责编|责任编辑|编辑|摄影|图片|编审|审核|校对|責任編輯|編輯)");
    private static final Pattern BRACKET = Pattern.compile(
            "[（(【\\[]((?:[^（）()【】\\[\\]。，]{0,24}?)(?:记者|記者|文图|通讯员|通訊員|采访人员|责编|责任编辑|编辑|撰稿|作者|执笔|采写)[^（）()【】\\[\\]。]{1,60})[）)】\\]]");
    // 記者鍾以寧／鷗江報導
    private static final Pattern SIGNED =
            Pattern.compile("[记記]者\\s?([\\p{IsHan}、]{2,12})[／/]\\p{IsHan}{2,8}(?:报道|報導|報道)");
    private static final Pattern PLACE_REPORT = Pattern.compile("[／/]\\s?\\p{IsHan}{2,8}(?:报道|報導|報道)");
    /** What stands between 記者鍾以寧 and 報導. */
    private static final Pattern PLACE = Pattern.compile("[／/]\\s?\\p{IsHan}{2,8}$");

    private static final Pattern LEADING = Pattern.compile(
            "^(?:本报讯|本网讯|本报)?[\\s　]*(?:本报|本网|本台|本刊|新华社)?(?:全媒体|融媒体|首席|见习|实习|特约)?记者[\\s:：]((?:\\p{IsHan}{2,4}[\\s、　]{1,2}+){0,3}+\\p{IsHan}{2,3})(?:报道|[，,]|$)");
    // 晨报记者尹航、实习生童言报道：…
    private static final Pattern REPORTING = Pattern.compile(
            "^[\\s　]*(\\p{IsHan}{0,12}?" + WRITER + "[^。，,！？!?；;（(]{2,50}?)(?:摄影)?(?:报道|報導|報道)(?=[：:\\s　，,]|$)");
    private static final Pattern OF_OUTLET =
            Pattern.compile("^(?:" + OUTLET + "|\\p{IsHan}{2,6})(?=" + MODIFIER + "{0,2}" + WRITER + ")");
    private final Set<String> surnames = surnames();
    private static final List<String> HINTS = List.of("记者", "記者", "通讯员", "采访人员", "责编", "编辑", "撰稿", "作者", "执笔", "采写");

    // Words of the page beside a byline that begin as names do.
    private static final Set<String> PAGE_WORDS =
            Set.of("关闭", "打印", "全文", "查看", "方正", "更多", "相关", "时间", "关注", "高清", "滚动", "原标题", "关键词");

    // 武汉报道: where they are, not who.
    private final Set<String> places = ResourceTable.read("byline-places.tsv", 1).stream()
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());

    /** What a word of a byline says of the names behind it. */
    enum Kind {
        AUTHOR,
        EDITOR,
        PICTURES,
        NONE
    }

    private record Role(String word, Kind kind) {}

    private final List<Role> roles = ResourceTable.read("byline-words.tsv", 2).stream()
            .map(row -> new Role(row.get(0), Kind.valueOf(row.get(1))))
            .sorted(Comparator.comparing((Role role) -> role.word().length()).reversed())
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
        for (Role role : roles) {
            if (bare.startsWith(role.word())) {
                return bare.substring(role.word().length());
            }
            if (bare.endsWith(role.word())) {
                return bare.substring(0, bare.length() - role.word().length());
            }
        }
        return bare;
    }

    /** Who a byline names: reporters and correspondents, and editors. */
    record Byline(List<String> authors, List<String> editors) {
        static final Byline NONE = new Byline(List.of(), List.of());
    }

    /** The reporters of a line that is nothing but a byline, such as {@code (记者 张三 李四)}; empty for all other lines. */
    public List<String> ofByline(String line) {
        return ofLine(line).authors();
    }

    /** What a line says that is nothing but a byline, such as {@code 本报记者 张三 文/图}. */
    Byline ofLine(String line) {
        String bare = line.strip();
        return bare.length() <= 80
                        && mayHoldRole(bare)
                        && BYLINE_LINE.matcher(bare).lookingAt()
                ? read(bare, true)
                : Byline.NONE;
    }

    /** Every byline holds one of these characters of its roles, and no full stop; most lines are done with at once. */
    private static boolean mayHoldRole(String line) {
        boolean held = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '。') {
                return false;
            }
            held |= switch (c) {
                case '记', '記', '采', '通', '特', '撰', '文', '图', '作', '责', '编', '摄', '审', '校', '实', '執', '执' -> true;
                default -> false;
            };
        }
        return held;
    }

    /** Whom brackets in running text name, such as {@code （记者唐霁）}. */
    Byline inText(String paragraph) {
        if (!holdsHint(paragraph)) {
            return Byline.NONE;
        }
        List<String> authors = new ArrayList<>();
        List<String> editors = new ArrayList<>();
        Matcher matcher = BRACKET.matcher(paragraph);
        while (matcher.find()) {
            Byline byline = read(matcher.group(1), false);
            authors.addAll(byline.authors());
            editors.addAll(byline.editors());
        }
        Matcher signed = SIGNED.matcher(paragraph);
        while (signed.find()) {
            authors.addAll(read("记者 " + signed.group(1), false).authors());
        }
        Matcher leading = LEADING.matcher(paragraph);
        if (leading.find()) {
            authors.addAll(read("记者 " + leading.group(1), false).authors());
        }
        Matcher reporting = REPORTING.matcher(paragraph);
        if (reporting.find()) {
            authors.addAll(read(PLACE.matcher(reporting.group(1)).replaceFirst(""), true)
                    .authors());
        }
        return new Byline(authors, editors);
    }

    private static boolean holdsHint(String paragraph) {
        for (String hint : HINTS) {
            if (paragraph.contains(hint)) {
                return true;
            }
        }
        return false;
    }

    // Word by word: a role holds for the names behind it; 摄 or 摄影 at the end is what the last name did.
    private Byline read(String text, boolean strict) {
        Reading reading = new Reading();
        String people = PLACE_REPORT.matcher(text).replaceAll(" ");
        for (String word : CUT.split(people.replaceAll("[（）()【】\\[\\]:：○●□■◎◇◆★☆▲—*-]", " "), -1)) {
            String name = reading.roles(word);
            if (!name.isEmpty() && !reading.name(name) && strict && name.length() > 4 && !reading.ofPictures()) {
                return Byline.NONE;
            }
        }
        return reading.finished();
    }

    /** A byline while it is read. */
    private final class Reading {
        private final List<String> authors = new ArrayList<>();
        private final List<String> editors = new ArrayList<>();
        private final Set<Kind> trailing = EnumSet.noneOf(Kind.class);
        private Kind kind = Kind.NONE;

        /** Takes the roles that {@code word} begins with, or is: 总台央视记者; gives back the rest. */
        String roles(String word) {
            Matcher outlet = OF_OUTLET.matcher(word);
            String rest = outlet.find() && opening(word).isEmpty() ? word.substring(outlet.end()) : word;
            Optional<Role> role = opening(rest);
            while (role.isPresent()) {
                boolean glued = role.get().kind() == Kind.NONE
                        && !rest.equals(role.get().word());
                kind = glued ? kind : role.get().kind();
                trailing.add(role.get().kind());
                rest = rest.substring(role.get().word().length());
                role = opening(rest);
            }
            Optional<Role> whole =
                    closing(rest).filter(known -> known.kind() == Kind.AUTHOR || known.kind() == Kind.EDITOR);
            if (whole.isPresent()
                    && !isName(
                            rest.substring(0, rest.length() - whole.get().word().length()))) {
                kind = whole.get().kind();
                return "";
            }
            return rest;
        }

        boolean ofPictures() {
            return kind == Kind.PICTURES;
        }

        /** Takes a name, with what its bearer did at its end: 童嘉树摄. */
        boolean name(String word) {
            Optional<Role> closing = closing(word);
            String name = closing.map(known ->
                            word.substring(0, word.length() - known.word().length()))
                    .orElse(word);
            if (places.contains(name)) {
                return true;
            }
            if (!isName(name)) {
                return false;
            }
            trailing.clear();
            boolean pictures =
                    closing.filter(known -> known.kind() == Kind.PICTURES).isPresent();
            if (kind == Kind.EDITOR) {
                editors.add(name);
            } else if (kind == Kind.AUTHOR && !pictures) {
                authors.add(name);
            }
            return true;
        }

        Byline finished() {
            if (trailing.equals(EnumSet.of(Kind.PICTURES)) && !authors.isEmpty()) {
                authors.remove(authors.size() - 1);
            }
            return new Byline(authors, editors);
        }

        private Optional<Role> closing(String word) {
            return roles.stream()
                    .filter(known -> word.length() > known.word().length() + 1 && word.endsWith(known.word()))
                    .findFirst();
        }

        private boolean isName(String word) {
            return word.indexOf('某') < 0
                    && !PAGE_WORDS.contains(word)
                    && NAME.matcher(word).matches()
                    && isPerson(word);
        }
    }

    private Optional<Role> opening(String word) {
        return roles.stream()
                .filter(known -> known.word().length() > 1 ? word.startsWith(known.word()) : word.equals(known.word()))
                .findFirst();
    }
}

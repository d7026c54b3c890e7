package io.zhengwen.stage.content.head;

import io.zhengwen.stage.content.page.Blanks;
import io.zhengwen.stage.content.page.ResourceTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of a medium or an office, taken out of the words around it: 《羊城晚报》 手机看新闻 reads 羊城晚报. Words that name nobody
 * (网络转载) give nothing.
 */
final class OutletName {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s|，。）)]+");
    private static final Pattern END =
            Pattern.compile("[|｜\\[【（()）\\]】]|\\s(?=\\S{0,8}\\d)|\\s{1,}(?:时间|日期|作者|浏览|点击)|\\d+\\s*(?:条评论|次)");
    /** Behind a name of Chinese letters a blank and more of them are another field or a button, and a comma a remark. */
    private static final Pattern NEXT_FIELD =
            Pattern.compile("[，,]|(?<=[\\u4e00-\\u9fa5]{2}|[》”]) (?=[\\u4e00-\\u9fa5《])");

    private static final Pattern SPACED = Pattern.compile("[\\u4e00-\\u9fa5](?: [\\u4e00-\\u9fa5])+");
    private static final Pattern TITLE_MARKS = Pattern.compile("《([^《》]+)》");
    private static final Pattern WHOLE_MEDIUM = Pattern.compile("[\\s|｜·]*([\\u4e00-\\u9fa5·A-Za-z]{3,14})");
    private static final String MICROBLOG = "微博";
    private static final int BEFORE_ENDING = 2;
    private static final int LONGEST = 40;

    private final List<String> endings;
    private final Set<String> nobody;

    OutletName() {
        endings = words("medium").toList();
        nobody = words("nobody").collect(Collectors.toSet());
    }

    private static Stream<String> words(String role) {
        return ResourceTable.read("outlet-words.tsv", 2).stream()
                .filter(row -> row.get(0).equals(role))
                .flatMap(row -> List.of(row.get(1).split(" ", -1)).stream());
    }

    /** The name that a labelled value, without its date, begins with. */
    Optional<String> in(String value) {
        String words = ADDRESS.matcher(value).replaceAll("");
        Matcher end = END.matcher(words);
        String name = Blanks.collapse(end.find() && end.start() > 0 ? words.substring(0, end.start()) : words);
        name = SPACED.matcher(name).matches() ? name.replace(" ", "") : name;
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher next = NEXT_FIELD.matcher(name);
        name = next.find() ? name.substring(0, next.start()) : name;
        Matcher marked = TITLE_MARKS.matcher(name);
        name = marked.matches() ? marked.group(1) : name;
        return name.isEmpty() || nobody.contains(name) ? Optional.empty() : Optional.of(name);
    }

    /** The name that a text without a label is, when it is nothing else and ends as the names of media do. */
    Optional<String> whole(String text) {
        Matcher medium = WHOLE_MEDIUM.matcher(text);
        if (!medium.matches()) {
            return Optional.empty();
        }
        String name = medium.group(1);
        // The outlet's name with a button to its microblog beside it.
        String alone = name.endsWith(MICROBLOG) ? name.substring(0, name.length() - MICROBLOG.length()) : name;
        boolean endsLikeOne = endings.stream()
                .anyMatch(ending -> alone.endsWith(ending) && alone.length() >= ending.length() + BEFORE_ENDING);
        return endsLikeOne && !nobody.contains(alone) ? Optional.of(alone) : Optional.empty();
    }
}

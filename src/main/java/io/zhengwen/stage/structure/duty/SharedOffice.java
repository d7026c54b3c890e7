package io.zhengwen.stage.structure.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Levels of administration that share one office are one name: 各省、自治区、直辖市人民政府 and 各区、县人民政府, but not 各镇、街道,
 * which name no office, nor 各区人民政府、市各部门, which name two.
 */
final class SharedOffice {
    private static final String LEVEL = "(?:省|自治区|直辖市|计划单列市|副省级市|市|自治州|州|盟|地区|行署|县|自治县|县级市|区|旗|乡|镇|乡镇|街道|园区|开发区|功能区)"
            + "(?:[（(][^（()）]{1,12}[）)])?";
    private static final Pattern FIRST = Pattern.compile("各" + LEVEL);
    private static final Pattern BETWEEN = Pattern.compile(LEVEL);
    private static final Pattern LAST = Pattern.compile(
            LEVEL + "(?:[及和与]" + LEVEL
                    + ")?(?:人民)?(?:政府|党委|委员会|管委会|管理委员会|办事处|[\\p{IsHan}]{1,12}[局厅委办会院])(?:[（(][^（()）]{1,12}[）)])?(?:[\\p{IsHan}]{2,20}[局厅委办会院])?");

    private static final Pattern WHOLE = Pattern.compile(FIRST + "(?:、" + LEVEL + ")*、" + LAST);

    private SharedOffice() {}

    /** Whether a name is levels with their shared office. */
    static boolean is(String name) {
        return WHOLE.matcher(name).matches();
    }

    /**
     * The pieces, with those of one office put together again.
     *
     * @param list the text that the pieces were cut from, each behind one separator
     */
    static List<String> joined(List<String> pieces, String list) {
        List<String> whole = new ArrayList<>();
        int start = 0;
        int next = 0;
        while (next < pieces.size()) {
            int last = lastOfGroup(pieces, next);
            int end = start + pieces.get(next).length();
            for (int i = next + 1; i <= last; i++) {
                end += 1 + pieces.get(i).length();
            }
            whole.add(list.substring(start, end));
            start = end + 1;
            next = last + 1;
        }
        return whole;
    }

    /** The piece with the office whose first level stands here, or the same piece. */
    private static int lastOfGroup(List<String> pieces, int first) {
        if (!FIRST.matcher(pieces.get(first).strip()).matches()) {
            return first;
        }
        int next = first + 1;
        while (next < pieces.size() && BETWEEN.matcher(pieces.get(next).strip()).matches()) {
            next++;
        }
        boolean shared =
                next < pieces.size() && LAST.matcher(pieces.get(next).strip()).matches();
        return shared ? next : first;
    }
}

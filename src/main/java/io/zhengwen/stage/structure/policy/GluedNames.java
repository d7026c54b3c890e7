package io.zhengwen.stage.structure.policy;

import io.zhengwen.stage.structure.duty.UnitSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns of a joint signature that a page ran together: 云溪县财政局云溪县教育局 is two offices of one place. */
final class GluedNames {
    private static final Pattern PLACE = Pattern.compile("\\p{IsHan}{0,7}?(?:自治县|自治州|自治区|特别行政区|省|市|县|區|区|旗|盟|州|縣)");

    private GluedNames() {}

    /** The names, or the one name that it is. */
    static List<String> split(String name, UnitSplitter units) {
        Matcher place = PLACE.matcher(name);
        if (!place.lookingAt()) {
            return List.of(name);
        }
        List<String> names = new ArrayList<>();
        int from = 0;
        for (int at = name.indexOf(place.group(), 1); at > 0; at = name.indexOf(place.group(), at + 1)) {
            boolean more = at - from > place.end();
            if (more && units.looksLikeUnit(name.substring(from, at)) && units.looksLikeUnit(name.substring(at))) {
                names.add(name.substring(from, at));
                from = at;
            }
        }
        names.add(name.substring(from));
        return names;
    }
}

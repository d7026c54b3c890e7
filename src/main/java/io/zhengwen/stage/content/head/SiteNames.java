package io.zhengwen.stage.content.head;

import io.zhengwen.stage.content.page.Blanks;
import io.zhengwen.stage.content.page.PageMeta;
import io.zhengwen.stage.content.page.ResourceTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells names of sites and columns from headlines. */
final class SiteNames {
    private static final int LONGEST = 16;

    private final List<String> endings = new ArrayList<>();
    private final Set<String> wholes = new HashSet<>();

    SiteNames() {
        for (List<String> row : ResourceTable.read("site-names.tsv", 2)) {
            List<String> words = List.of(row.get(1).split(" +", -1));
            if (row.get(0).equals("ending")) {
                endings.addAll(words);
            } else {
                wholes.addAll(words);
            }
        }
    }

    boolean isSite(String text) {
        String name = Blanks.strip(text);
        return name.isEmpty()
                || wholes.contains(name)
                || (name.length() <= LONGEST && endings.stream().anyMatch(name::endsWith));
    }

    /** Whether the text is what the page's head calls its site or column. */
    static boolean isOwnSite(String text, PageMeta meta) {
        String name = Blanks.strip(text);
        return meta.first("sitename")
                        .filter(site -> Blanks.strip(site).equals(name))
                        .isPresent()
                || meta.first("og:site_name")
                        .filter(site -> Blanks.strip(site).equals(name))
                        .isPresent()
                || meta.first("columnname")
                        .filter(site -> Blanks.strip(site).equals(name))
                        .isPresent();
    }
}

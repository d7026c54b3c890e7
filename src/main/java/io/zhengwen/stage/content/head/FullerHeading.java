package io.zhengwen.stage.content.head;

import io.zhengwen.stage.content.body.Judged;
import io.zhengwen.stage.content.page.Blanks;
import io.zhengwen.stage.content.page.LineShape;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The heading that says what the page's title says, and more: 云溪市2023年任务清单 for 云溪市任务清单. */
final class FullerHeading {
    private static final Pattern SEPARATORS = Pattern.compile("[_|｜丨\\-–—»\\s]");
    private static final int TOP_LEVEL = 2;
    private static final int SHORTEST = 4;
    private static final int SLACK = 4;
    private static final int LONGEST = 90;

    private final HeadlineCues cues;
    private final SiteNames sites;

    FullerHeading(HeadlineCues cues, SiteNames sites) {
        this.cues = cues;
        this.sites = sites;
    }

    /** The last such heading above the body's first block. */
    OptionalInt of(String title, List<Judged> blocks, int coreFirst) {
        for (int i = Math.min(coreFirst, blocks.size() - 1); i >= 0; i--) {
            Judged judged = blocks.get(i);
            int level = judged.block().level();
            String text = judged.block().text();
            boolean heading = level > 0
                    && level <= TOP_LEVEL
                    && text.length() <= LONGEST
                    && judged.noise().isEmpty()
                    && !judged.isLinks();
            if (heading && !sites.isSite(text) && (holds(text, title) || isAboutPartOf(text, title))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether all letters of the title stand in the heading, in their order. */
    private static boolean holds(String heading, String title) {
        int letters = 0;
        int at = 0;
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (LineShape.isLetter(c)) {
                at = heading.indexOf(c, at) + 1;
                if (at == 0) {
                    return false;
                }
                letters++;
            }
        }
        return letters >= SHORTEST && heading.length() <= 2 * letters + SLACK;
    }

    /** Whether the heading begins with a part of the title and reads like one: 云溪重机发展历程 for 企业历程-云溪重机. */
    private boolean isAboutPartOf(String heading, String title) {
        String plain = Blanks.strip(heading);
        String[] parts = SEPARATORS.split(title, -1);
        for (String part : parts) {
            if (parts.length > 1
                    && part.length() >= SHORTEST
                    && plain.startsWith(part)
                    && plain.length() > part.length()) {
                return cues.weigh(heading) > 0;
            }
        }
        return false;
    }
}

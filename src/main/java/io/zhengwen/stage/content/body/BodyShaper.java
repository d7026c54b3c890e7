package io.zhengwen.stage.content.body;

import io.zhengwen.stage.content.page.PageBlock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Turns the core into the whole body: takes in what belongs to it before and behind, takes out the noise inside. */
public final class BodyShaper {
    private static final Pattern CLOSING = Pattern.compile(
            "^[（(]?\\s*(?:附件|附表|附注|此件|完[）)]?$|特此|附[:：])|(?:19|20)\\d\\d年\\d{1,2}月\\d{1,2}日$|^[二一][〇○零OＯ一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
                    + "|(?:政府|委员会|办公室|厅|局|部|院|处|会|公司|中心|大学|学院|学校|支部|党委)$");
    private static final Pattern ATTACHMENT =
            Pattern.compile("(?i)附件|附表|\\.(?:docx?|xlsx?|pdf|zip|rar|wps|ofd|pptx?)\\b");
    private static final int LONGEST_CLOSING = 60;

    private final List<Judged> blocks;
    private final BodyFinder.Core core;
    private final OptionalInt title;
    private final Map<String, Integer> paths = new HashMap<>();
    private final List<String> reasons;

    public BodyShaper(List<Judged> blocks, BodyFinder.Core core, OptionalInt title) {
        this.blocks = blocks;
        this.core = core;
        this.title = title;
        this.reasons = new ArrayList<>(Collections.nCopies(blocks.size(), ""));
    }

    public Body shape() {
        for (int i = core.first(); i <= core.last(); i++) {
            if (blocks.get(i).weight() > 0) {
                paths.merge(blocks.get(i).block().path(), 1, Integer::sum);
            }
        }
        int first = head();
        int last = tail();
        int firstProse = firstProse(first, last);
        int lastProse = lastProse(first, last);
        for (int i = 0; i < blocks.size(); i++) {
            reasons.set(i, i < first || i > last ? outside(i, first) : inside(i, firstProse, lastProse));
        }
        title.ifPresent(index -> reasons.set(index, "title"));
        return new Body(reasons, first, last);
    }

    private int firstProse(int first, int last) {
        int i = first;
        while (i < last && !blocks.get(i).shape().isProse()) {
            i++;
        }
        return i;
    }

    private int lastProse(int first, int last) {
        int i = last;
        while (i > first && !blocks.get(i).shape().isProse()) {
            i--;
        }
        return i;
    }

    /** Upwards: what stands between the title and the core, or shares the core's place on the page. */
    private int head() {
        int first = core.first();
        for (int i = core.first() - 1; i >= 0; i--) {
            Judged judged = blocks.get(i);
            if ((title.isPresent() && i <= title.getAsInt())
                    || judged.isNoise()
                    || judged.isLinks()
                    || judged.hint() < 0) {
                break;
            }
            if (judged.isMeta()) {
                continue;
            }
            boolean near = isText()
                    ? title.isPresent()
                            || (core.first() - i <= 2 && judged.shape().marks() > 0)
                    : shares(judged);
            if (!near) {
                break;
            }
            first = i;
        }
        return first;
    }

    /** Downwards: signature, date, attachments, and what shares the core's place on the page. */
    private int tail() {
        int last = core.last();
        for (int i = core.last() + 1; i < blocks.size(); i++) {
            Judged judged = blocks.get(i);
            if (judged.isTail() || judged.hint() < 0) {
                break;
            }
            if (judged.isNoise() || judged.isMeta()) {
                continue;
            }
            boolean belongs =
                    isText() ? isClosing(judged) : (shares(judged) && !judged.isLinks()) || isAttachment(judged);
            if (!belongs) {
                break;
            }
            last = i;
        }
        return last;
    }

    private boolean isText() {
        return blocks.get(0).block().kind() == PageBlock.Kind.LINE;
    }

    private boolean shares(Judged judged) {
        return judged.block().box().isInside(core.box())
                && paths.containsKey(judged.block().path());
    }

    private boolean isClosing(Judged judged) {
        return judged.block().length() <= LONGEST_CLOSING
                && (CLOSING.matcher(judged.block().text()).find()
                        || judged.shape().closed());
    }

    private boolean isAttachment(Judged judged) {
        return judged.block().box().isInside(core.box())
                && ATTACHMENT.matcher(judged.block().text()).find();
    }

    private String outside(int i, int first) {
        Judged judged = blocks.get(i);
        if (judged.noise().isPresent()) {
            return judged.noise().get().reason();
        }
        if (judged.isLinks()) {
            return i < first ? "navigation" : "link-list";
        }
        return i < first ? "before-body" : "behind-body";
    }

    private String inside(int i, int firstProse, int lastProse) {
        Judged judged = blocks.get(i);
        boolean edge = i < firstProse || i > lastProse;
        if (judged.noise().isPresent()) {
            boolean prose = judged.shape().isProse() && judged.shape().letters() > 60 && i < lastProse;
            boolean goes = judged.isMeta() ? edge : !prose;
            return goes ? judged.noise().get().reason() : Body.KEPT;
        }
        if (judged.block().linkDensity() > 0.8
                && !ATTACHMENT.matcher(judged.block().text()).find()) {
            return "link-list";
        }
        if (judged.hint() <= -3 && !judged.shape().isProse()) {
            return "side-box";
        }
        return Body.KEPT;
    }
}

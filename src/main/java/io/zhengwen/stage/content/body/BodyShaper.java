package io.zhengwen.stage.content.body;

import io.zhengwen.stage.content.page.PageBlock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Turns the core into the whole body: takes in what belongs to it before and behind, takes out the noise inside. */
public final class BodyShaper {
    private static final int LEAD = 12;
    private static final int TEXT_LEAD = 2;
    private static final int LONGEST_ENDING = 6;
    private static final int LONG_PROSE = 60;
    /** A count of comments that lost its words; four digits may be the year that heads a chronicle. */
    private static final Pattern COUNTER = Pattern.compile("\\d{1,3}");

    private final List<Judged> blocks;
    private final BodyFinder.Core core;
    private final OptionalInt title;
    private final Place place;
    private final Attachments attachments;
    private final double linked;
    private final double sideBox;
    private final boolean plain;
    private final List<String> reasons;

    public BodyShaper(List<Judged> blocks, BodyFinder.Core core, OptionalInt title, Weights weights) {
        this.blocks = blocks;
        this.core = core;
        this.title = title;
        this.place = new Place(blocks, core, weights);
        this.linked = weights.of("side-links");
        this.sideBox = weights.of("side-box");
        this.attachments = new Attachments(blocks, core);
        this.plain = blocks.get(0).block().kind() == PageBlock.Kind.LINE;
        this.reasons = new ArrayList<>(Collections.nCopies(blocks.size(), ""));
    }

    /** The first block of the body. */
    public int first() {
        return first(tail());
    }

    private int first(int last) {
        int above = head();
        boolean titleInside =
                title.isPresent() && title.getAsInt() >= above && title.getAsInt() < firstProse(above, last);
        return titleInside ? title.getAsInt() + 1 : above;
    }

    public Body shape() {
        int last = tail();
        int first = first(last);
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
        while (i < last && !isText(blocks.get(i))) {
            i++;
        }
        return i;
    }

    private int lastProse(int first, int last) {
        int i = last;
        while (i > first && !isText(blocks.get(i))) {
            i--;
        }
        return i;
    }

    private static boolean isText(Judged judged) {
        return judged.shape().isProse() && judged.noise().isEmpty();
    }

    /** Upwards: what stands between the title and the core, or shares the core's place on the page. */
    private int head() {
        int first = core.first();
        int limit = title.isPresent() && title.getAsInt() < core.first() ? title.getAsInt() + 1 : 0;
        for (int i = core.first() - 1; i >= limit; i--) {
            Judged judged = blocks.get(i);
            boolean summary = limit > 0 && core.first() - i <= LEAD && isText(judged) && judged.hint() >= 0;
            if (!plain && judged.weight() > 1 && (summary || place.shares(judged.block()))) {
                first = i;
            }
        }
        for (int i = first - 1; i >= limit; i--) {
            Judged judged = blocks.get(i);
            if (judged.isNoise() || judged.isLinks() || judged.hint() < 0) {
                break;
            }
            if (judged.isMeta() || COUNTER.matcher(judged.block().text()).matches()) {
                continue;
            }
            if (!leads(judged, first - i, limit > 0)) {
                break;
            }
            first = i;
        }
        return first;
    }

    private boolean leads(Judged judged, int distance, boolean underTitle) {
        if (plain) {
            return underTitle || (distance <= TEXT_LEAD && judged.shape().marks() > 0);
        }
        return place.holds(judged.block());
    }

    /** Downwards: signature, date, attachments, and what shares the core's place on the page. */
    private int tail() {
        int last = core.last();
        for (int i = last + 1; i <= core.limit() && !plain; i++) {
            Judged judged = blocks.get(i);
            if (place.shares(judged.block()) && judged.weight() > 1 && judged.hint() >= 0) {
                last = i;
            }
        }
        last = plain ? ClosingLines.signedUntil(blocks, last) : last;
        int end = last;
        boolean attached = false;
        for (int i = last + 1; i <= core.limit(); i++) {
            Judged judged = blocks.get(i);
            if (judged.isTail() || judged.hint() < 0 || (attached && judged.isNoise())) {
                break;
            }
            attached |= plain && attachments.opens(judged);
            if (attached) {
                end = i;
                continue;
            }
            if (judged.isNoise() || (judged.isMeta() && !ClosingLines.isDate(judged))) {
                continue;
            }
            if (!follows(judged)) {
                break;
            }
            end = i;
        }
        return plain ? plainEnding(end) : end;
    }

    private boolean follows(Judged judged) {
        if (plain) {
            return ClosingLines.closes(judged);
        }
        boolean attachment = judged.block().box().isInside(core.box()) && ClosingLines.isAttachment(judged);
        return attachment || (place.holds(judged.block()) && !judged.isLinks());
    }

    /** The last lines of a plain text that ends with its article: nothing but a few lines is left, none of them noise. */
    private int plainEnding(int last) {
        int rest = blocks.size() - 1 - last;
        if (rest > LONGEST_ENDING) {
            return last;
        }
        for (int i = last + 1; i < blocks.size(); i++) {
            if (blocks.get(i).noise().isPresent()) {
                return last;
            }
        }
        return blocks.size() - 1;
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
        if (judged.noise().isPresent()) {
            boolean prose = judged.shape().isProse() && judged.shape().letters() > LONG_PROSE && i < lastProse;
            boolean edge = i < firstProse || (i > lastProse && !ClosingLines.isDate(judged));
            boolean goes = judged.isMeta() ? edge : !prose;
            return goes ? judged.noise().get().reason() : Body.KEPT;
        }
        if (judged.block().linkDensity() > linked && judged.weight() < 0 && !ClosingLines.isAttachment(judged)) {
            return "link-list";
        }
        if (judged.hint() <= sideBox && !judged.shape().isProse()) {
            return "side-box";
        }
        return Body.KEPT;
    }
}

package io.zhengwen.stage.carrier.office;

import java.nio.charset.Charset;

/** What holds inside a group of RTF, and is forgotten at its end. */
final class RtfGroup {
    /** Where the text of a group goes. */
    enum Target {
        TEXT,
        NUMBER,
        STYLE,
        FONT,
        NOTHING
    }

    Target target;
    Charset charset;
    boolean hidden;
    boolean deleted;
    /** How many characters stand for a reader without Unicode behind each character. */
    int substitutes = 1;
    /** Set when the group's end ends a footnote, a text box or a header. */
    Story story;

    boolean optional;

    /** A text beside the main one. */
    enum Story {
        NONE,
        ASIDE,
        FRAME
    }

    RtfGroup(Charset charset) {
        this.charset = charset;
        this.target = Target.TEXT;
        this.story = Story.NONE;
    }

    /** The group inside this one, as it begins. */
    RtfGroup inner() {
        RtfGroup inner = new RtfGroup(charset);
        inner.target = target;
        inner.hidden = hidden;
        inner.deleted = deleted;
        inner.substitutes = substitutes;
        return inner;
    }
}

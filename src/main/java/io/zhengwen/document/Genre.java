package io.zhengwen.document;

import java.util.Locale;

/** What kind of document it is; the name of its topic. */
public enum Genre {
    POLICY,
    NEWS,
    MILESTONE,
    OTHER;

    /** As it stands in events and topic names. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

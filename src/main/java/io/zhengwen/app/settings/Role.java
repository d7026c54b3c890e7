package io.zhengwen.app.settings;

import java.util.Locale;

/** What a process does for the pipeline. */
public enum Role {
    /** Takes documents from the inbox and the source sites to Kafka. */
    WATCH,
    /** Takes documents from Kafka through the stages and publishes their events. */
    WORK;

    /** As it stands in settings and route files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.zhengwen.delivery;

/** The consumer groups of the workers, as the route files name them; their offsets say what is worked off. */
public final class ConsumerGroups {
    /** Works on {@link Topics#RAW}. */
    public static final String INGEST = "zhengwen-ingest";
    /** Works on {@link Topics#PACKED}. */
    public static final String INGEST_PACKED = "zhengwen-ingest-packed";

    private ConsumerGroups() {}
}

package io.zhengwen.delivery.replay;

/** Hears how a replay goes; called by one thread at a time. */
public interface ReplayListener {
    /** So many documents of all that are wanted were compared. */
    void progress(long compared, long wanted);

    /** Today's rules read a document otherwise than what is published. */
    void changed(Change change);

    /** Not all events of a document are on the topics any more. */
    void incomplete(String id, String source, int revision);

    /** A stage broke on a document that is published: a defect; it is left as it is. */
    void failed(String id, String source, Throwable cause);
}

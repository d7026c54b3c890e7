package io.zhengwen.app.ingest;

/** Hears of each document once its events are committed. */
public interface Reporter {
    void done(Outcome outcome);

    /** So many records held nothing new. */
    void duplicates(int count);
}

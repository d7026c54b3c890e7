package io.zhengwen.delivery.replay;

import io.zhengwen.document.RawDocument;

/** Counts what became of the documents of a replay, and tells it on. Thread-safe. */
final class ReplayTally {
    private final ReplayListener listener;
    private long wanted;
    private long unchanged;
    private long changed;
    private long incomplete;
    private long failed;
    private long leftAlone;

    ReplayTally(ReplayListener listener) {
        this.listener = listener;
    }

    synchronized void expect(long documents) {
        wanted = documents;
        progress();
    }

    synchronized void unchanged() {
        unchanged++;
        progress();
    }

    synchronized void changed(Change change) {
        changed++;
        listener.changed(change);
        progress();
    }

    synchronized void incomplete(RawDocument document, Published published) {
        incomplete++;
        listener.incomplete(published.id(), document.provenance().source().toASCIIString(), published.revision());
        progress();
    }

    synchronized void leftAlone() {
        leftAlone++;
        progress();
    }

    /** What broke before and breaks still has not changed; its letter says so already. */
    synchronized void failed(RawDocument document, Published published, Throwable cause) {
        if (published.code().equals(Published.DEFECT)) {
            unchanged++;
        } else {
            failed++;
            listener.failed(published.id(), document.provenance().source().toASCIIString(), cause);
        }
        progress();
    }

    private void progress() {
        listener.progress(unchanged + changed + incomplete + failed + leftAlone, wanted);
    }

    synchronized ReplaySummary summary(long gone) {
        return new ReplaySummary(unchanged, changed, incomplete, failed, leftAlone, gone);
    }
}

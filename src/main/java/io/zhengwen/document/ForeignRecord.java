package io.zhengwen.document;

/**
 * A record on a raw topic that no intake of ours wrote: without an id, or without what is to be known of a document.
 *
 * @param problem what is missing or wrong
 */
public record ForeignRecord(String problem) implements Rejection {
    @Override
    public String stage() {
        return "worker";
    }

    @Override
    public String code() {
        return "foreign-record";
    }

    @Override
    public String messageZh() {
        return "队列中有一条不是由本程序写入的记录（" + problem + "），未作处理。请查明是谁写入的。";
    }

    @Override
    public String messageEn() {
        return "A record of the queue was written by somebody else (" + problem
                + ") and is not processed. Find out who writes there.";
    }

    @Override
    public boolean retryable() {
        return false;
    }
}

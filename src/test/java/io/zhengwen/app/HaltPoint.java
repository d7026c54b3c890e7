package io.zhengwen.app;

/** Where a process may be ended on a document's way; each is reached for every document or batch. */
enum HaltPoint {
    BEFORE_RAW_SEND,
    /** Milliseconds after the record was handed to the producer: sent, acknowledged or neither. */
    AFTER_RAW_SEND,
    AFTER_ACK_BEFORE_MOVE,
    /** The same for a file that cannot be taken; reached once in a round. */
    AFTER_REFUSAL_ACK_BEFORE_MOVE,
    AFTER_MOVE,
    BATCH_ADMITTED,
    MID_BATCH,
    BEFORE_BEGIN,
    AFTER_BEGIN,
    AFTER_FIRST_SEND,
    BEFORE_OFFSETS,
    BEFORE_COMMIT,
    AFTER_COMMIT
}

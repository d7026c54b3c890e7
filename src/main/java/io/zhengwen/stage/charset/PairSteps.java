package io.zhengwen.stage.charset;

/** Reads a charset of one and two bytes byte by byte; longer codes are too rare to matter in damaged text. */
final class PairSteps implements ByteSteps {
    private final TableReader table;

    PairSteps(TableReader table) {
        this.table = table;
    }

    @Override
    public long step(long state, int next) {
        if (state == 0) {
            if (next == LOST) {
                return next;
            }
            char single = table.single(next);
            return next < 0x80 ? ByteSteps.whole(next) : single == 0 ? next : ByteSteps.whole(single);
        }
        if (next == LOST || state == LOST) {
            return ByteSteps.whole(LOST_CHARACTER | (state << WIDTH) | next);
        }
        char pair = table.pair((int) state, next);
        return pair == 0 ? FAIL : ByteSteps.whole(pair);
    }
}

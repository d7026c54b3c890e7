package io.zhengwen.stage.charset;

/** Reads text that was damaged twice: the inner charset's characters stand for the bytes of the outer one. */
final class NestedSteps implements ByteSteps {
    private static final int INNER = 27;

    private final ByteSteps inner;
    private final ShownBytes shown;
    private final ByteSteps outer;

    NestedSteps(ByteSteps inner, ShownBytes shown, ByteSteps outer) {
        this.inner = inner;
        this.shown = shown;
        this.outer = outer;
    }

    @Override
    public long step(long state, int next) {
        long outerState = state >>> INNER;
        long result = inner.step(state & ((1L << INNER) - 1), next);
        if (result == FAIL) {
            return FAIL;
        }
        if (!ByteSteps.isWhole(result)) {
            return (outerState << INNER) | result;
        }
        long character = ByteSteps.character(result);
        int code = character >= LOST_CHARACTER ? LOST : shown.single((int) character);
        long stepped = code < 0 ? FAIL : outer.step(outerState, code);
        return stepped < 0 ? stepped : stepped << INNER;
    }
}

package io.zhengwen.stage.charset;

/** What the codes of a charset cost in one kind of text, told from the bytes with as little reading as possible. */
interface CodeCosts {
    /** A place in a document and the character before it: an ASCII character, or what the costs of its charset put there. */
    final class Place {
        int at;
        int previous;
    }

    /** The cost of the codes that begin before {@code end}, or more than {@code limit}; moves {@code place} behind them. */
    long read(byte[] bytes, int end, long limit, Place place);

    /** At least that cost, with less effort: what is common about characters side by side is left out. */
    default long readRoughly(byte[] bytes, int end, Place place) {
        return read(bytes, end, Long.MAX_VALUE, place);
    }
}

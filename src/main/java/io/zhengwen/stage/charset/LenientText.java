package io.zhengwen.stage.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes decoded with U+FFFD in place of what is malformed, and the account of it.
 *
 * @param malformed malformed sequences other than a character cut at either end of the document
 * @param cut characters cut at the ends
 * @param firstMalformed offset of the first counted sequence, -1 for none
 */
record LenientText(String text, int malformed, int cut, long firstMalformed) {
    // No charset has longer codes, so a cut leaves at most this much.
    private static final int LONGEST_REST = 3;

    static LenientText decode(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        StringBuilder text = new StringBuilder(bytes.length);
        int malformed = 0;
        int cut = 0;
        long first = -1;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            text.append(out.flip());
            out.clear();
            if (result.isUnderflow()) {
                break;
            }
            if (result.isError()) {
                int at = in.position();
                text.append('\uFFFD');
                in.position(Math.min(in.limit(), at + result.length()));
                if (at < LONGEST_REST || bytes.length - at <= LONGEST_REST) {
                    cut++;
                } else {
                    malformed++;
                    first = first < 0 ? at : first;
                }
            }
        }
        decoder.flush(out);
        text.append(out.flip());
        return new LenientText(text.toString(), malformed, cut, first);
    }
}

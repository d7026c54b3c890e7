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
 * @param foreign characters that stood in another charset than the document's
 */
record LenientText(String text, int malformed, int cut, long firstMalformed, int foreign) {
    // No charset has longer codes, so a cut leaves at most this much.
    private static final int LONGEST_REST = 3;
    private static final int BUFFER = 8192;

    static LenientText decode(byte[] bytes, Charset charset) {
        Sum sum = new Sum(bytes);
        sum.add(0, bytes.length, charset, false);
        return sum.text();
    }

    /** Adds up the parts of a document, each in its charset. */
    static final class Sum {
        private final byte[] bytes;
        private final StringBuilder text;
        private final CharBuffer out = CharBuffer.allocate(BUFFER);
        private int malformed;
        private int cut;
        private long first = -1;
        private int foreign;

        Sum(byte[] bytes) {
            this.bytes = bytes;
            this.text = new StringBuilder(bytes.length);
        }

        void add(int from, int to, Charset charset, boolean isForeign) {
            int before = text.length();
            CharsetDecoder decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
            while (true) {
                CoderResult result = decoder.decode(in, out, true);
                text.append(out.flip());
                out.clear();
                if (result.isUnderflow()) {
                    break;
                }
                if (result.isError()) {
                    replace(in, result.length());
                }
            }
            decoder.flush(out);
            text.append(out.flip());
            out.clear();
            foreign += isForeign ? text.length() - before : 0;
        }

        private void replace(ByteBuffer in, int length) {
            int at = in.position();
            text.append('\uFFFD');
            in.position(Math.min(in.limit(), at + length));
            if (at < LONGEST_REST || bytes.length - at <= LONGEST_REST) {
                cut++;
            } else {
                malformed++;
                first = first < 0 ? at : first;
            }
        }

        LenientText text() {
            return new LenientText(text.toString(), malformed, cut, first, foreign);
        }
    }
}

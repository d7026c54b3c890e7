package io.zhengwen.stage.charset;

import io.zhengwen.document.CharsetVerdict;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.Rejection;

/** Refuses text that only looks decoded: too many malformed sequences, or characters that no writer writes. */
final class TextPlausibility {
    private static final double MALFORMED_SHARE = 0.01;
    private static final int MALFORMED_ALWAYS = 3;
    private static final double CONTROL_SHARE = 0.01;
    private static final double UNASSIGNED_SHARE = 0.02;
    private static final double PRIVATE_SHARE = 0.10;
    // Below this many, a share means nothing.
    private static final int FEW = 2;

    void requireFewMalformed(LenientText decoded, CharsetVerdict verdict) {
        long limit = Math.max(MALFORMED_ALWAYS, Math.round(decoded.text().length() * MALFORMED_SHARE));
        if (decoded.malformed() > limit) {
            throw refusal(verdict, decoded.firstMalformed());
        }
    }

    void requireText(String text, CharsetVerdict verdict) {
        int controls = 0;
        int unassigned = 0;
        int privateUse = 0;
        int first = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= ' ' && c < 0x7F) || c == '\n' || c == '\r' || c == '\t' || c == '\f') {
                continue;
            }
            switch (Character.getType(c)) {
                case Character.CONTROL -> controls++;
                case Character.UNASSIGNED -> unassigned++;
                case Character.PRIVATE_USE -> privateUse++;
                default -> {
                    continue;
                }
            }
            first = first < 0 ? i : first;
        }
        int length = text.length();
        if (exceeds(controls, CONTROL_SHARE, length)
                || exceeds(unassigned, UNASSIGNED_SHARE, length)
                || exceeds(privateUse, PRIVATE_SHARE, length)) {
            throw refusal(verdict, offset(text, first, verdict));
        }
    }

    private static boolean exceeds(int count, double share, int length) {
        return count > FEW && count > share * length;
    }

    /** The byte offset of a character: its position in the text, encoded again as far as that is possible. */
    private static long offset(String text, int index, CharsetVerdict verdict) {
        java.nio.charset.Charset charset = java.nio.charset.Charset.forName(verdict.used());
        return charset.canEncode() ? text.substring(0, index).getBytes(charset).length : index;
    }

    private static DocumentRejectedException refusal(CharsetVerdict verdict, long offset) {
        return new DocumentRejectedException(new Rejection.Undecodable(verdict.used(), offset));
    }
}

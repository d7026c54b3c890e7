package io.zhengwen.stage.charset;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes out a misread stretch and finds its characters with a lost byte, where only one of those possible fits its neighbours. */
final class LostCharacters {
    private static final int UNKNOWN = 0xFFFD;
    // Half bits that the best must be ahead of the second: sixty to one.
    private static final int MARGIN = 12;

    private final Misreading misreading;
    private final TextCost costs;
    private final boolean userDefined;

    LostCharacters(Misreading misreading, TextCost costs, boolean userDefined) {
        this.misreading = misreading;
        this.costs = costs;
        this.userDefined = userDefined;
    }

    MisreadRun run(int from, int to, List<Long> characters) {
        StringBuilder text = new StringBuilder();
        long cost = 0;
        int beyondAscii = 0;
        int chinese = 0;
        int lost = 0;
        int previous = ' ';
        for (int i = 0; i < characters.size(); i++) {
            long character = characters.get(i);
            int codePoint = (int) character;
            if (character >= ByteSteps.LOST_CHARACTER) {
                long after = i + 1 < characters.size() ? characters.get(i + 1) : ' ';
                codePoint = find(character ^ ByteSteps.LOST_CHARACTER, previous, after);
            }
            text.appendCodePoint(codePoint);
            if (codePoint >= 0x80) {
                beyondAscii++;
                lost += codePoint == UNKNOWN ? 1 : 0;
                chinese += isChinese(codePoint) ? 1 : 0;
                cost += codePoint == UNKNOWN ? 0 : costs.of(previous, codePoint);
            }
            previous = codePoint == UNKNOWN ? '一' : codePoint;
        }
        return new MisreadRun(from, to, text.toString(), cost, beyondAscii, chinese, lost);
    }

    private static boolean isChinese(int c) {
        return (c >= 0x2010 && c < 0x2040)
                || (c >= 0x3000 && c < 0x3040)
                || (c >= 0x3100 && c < 0xA000)
                || (c >= 0xFF00 && c < 0xFF60)
                || c > 0x1FFFF;
    }

    private int find(long bytes, int previous, long after) {
        int length = ByteSteps.length(bytes);
        int at = lostAt(bytes, length);
        if (at < 0) {
            return UNKNOWN;
        }
        int best = UNKNOWN;
        int bestCost = Integer.MAX_VALUE;
        int second = Integer.MAX_VALUE;
        for (int code = 0x80; code < 0x100; code++) {
            int candidate = fits(code, at, bytes, length, after) ? character(bytes, length, code) : -1;
            if (candidate < 0) {
                continue;
            }
            int cost = costs.of(previous, candidate)
                    + (after < ByteSteps.LOST_CHARACTER ? costs.of(candidate, (int) after) : 0);
            if (cost < bestCost) {
                second = bestCost;
                bestCost = cost;
                best = candidate;
            } else {
                second = Math.min(second, cost);
            }
        }
        return second - MARGIN >= bestCost ? best : UNKNOWN;
    }

    /** The place of the one lost byte, -1 if there is not exactly one. */
    private static int lostAt(long bytes, int length) {
        int found = -1;
        for (int i = 0; i < length; i++) {
            if (ByteSteps.byteAt(bytes, length, i) == ByteSteps.LOST) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private boolean fits(int code, int at, long bytes, int length, long after) {
        int next = at + 1 < length
                ? ByteSteps.byteAt(bytes, length, at + 1)
                : after < ByteSteps.LOST_CHARACTER ? firstByte((int) after) : -1;
        return misreading.shown().loses(code, next, userDefined);
    }

    private static int firstByte(int codePoint) {
        return Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)[0] & 0xFF;
    }

    /** The character with {@code code} in place of the lost byte, -1 if there is none. */
    private int character(long bytes, int length, int code) {
        long state = 0;
        long result = 0;
        for (int i = 0; i < length; i++) {
            int known = ByteSteps.byteAt(bytes, length, i);
            result = misreading.written().step(state, known == ByteSteps.LOST ? code : known);
            if (result == ByteSteps.FAIL) {
                return -1;
            }
            state = result;
        }
        long character = ByteSteps.isWhole(result) ? ByteSteps.character(result) : -1;
        return character < Character.MIN_SUPPLEMENTARY_CODE_POINT ? (int) character : -1;
    }
}

package io.zhengwen.stage.charset;

/**
 * What each code of two bytes costs, for charsets of Chinese, Japanese and Korean. A wrong charset yields characters that
 * stand in no common pair as a rule: then the code's own cost is all there is to know, and the character itself is not asked for.
 */
final class DoubleByteCosts implements CodeCosts {
    // In a place, a code of two bytes rather than a character.
    private static final int CODE = Integer.MIN_VALUE;
    private static final int ALONE = 0x7F;
    // Less than any character costs.
    private static final byte MALFORMED = 1;

    private final TableReader reader;
    private final CharacterFrequencies frequencies;
    private final int malformed;
    // By code from 8000: 0 for no character, negative for one that occurs in pairs; the cost in the other bits.
    private final byte[] costs = new byte[0x8000];

    DoubleByteCosts(TableReader reader, CharacterFrequencies frequencies) {
        this.reader = reader;
        this.frequencies = frequencies;
        malformed = frequencies.cost(' ', CodeReader.MALFORMED);
        for (int code = 0; code < costs.length; code++) {
            char character = reader.pair(0x80 | code >> 8, code & 0xFF);
            if (character != 0) {
                costs[code] = frequencies.alone(character);
            } else if (reader.isMalformed(0x80 | code >> 8, code & 0xFF)) {
                costs[code] = MALFORMED;
            }
        }
    }

    @Override
    public long read(byte[] bytes, int end, long limit, Place place) {
        int at = place.at;
        int previous = place.previous;
        long cost = 0;
        while (at < end && cost <= limit) {
            int first = bytes[at];
            int code = first < 0 && at + 1 < bytes.length ? CODE | (first & 0xFF) << 8 | (bytes[at + 1] & 0xFF) : 0;
            int alone = code == 0 ? 0 : costs[code & 0x7FFF];
            if (alone == MALFORMED) {
                cost += malformed;
                previous = CodeReader.MALFORMED;
                at++;
                continue;
            }
            if (alone == 0) {
                int read = reader.read(bytes, at);
                cost += frequencies.cost(character(previous), read >> 3);
                previous = read >> 3;
                at += read & 7;
                continue;
            }
            boolean single = alone > 0 ? previous < 0 : previous < 0 && costs[previous & 0x7FFF] > 0;
            cost += single ? alone & ALONE : frequencies.cost(character(previous), character(code));
            previous = code;
            at += 2;
        }
        place.at = at;
        place.previous = previous;
        return cost;
    }

    @Override
    public long readRoughly(byte[] bytes, int end, Place place) {
        int at = place.at;
        int previous = place.previous;
        long cost = 0;
        while (at < end) {
            int first = bytes[at];
            int code = first < 0 && at + 1 < bytes.length ? CODE | (first & 0xFF) << 8 | (bytes[at + 1] & 0xFF) : 0;
            int alone = code == 0 ? 0 : costs[code & 0x7FFF] & ALONE;
            if (alone > MALFORMED && previous < 0) {
                cost += alone;
                previous = code;
                at += 2;
            } else {
                int read = reader.read(bytes, at);
                cost += frequencies.cost(character(previous), read >> 3);
                previous = alone > MALFORMED ? code : read >> 3;
                at += read & 7;
            }
        }
        place.at = at;
        place.previous = previous;
        return cost;
    }

    private int character(int previous) {
        return previous < 0 ? reader.pair(previous >> 8 & 0xFF, previous & 0xFF) : previous;
    }
}

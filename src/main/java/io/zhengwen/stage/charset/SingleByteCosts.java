package io.zhengwen.stage.charset;

/**
 * What each byte costs after each kind of byte in a charset of single bytes: it needs no reading, and its table stays in the
 * processor's nearest cache beside those of its rivals.
 */
final class SingleByteCosts implements CodeCosts {
    // One of each kind that the cost of the next letter depends on.
    private static final int[] CONTEXTS = {' ', 'a', 'A', 'à', 'À'};

    private final byte[] costs = new byte[CONTEXTS.length << 8];
    private final byte[] kinds = new byte[256];

    SingleByteCosts(TableReader reader, CharacterFrequencies frequencies) {
        byte[] one = new byte[1];
        for (int code = 0; code < 256; code++) {
            one[0] = (byte) code;
            int character = reader.read(one, 0) >> 3;
            kinds[code] = (byte) kind(character);
            for (int kind = 0; kind < CONTEXTS.length; kind++) {
                costs[kind << 8 | code] = (byte) frequencies.cost(CONTEXTS[kind], character);
            }
        }
    }

    private static int kind(int c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' ? 1 : c >= 'A' && c <= 'Z' ? 2 : 0;
        }
        return c <= 0xFFFF && Character.isLowerCase(c) ? 3 : 4;
    }

    @Override
    public long read(byte[] bytes, int end, long limit, Place place) {
        long cost = 0;
        int kind = kinds[place.previous];
        for (int i = place.at; i < end && cost <= limit; i++) {
            int code = bytes[i] & 0xFF;
            cost += costs[kind << 8 | code];
            kind = kinds[code];
        }
        place.at = end;
        place.previous = bytes[end - 1] & 0xFF;
        return cost;
    }
}

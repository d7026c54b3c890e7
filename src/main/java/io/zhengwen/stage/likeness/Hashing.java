package io.zhengwen.stage.likeness;

/** Hashes that are the same on every machine and in every version: they are kept on a topic. */
final class Hashing {
    private static final long PRIME = 0x100000001b3L;
    private static final long OFFSET = 0xcbf29ce484222325L;

    private Hashing() {}

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014): one-to-one, and every bit depends on every bit. */
    static long mix(long value) {
        long mixed = value + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /** Of a run of characters: FNV-1a over UTF-16 units, mixed. */
    static long of(CharSequence characters) {
        long hash = OFFSET;
        for (int i = 0; i < characters.length(); i++) {
            hash = (hash ^ characters.charAt(i)) * PRIME;
        }
        return mix(hash);
    }
}

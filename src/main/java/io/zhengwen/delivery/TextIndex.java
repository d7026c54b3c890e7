package io.zhengwen.delivery;

import io.zhengwen.document.ClauseSums;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.Fingerprint;
import io.zhengwen.document.SameAs;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * Texts by document and by likeness, about 100 bytes each: rows of numbers, and chains of rows that share 16 bits of
 * their SimHash. Of two SimHashes that differ in three bits at most, one of the four bands of 16 bits is equal (Manku, Jain
 * and Das Sarma 2007). What copies have in common to the letter is part of a chain's name, so that thousands of
 * documents on one form do not end up in one chain.
 *
 * <p>Holds as many rows as it was made for; rows of removed texts stay used. Used by one thread at a time.
 */
final class TextIndex {
    private static final int NONE = -1;
    private static final int BANDS = 4;
    private static final int BAND_BITS = 16;
    /** Rows looked at in a chain: beyond that the text is of a kind that proves nothing, and no link is the answer. */
    private static final int PATIENCE = 1_000;

    private static final int ID_HIGH = 0;
    private static final int ID_LOW = 1;
    private static final int SIM_HASH = 2;
    private static final int EXACT = 3;
    private static final int SUMS = 4;
    /** Length above, clauses below; 0 in a row of a removed text. */
    private static final int SIZES = 7;
    /** Milliseconds above, the id's letter in the lowest byte. */
    private static final int TIME = 8;

    private static final int WIDTH = 9;
    private static final int PAGE_BITS = 12;

    private final int capacity;
    private final long[][] pages;
    private final int[][] chains;
    private final int[] heads;
    private final int[] ids;
    private final Map<Integer, SameAs> links = new HashMap<>();
    private int rows;
    private int removed;

    TextIndex(int capacity) {
        this.capacity = capacity;
        this.pages = new long[(capacity >>> PAGE_BITS) + 1][];
        this.chains = new int[pages.length][];
        // At most half full: places are looked for one after the other.
        int slots = Integer.highestOneBit(Math.max(capacity, 2) - 1) << 2;
        this.heads = new int[slots];
        this.ids = new int[slots];
        Arrays.fill(heads, NONE);
        Arrays.fill(ids, NONE);
    }

    boolean isFull() {
        return rows == capacity;
    }

    int capacity() {
        return capacity;
    }

    int size() {
        return rows - removed;
    }

    Optional<KnownText> find(DocumentId id) {
        int row = ids[place(id)];
        return row == NONE || isRemoved(row) ? Optional.empty() : Optional.of(text(row));
    }

    /** Takes in a text, in the place of what was known of this document. There must be room. */
    void put(KnownText text, long millis) {
        int place = place(text.id());
        int row = ids[place];
        if (row == NONE || isRemoved(row) || !fingerprint(row).equals(text.fingerprint())) {
            remove(row);
            row = append(text);
            ids[place] = row;
        }
        set(row, TIME, millis << Byte.SIZE | text.id().value().charAt(0));
        links.remove(row);
        int linked = row;
        text.sameAs().ifPresent(link -> links.put(linked, link));
    }

    void remove(DocumentId id) {
        remove(ids[place(id)]);
    }

    /**
     * The earliest text of which this may be a copy.
     *
     * @param id of the document with the fingerprint: neither it nor its own copies are an answer
     * @param since milliseconds; what is older is let go
     */
    Optional<KnownText> earliestLike(Fingerprint fingerprint, DocumentId id, long since) {
        int best = NONE;
        for (int band = 0; band < BANDS; band++) {
            int row = heads[head(fingerprint, band)];
            for (int looked = 0; row != NONE && looked < PATIENCE; looked++) {
                if (get(row, EXACT) == fingerprint.exact()
                        && Long.bitCount(get(row, SIM_HASH) ^ fingerprint.simHash()) <= Fingerprint.NEAR
                        && millis(row) >= since
                        && isEarlier(row, best)
                        && isOriginal(row, fingerprint, id)) {
                    best = row;
                }
                row = chains[row >>> PAGE_BITS][inPage(row) * BANDS + band];
            }
        }
        return best == NONE ? Optional.empty() : Optional.of(text(best));
    }

    private boolean isOriginal(int row, Fingerprint fingerprint, DocumentId id) {
        if (isRemoved(row)) {
            return false;
        }
        KnownText text = text(row);
        return !text.id().equals(id)
                && !text.original().equals(id)
                && fingerprint.distanceOfCopy(text.fingerprint()).isPresent();
    }

    private boolean isEarlier(int row, int best) {
        return best == NONE
                || millis(row) < millis(best)
                || (millis(row) == millis(best) && get(row, ID_HIGH) < get(best, ID_HIGH));
    }

    /** Copies the texts whose time is wanted into another index, as far as there is room. */
    void copyTo(TextIndex other, LongPredicate wanted) {
        for (int row = 0; row < rows && !other.isFull(); row++) {
            if (!isRemoved(row) && wanted.test(millis(row))) {
                other.put(text(row), millis(row));
            }
        }
    }

    /** Times of all texts, the earliest first. */
    long[] times() {
        long[] times = new long[size()];
        int next = 0;
        for (int row = 0; row < rows; row++) {
            if (!isRemoved(row)) {
                times[next++] = millis(row);
            }
        }
        Arrays.sort(times);
        return times;
    }

    private int append(KnownText text) {
        if (isFull()) {
            throw new IllegalStateException("no room for more than " + capacity + " texts");
        }
        int row = rows++;
        if (pages[row >>> PAGE_BITS] == null) {
            pages[row >>> PAGE_BITS] = new long[WIDTH << PAGE_BITS];
            chains[row >>> PAGE_BITS] = new int[BANDS << PAGE_BITS];
        }
        Fingerprint fingerprint = text.fingerprint();
        ClauseSums clauses = fingerprint.clauses();
        set(row, ID_HIGH, high(text.id()));
        set(row, ID_LOW, low(text.id()));
        set(row, SIM_HASH, fingerprint.simHash());
        set(row, EXACT, fingerprint.exact());
        set(row, SUMS, clauses.first());
        set(row, SUMS + 1, clauses.second());
        set(row, SUMS + 2, clauses.third());
        set(row, SIZES, (long) fingerprint.length() << Integer.SIZE | clauses.count());
        for (int band = 0; band < BANDS; band++) {
            int head = head(fingerprint, band);
            chains[row >>> PAGE_BITS][inPage(row) * BANDS + band] = heads[head];
            heads[head] = row;
        }
        return row;
    }

    private void remove(int row) {
        if (row != NONE && !isRemoved(row)) {
            set(row, SIZES, 0);
            links.remove(row);
            removed++;
        }
    }

    private boolean isRemoved(int row) {
        return get(row, SIZES) == 0;
    }

    private KnownText text(int row) {
        return new KnownText(id(row), fingerprint(row), Optional.ofNullable(links.get(row)));
    }

    private Fingerprint fingerprint(int row) {
        long sizes = get(row, SIZES);
        ClauseSums clauses = new ClauseSums((int) sizes, get(row, SUMS), get(row, SUMS + 1), get(row, SUMS + 2));
        return new Fingerprint(get(row, SIM_HASH), get(row, EXACT), (int) (sizes >>> Integer.SIZE), clauses);
    }

    private DocumentId id(int row) {
        HexFormat hex = HexFormat.of();
        return new DocumentId(
                letter(row) + "-" + hex.toHexDigits(get(row, ID_HIGH)) + hex.toHexDigits(get(row, ID_LOW)));
    }

    private char letter(int row) {
        return (char) (get(row, TIME) & 0xff);
    }

    private long millis(int row) {
        return get(row, TIME) >> Byte.SIZE;
    }

    /** Where the row of an id is named, or would be. */
    private int place(DocumentId id) {
        long high = high(id);
        long low = low(id);
        int place = (int) low & ids.length - 1;
        while (ids[place] != NONE
                && !(get(ids[place], ID_HIGH) == high
                        && get(ids[place], ID_LOW) == low
                        && letter(ids[place]) == id.value().charAt(0))) {
            place = place + 1 & ids.length - 1;
        }
        return place;
    }

    private int head(Fingerprint fingerprint, int band) {
        long bits = fingerprint.simHash() >>> (band * BAND_BITS) & 0xffff;
        long name = (fingerprint.exact() ^ (bits << 2 | band)) * 0x9e3779b97f4a7c15L;
        return (int) (name >>> Integer.SIZE) & heads.length - 1;
    }

    private static long high(DocumentId id) {
        return Long.parseUnsignedLong(id.value(), 2, 2 + Long.SIZE / 4, 16);
    }

    private static long low(DocumentId id) {
        return Long.parseUnsignedLong(id.value(), 2 + Long.SIZE / 4, 2 + Long.SIZE / 2, 16);
    }

    private static int inPage(int row) {
        return row & (1 << PAGE_BITS) - 1;
    }

    private long get(int row, int column) {
        return pages[row >>> PAGE_BITS][inPage(row) * WIDTH + column];
    }

    private void set(int row, int column, long value) {
        pages[row >>> PAGE_BITS][inPage(row) * WIDTH + column] = value;
    }
}

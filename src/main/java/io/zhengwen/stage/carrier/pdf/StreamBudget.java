package io.zhengwen.stage.carrier.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Refuses streams that inflate beyond measure before the library unpacks them: it does so wholly and in memory.
 */
final class StreamBudget {
    /** What one page's content, one form, one font program or one character map may inflate to, in bytes. */
    static final int MOST_BYTES = 48 << 20;

    /** DEFLATE cannot do more. */
    private static final int HIGHEST_RATIO = 1032;

    private final Set<COSBase> checked = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Checks the streams that a dictionary points to under these names. */
    void check(COSDictionary dictionary, COSName... names) throws IOException {
        for (COSName name : names) {
            check(dictionary.getDictionaryObject(name));
        }
    }

    /** Checks a stream, or an array of streams together. */
    void check(COSBase base) throws IOException {
        if (base instanceof COSArray array && checked.add(base)) {
            long sum = 0;
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSStream stream) {
                    sum += size(stream);
                    require(sum);
                }
            }
        } else if (base instanceof COSStream stream && checked.add(base)) {
            require(size(stream));
        }
    }

    private static void require(long size) {
        if (size > MOST_BYTES) {
            throw PdfRefusals.limit("MB in one stream", MOST_BYTES >> 20);
        }
    }

    /** The unpacked bytes of a stream as they come, or at once where the format allows no other way. */
    static InputStream open(COSStream stream) throws IOException {
        List<Filter> filters = filters(stream);
        if (filters.isEmpty()) {
            return stream.createRawInputStream();
        }
        if (filters.size() == 1 && isPlainFlate(stream)) {
            return new InflaterInputStream(stream.createRawInputStream());
        }
        require(size(stream));
        return stream.createInputStream();
    }

    private static boolean isPlainFlate(COSStream stream) {
        return COSName.FLATE_DECODE.equals(stream.getFilters())
                && stream.getDictionaryObject(COSName.DECODE_PARMS) == null;
    }

    private static long size(COSStream stream) throws IOException {
        List<Filter> filters = filters(stream);
        if (filters.size() <= 1 && (double) stream.getLength() * HIGHEST_RATIO < MOST_BYTES) {
            return Math.max(1, stream.getLength());
        }
        if (filters.isEmpty()) {
            return stream.getLength();
        }
        InputStream in = stream.createRawInputStream();
        long size = 0;
        for (int i = 0; i < filters.size(); i++) {
            Counting out = new Counting(i < filters.size() - 1);
            try (InputStream encoded = in) {
                filters.get(i).decode(encoded, out, stream, i, DecodeOptions.DEFAULT);
            }
            size = out.size;
            in = out.kept();
        }
        return size;
    }

    private static List<Filter> filters(COSStream stream) throws IOException {
        COSBase base = stream.getFilters();
        if (base instanceof COSName name) {
            return List.of(FilterFactory.INSTANCE.getFilter(name));
        }
        if (!(base instanceof COSArray array)) {
            return List.of();
        }
        if (array.size() > 4) {
            throw PdfRefusals.limit("filters on one stream", 4);
        }
        List<Filter> filters = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (array.getObject(i) instanceof COSName name) {
                filters.add(FilterFactory.INSTANCE.getFilter(name));
            }
        }
        return filters;
    }

    private static final class Counting extends OutputStream {
        private final ByteArrayOutputStream kept;
        private long size;

        private Counting(boolean keep) {
            kept = keep ? new ByteArrayOutputStream() : null;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            size += length;
            require(size);
            if (kept != null) {
                kept.write(bytes, from, length);
            }
        }

        private InputStream kept() {
            return new ByteArrayInputStream(kept == null ? new byte[0] : kept.toByteArray());
        }
    }
}

package io.zhengwen.stage.carrier.office;

import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.stage.carrier.ZipFiles;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a document that is a ZIP archive inside, as streams that end when the document expands beyond all measure. */
final class OfficePackage implements AutoCloseable {
    /** Sheets of equal cells pack well, at most to a fiftieth of their size. */
    private static final int MOST_EXPANSION = 100;

    private static final long ALWAYS_ALLOWED = 32L << 20;
    private static final long NEVER_ALLOWED = 1L << 30;

    private final ZipFile zip;
    private final String mediaType;
    private final long limit;
    private long expanded;

    private OfficePackage(ZipFile zip, String mediaType, long size) {
        this.zip = zip;
        this.mediaType = mediaType;
        this.limit = Math.min(NEVER_ALLOWED, Math.max(ALWAYS_ALLOWED, size * MOST_EXPANSION));
    }

    static OfficePackage open(byte[] bytes, String mediaType) throws IOException {
        return new OfficePackage(ZipFiles.open(bytes, mediaType), mediaType, bytes.length);
    }

    String mediaType() {
        return mediaType;
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    InputStream open(String part) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new FileNotFoundException("no part " + part);
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw refusal(CarrierRefusal.Reason.ENCRYPTED, part);
        }
        return new Measured(zip.getInputStream(entry));
    }

    XmlCursor xml(String part) throws IOException {
        return new XmlCursor(open(part), mediaType);
    }

    /** The part that the package is about, where it says so. */
    String mainPart(String usual) throws IOException {
        return relations("").stream()
                .filter(relation -> relation.is("officeDocument"))
                .findFirst()
                .map(Relation::part)
                .orElse(usual);
    }

    /** What a part refers to; nothing when it has no relations. */
    List<Relation> relations(String part) throws IOException {
        int name = part.lastIndexOf('/') + 1;
        String relations = part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
        List<Relation> found = new ArrayList<>();
        if (!has(relations)) {
            return found;
        }
        try (XmlCursor xml = xml(relations)) {
            while (xml.next()) {
                if (xml.starts("Relationship") && !xml.attribute("TargetMode").equals("External")) {
                    String target = xml.attribute("Target");
                    found.add(new Relation(
                            xml.attribute("Id"), xml.attribute("Type"), resolve(part.substring(0, name), target)));
                }
            }
        }
        return found;
    }

    static String resolve(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        List<String> steps = new ArrayList<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                if (!steps.isEmpty()) {
                    steps.remove(steps.size() - 1);
                }
            } else if (!step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    DocumentRejectedException refusal(CarrierRefusal.Reason reason, String detail) {
        return new DocumentRejectedException(new CarrierRefusal(reason, mediaType, detail));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /**
     * A line of a part's relations.
     *
     * @param part the path of what it leads to
     */
    record Relation(String id, String type, String part) {
        boolean is(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    private final class Measured extends FilterInputStream {
        private Measured(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            measure(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            measure(Math.max(read, 0));
            return read;
        }

        private void measure(int read) {
            expanded += read;
            if (expanded > limit) {
                throw refusal(
                        CarrierRefusal.Reason.LIMIT_EXCEEDED,
                        String.format(Locale.ROOT, "expands to more than %d bytes, limit %d", limit, limit));
            }
        }
    }
}

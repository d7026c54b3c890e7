package io.zhengwen.app.ingest;

import io.zhengwen.document.MemberFile;
import io.zhengwen.document.OpenedDocument;
import io.zhengwen.document.RawDocument;
import io.zhengwen.stage.acquisition.FileAcquisition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.function.Supplier;

/** Makes the files inside a document documents of their own. */
public final class MemberIntake {
    // What is too large, or empty, was left out when the holder was opened; here it would be too late to say so.
    private final FileAcquisition acquisition = new FileAcquisition(Long.MAX_VALUE);

    /**
     * The members that were taken, in their order; each is read from where it is kept when it is asked for, so that one is
     * in memory at a time.
     *
     * <p>Asking throws {@link UncheckedIOException} when the bytes cannot be read any more.
     */
    public List<Supplier<RawDocument>> members(OpenedDocument opened) {
        return opened.members().stream()
                .filter(member -> member.skipped().isEmpty())
                .<Supplier<RawDocument>>map(member -> () -> take(opened.raw(), member))
                .toList();
    }

    private RawDocument take(RawDocument holder, MemberFile member) {
        try {
            RawDocument document = acquisition.acquire(
                    address(holder.provenance().source(), member.name()),
                    holder.provenance().acquiredAt(),
                    member.content().read());
            return new RawDocument(document.provenance().under(holder.provenance()), document.payload());
        } catch (IOException e) {
            throw new UncheckedIOException("a member of " + holder.provenance().source() + " cannot be read again", e);
        }
    }

    /** The address of a file inside a file, as for a Java archive: {@code file:/inbox/a.zip!/notices/1.docx}. */
    private static URI address(URI holder, String name) {
        try {
            // No file system that may be asked for this address takes a name with NUL in it.
            String path = new URI(null, null, "/" + name.replace("\0", ""), null).getRawPath();
            return URI.create(holder + "!" + path);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("every path can be quoted", e);
        }
    }
}

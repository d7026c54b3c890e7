package io.zhengwen.stage.wire;

import io.zhengwen.document.DocumentId;
import io.zhengwen.document.MemberFile;
import io.zhengwen.document.OpenedDocument;
import io.zhengwen.document.Payload;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An archive as the stages hand it on. */
final class SampleArchive {
    private SampleArchive() {}

    /** A ZIP inside another, with one member taken and one left out. */
    static OpenedDocument nested() {
        Provenance own = new Provenance(
                new DocumentId("c-" + "b".repeat(32)),
                URI.create("file:/inbox/all.zip!/part.zip"),
                Optional.empty(),
                Instant.parse("2024-06-01T08:30:00Z"),
                Optional.empty(),
                "application/zip");
        Provenance provenance =
                own.under(SampleDocuments.page("all.zip", "u-" + "a".repeat(32)).provenance());
        return new OpenedDocument(
                new RawDocument(provenance, Payload.ofUtf8("PK")),
                "application/zip",
                Optional.empty(),
                List.of(
                        new MemberFile(
                                "通知/1.txt",
                                Optional.of(new DocumentId("c-" + "d".repeat(32))),
                                120,
                                Optional.empty(),
                                () -> new byte[120]),
                        new MemberFile(
                                "film.mp4",
                                Optional.empty(),
                                30_000_000,
                                Optional.of("too-large"),
                                () -> new byte[0])));
    }
}

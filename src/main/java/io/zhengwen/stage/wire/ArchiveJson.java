package io.zhengwen.stage.wire;

import io.zhengwen.document.DocumentId;
import io.zhengwen.document.MemberFile;
import io.zhengwen.document.OpenedDocument;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;

/** The value of an archive's event, in the order of docs/events.md. */
final class ArchiveJson {
    private ArchiveJson() {}

    static JsonObject event(OpenedDocument archive, Envelope envelope, String pipelineVersion) {
        RawDocument raw = archive.raw();
        Provenance provenance = raw.provenance();
        JsonObject source = new JsonObject()
                .put("uri", envelope.sourceUri())
                .put("site", provenance.site())
                .put("mediaType", archive.mediaType())
                .put("bytes", raw.payload().size())
                .put("fetchedAt", envelope.time())
                .put("parent", DocumentJson.parent(provenance));
        return new JsonObject()
                .put("id", envelope.id().value())
                .put("revision", envelope.revision())
                .put("contentHash", raw.payload().sha256())
                .put("pipelineVersion", pipelineVersion)
                .put("source", source)
                .put("members", archive.members(), ArchiveJson::member);
    }

    private static JsonObject member(MemberFile member) {
        return new JsonObject()
                .put("name", member.name())
                .put("id", member.id().map(DocumentId::value))
                .put("bytes", member.bytes())
                .put("skipped", member.skipped());
    }
}

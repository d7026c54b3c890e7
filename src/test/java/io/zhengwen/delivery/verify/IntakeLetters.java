package io.zhengwen.delivery.verify;

import io.zhengwen.delivery.RefusalNotice;
import io.zhengwen.delivery.verify.PlantedTopics.Doc;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.Payload;
import io.zhengwen.document.Rejection;
import io.zhengwen.stage.wire.EventEncoder;
import java.net.URI;
import java.time.Instant;

/** Dead letters as the inbox writes them for files that it cannot take. */
final class IntakeLetters {
    private IntakeLetters() {}

    static EventRecord letter(String path, String time) {
        URI file = URI.create(path);
        RefusalNotice notice =
                new RefusalNotice(file, Instant.parse(time), new Rejection.Empty(), 0, "/inbox/.rejected/empty.txt");
        return new EventEncoder()
                .reject(notice.document(), notice.reason(), 1, notice.bytes(), notice.where())
                .events()
                .get(0);
    }

    static Doc of(String path) {
        String id = DocumentId.ofAddress(URI.create(path)).value();
        return new Doc(id, 1, "rejected", Payload.ofUtf8(""), 0);
    }
}

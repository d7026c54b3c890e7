package io.zhengwen.app.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.document.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The {@code <name>.reason.json} beside a refused file: the dead letter without the bytes, which lie beside it. */
final class RejectionNote {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RejectionNote() {}

    static void write(Path file, Payload letter) throws IOException {
        ObjectNode note = (ObjectNode) JSON.readTree(letter.toByteArray());
        note.remove("content");
        note.put("where", file.toString());
        Files.createDirectories(file.getParent());
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(
                        file.resolveSibling(file.getFileName() + ".reason.json").toFile(), note);
    }
}

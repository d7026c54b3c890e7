package io.zhengwen.stage.carrier.office;

import io.zhengwen.stage.carrier.CarrierSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files put into a document: handed on as its members. Pictures and formulas are no files to read. */
final class EmbeddedFiles {
    private EmbeddedFiles() {}

    /** Those that a part of an OOXML document refers to, in the order of its relations. */
    static void ofPackage(OfficePackage pack, List<OfficePackage.Relation> relations, CarrierSink sink)
            throws IOException {
        for (OfficePackage.Relation relation : relations) {
            if (!pack.has(relation.part())) {
                continue;
            }
            String name = relation.part().substring(relation.part().lastIndexOf('/') + 1);
            if (relation.is("package") || relation.is("aFChunk")) {
                try (InputStream in = pack.open(relation.part())) {
                    sink.member(name, in);
                }
            } else if (relation.is("oleObject")) {
                try (InputStream in = pack.open(relation.part())) {
                    object(name, in, sink);
                }
            }
        }
    }

    private static void object(String name, InputStream in, CarrierSink sink) throws IOException {
        Optional<Ole10Native> file;
        try (POIFSFileSystem container = new POIFSFileSystem(in)) {
            file = packaged(container.getRoot());
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException e) {
            // A broken attachment does not make its document unreadable.
            return;
        }
        hand(name, file, sink);
    }

    /** The file in an OLE object of an OLE2 document, if it is one of the kind “package”. */
    static void ofDirectory(DirectoryNode directory, CarrierSink sink) throws IOException {
        hand(directory.getName(), packaged(directory), sink);
    }

    /** Objects of other kinds are drawings of their programs. */
    private static Optional<Ole10Native> packaged(DirectoryNode directory) throws IOException {
        if (!directory.hasEntryCaseInsensitive(Ole10Native.OLE10_NATIVE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Ole10Native.createFromEmbeddedOleObject(directory));
        } catch (Ole10NativeException e) {
            return Optional.empty();
        }
    }

    private static void hand(String name, Optional<Ole10Native> file, CarrierSink sink) throws IOException {
        if (file.isPresent()) {
            String label = file.get().getLabel();
            sink.member(
                    label == null || label.isBlank() ? name : label,
                    new ByteArrayInputStream(file.get().getDataBuffer()));
        }
    }
}

package io.zhengwen.app.bench.fuzz;

import io.zhengwen.app.FileTree;
import io.zhengwen.document.Payload;
import io.zhengwen.document.RawDocument;
import io.zhengwen.stage.acquisition.FileAcquisition;
import io.zhengwen.stage.carrier.CarrierTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** The files to spoil. Each format is taken as often as any other, however many files are in it. */
final class SampleFiles {
    private static final long LARGEST = 4 << 20;

    private final List<List<SampleFile>> formats;

    SampleFiles(List<SampleFile> files) {
        TreeMap<String, List<SampleFile>> byType = new TreeMap<>();
        files.forEach(file -> byType.computeIfAbsent(file.mediaType(), type -> new ArrayList<>())
                .add(file));
        this.formats = List.copyOf(byType.values());
    }

    /** All files there that are neither empty nor large, in the order of their paths. */
    static SampleFiles below(List<Path> paths) throws IOException {
        FileAcquisition acquisition = new FileAcquisition(LARGEST);
        CarrierTypes types = new CarrierTypes();
        List<SampleFile> files = new ArrayList<>();
        for (Path path : FileTree.files(paths)) {
            if (Files.size(path) > 0 && Files.size(path) <= LARGEST) {
                byte[] bytes = Files.readAllBytes(path);
                RawDocument raw = acquisition.acquire(path.toUri(), Instant.EPOCH, bytes);
                String type = types.refine(bytes, raw.provenance().mediaType());
                files.add(new SampleFile(path.getFileName().toString(), type, Payload.of(bytes)));
            }
        }
        return new SampleFiles(files);
    }

    boolean isEmpty() {
        return formats.isEmpty();
    }

    int count() {
        return formats.stream().mapToInt(List::size).sum();
    }

    int formats() {
        return formats.size();
    }

    SampleFile any(SplittableRandom random) {
        List<SampleFile> format = formats.get(random.nextInt(formats.size()));
        return format.get(random.nextInt(format.size()));
    }
}

package io.zhengwen.app.bench.kill;

import io.zhengwen.delivery.Topics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts outcomes with kcat, which shares no code with us: one event a document, and none twice. */
final class IndependentReader {
    private IndependentReader() {}

    /**
     * What kcat read.
     *
     * @param events on all topics that a document's outcome may be on
     * @param documents different keys among them
     */
    record Count(int events, int documents) {}

    /** Reads the topics to their end; empty where there is no kcat. */
    static Optional<Count> count(String brokers) throws IOException, InterruptedException {
        List<String> topics = new ArrayList<>(Topics.DOCUMENTS);
        topics.addAll(List.of(Topics.ARCHIVE, Topics.REJECTED));
        Set<String> keys = new HashSet<>();
        int events = 0;
        for (String topic : topics) {
            Process kcat;
            try {
                kcat = new ProcessBuilder(
                                "kcat",
                                "-b",
                                brokers,
                                "-C",
                                "-e",
                                "-q",
                                "-t",
                                topic,
                                "-X",
                                "isolation.level=read_committed",
                                "-f",
                                "%k\n")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                return Optional.empty();
            }
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(kcat.getInputStream(), StandardCharsets.UTF_8))) {
                for (String key = lines.readLine(); key != null; key = lines.readLine()) {
                    events++;
                    keys.add(key);
                }
            }
            if (kcat.waitFor() != 0) {
                throw new IOException("kcat ended with code " + kcat.exitValue() + " on " + topic);
            }
        }
        return Optional.of(new Count(events, keys.size()));
    }
}

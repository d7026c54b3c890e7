package io.zhengwen.app.bench.determinism;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What must not matter to events.
 *
 * @param options for the virtual machine: languages, time zone
 * @param settings of the pipeline: threads, batches, processes
 */
public record Surroundings(List<String> options, Map<String, String> settings) {
    /** English in UTC, one document after the other, ten in a transaction. */
    public static final Surroundings PLAIN = new Surroundings(
            List.of("-Duser.language=en", "-Duser.country=US", "-Duser.timezone=UTC"),
            Map.of("worker.threads", "1", "worker.batch", "10", "parser.processes", "1"));

    /**
     * Turkish, whose small I has no dot, with the digits of Egypt, in a time zone with three quarters of an hour; eight
     * documents at once.
     */
    public static final Surroundings FOREIGN = new Surroundings(
            List.of(
                    "-Duser.language=tr",
                    "-Duser.country=TR",
                    "-Duser.language.format=ar",
                    "-Duser.country.format=EG",
                    "-Duser.timezone=Asia/Kathmandu"),
            Map.of("worker.threads", "8", "worker.batch", "200", "parser.processes", "3"));

    public Surroundings {
        options = List.copyOf(options);
        settings = Map.copyOf(settings);
    }

    /** Settings as options of the command line. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        settings.forEach((key, value) -> arguments.addAll(List.of("-D", key + "=" + value)));
        return arguments;
    }
}

package io.zhengwen.app;

import io.zhengwen.app.ingest.Outcome;
import io.zhengwen.app.ingest.Reporter;
import io.zhengwen.app.settings.Setting;
import io.zhengwen.app.settings.Settings;
import io.zhengwen.app.settings.SettingsReader;
import io.zhengwen.broker.Broker;
import io.zhengwen.broker.EmbeddedBroker;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * Runs the samples once in a folder of its own, so that the class archive written when this process ends holds what a
 * start needs. Called by the launcher after a build.
 */
@Command(name = "warm-up", hidden = true, description = "Runs the samples once in a temporary folder.")
final class WarmUpCommand implements Callable<Integer> {
    private static final long PATIENCE_SECONDS = 120;

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("zhengwen-warm-up");
        try {
            return publishesSomething(folder) ? 0 : 1;
        } finally {
            delete(folder);
        }
    }

    private static boolean publishesSomething(Path folder) throws Exception {
        Settings settings = new SettingsReader(Map.of(), SettingsOptions.home())
                .read(Map.of(Setting.INBOX, folder.resolve("inbox").toString()), Optional.empty());
        CountDownLatch first = new CountDownLatch(1);
        try (Broker broker = EmbeddedBroker.start(folder.resolve("data"), 0);
                Stages stages = Stages.create();
                Pipeline pipeline =
                        Pipeline.start(settings, broker.bootstrapServers(), stages, new FirstOutcome(first))) {
            Samples.copy(settings.home(), settings.folder(Setting.INBOX));
            return !pipeline.routes().isEmpty() && first.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private record FirstOutcome(CountDownLatch seen) implements Reporter {
        @Override
        public void done(Outcome outcome) {
            seen.countDown();
        }

        @Override
        public void duplicate(URI source) {
            // Nothing is in the folder twice.
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}

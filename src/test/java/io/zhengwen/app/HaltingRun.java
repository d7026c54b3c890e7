package io.zhengwen.app;

import io.zhengwen.app.ingest.Outcome;
import io.zhengwen.app.ingest.Reporter;
import io.zhengwen.app.settings.Setting;
import io.zhengwen.app.settings.Settings;
import io.zhengwen.app.settings.SettingsReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** As {@code zhengwen run}, in a process that ends itself where it is told. Arguments: inbox, brokers, sites, arming file. */
public final class HaltingRun {
    private HaltingRun() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings = new SettingsReader(Map.of(), Path.of("").toAbsolutePath())
                .read(
                        Map.of(
                                Setting.INBOX,
                                arguments[0],
                                Setting.SITES,
                                arguments[2],
                                Setting.INBOX_SETTLE_MS,
                                "100",
                                Setting.TOPIC_PARTITIONS,
                                "2"),
                        Map.of(
                                "kafka.interceptor.classes",
                                HaltAfterSend.class.getName(),
                                "kafka." + HaltAfterSend.ARMED,
                                arguments[3]),
                        Optional.empty());
        HaltTrigger trigger = new HaltTrigger(Path.of(arguments[3]));
        Interposed interposed = new Interposed(
                new HaltingProducers(trigger),
                Map.of("haltingSteps", new HaltingSteps(trigger), "afterMove", new HaltingSteps.AfterMove(trigger)));
        try (Stages stages = Stages.create(settings);
                Pipeline pipeline = Pipeline.start(settings, arguments[1], stages, new Silence(), interposed)) {
            System.out.println("Ready: " + pipeline.routes());
            new CountDownLatch(1).await();
        }
    }

    private static final class Silence implements Reporter {
        @Override
        public void done(Outcome outcome) {
            // The topics are asked.
        }

        @Override
        public void duplicate(URI source) {
            // The topics are asked.
        }

        @Override
        public void notice(String line) {
            System.out.println(line);
        }
    }
}

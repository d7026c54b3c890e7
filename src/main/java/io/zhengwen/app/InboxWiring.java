package io.zhengwen.app;

import io.zhengwen.app.inbox.Archive;
import io.zhengwen.app.inbox.BeforePoll;
import io.zhengwen.app.inbox.FileIntake;
import io.zhengwen.app.inbox.FileNaming;
import io.zhengwen.app.inbox.InboxFiles;
import io.zhengwen.app.inbox.KeptFiles;
import io.zhengwen.app.inbox.MovedFiles;
import io.zhengwen.app.inbox.NameRepair;
import io.zhengwen.app.inbox.NotTakenYet;
import io.zhengwen.app.inbox.OpenFiles;
import io.zhengwen.app.inbox.RejectedFiles;
import io.zhengwen.app.inbox.SettledFilter;
import io.zhengwen.app.ingest.ShortJobsFirst;
import io.zhengwen.app.settings.Setting;
import io.zhengwen.app.settings.Settings;
import io.zhengwen.delivery.FileStates;
import io.zhengwen.delivery.Outages;
import io.zhengwen.stage.acquisition.FileAcquisition;
import io.zhengwen.stage.wire.EventEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.camel.main.Main;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;

/** Builds what the inbox and rejects routes name, as the settings want it. */
final class InboxWiring {
    /** Twice what one look may take; Camel's own keeps the names of 50,000 files, and their changes. */
    private static final int FILES_UNDER_WAY = 4_000;

    private static final String CLIENT = "inbox";

    private final Settings settings;
    private final Clock clock;
    private final Path inbox;

    InboxWiring(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.inbox = settings.folder(Setting.INBOX);
    }

    void bind(Main camel, EventEncoder encoder, FileStates states, ShortJobsFirst turns, Outages outages)
            throws IOException {
        Files.createDirectories(inbox);
        Duration quiet = Duration.ofMillis(settings.number(Setting.INBOX_SETTLE_MS));
        SettledFilter settled = new SettledFilter(quiet, clock, new OpenFiles(Path.of("/proc"), clock), turns);
        camel.bind("filesUnderWay", MemoryIdempotentRepository.memoryIdempotentRepository(FILES_UNDER_WAY));
        BooleanSupplier closed = () -> outages.isClosed(CLIENT);
        if (settings.text(Setting.INBOX_AFTER).equals("keep")) {
            KeptFiles kept = new KeptFiles(inbox, settings.inboxName(), states, clock, admits(outages));
            camel.bind("inboxFiles", kept);
            camel.bind("settled", new NotTakenYet(kept, settled));
            camel.bind("beforePoll", new BeforePoll(outages, closed, List.of(kept::follow), settled::sawNewFiles));
            camel.bind("inbox", intake(encoder, kept));
        } else {
            Archive archive = new Archive(inbox);
            MovedFiles moved = new MovedFiles(archive, clock, admits(outages));
            camel.bind("inboxFiles", moved);
            camel.bind("settled", settled);
            camel.bind(
                    "beforePoll",
                    new BeforePoll(outages, closed, List.of(new NameRepair(inbox)::sweep), settled::sawNewFiles));
            camel.bind("rejectedFiles", new RejectedFiles(archive, clock));
            camel.bind("inbox", intake(encoder, moved));
        }
    }

    /** Files wait in the inbox, unread, as long as what was read of others waits for the broker. */
    private static BooleanSupplier admits(Outages outages) {
        return () -> outages.admits(CLIENT);
    }

    private FileIntake intake(EventEncoder encoder, InboxFiles files) {
        long maxBytes = settings.number(Setting.MAX_BYTES);
        FileNaming naming = settings.text(Setting.INBOX_IDENTITY).equals("path")
                ? FileNaming.byPath(inbox, settings.inboxName())
                : FileNaming.byContent();
        return new FileIntake(new FileAcquisition(maxBytes), encoder, files, naming, maxBytes);
    }
}

package io.zhengwen.app.inbox;

import io.zhengwen.app.ingest.ShortJobsFirst;
import io.zhengwen.delivery.SlowDocuments;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Lets a file through once it has stopped changing. What counts is what this filter saw, not the file's own times: a
 * copy that keeps an old modification time looks finished while it grows.
 *
 * <ul>
 *   <li>A file whose size and times are those of the last look is settled when it is older than the quiet time, or has
 *       been watched that long.
 *   <li>A file that was seen growing must be quiet four times as long as its longest pause so far, at least two
 *       seconds.
 *   <li>A file that a process of this machine still holds open for writing is never settled, where the system tells.
 *   <li>A large or packed file lets small texts go first, for two seconds at most.
 *   <li>Hidden files and unfinished downloads ({@code .part .tmp .crdownload ~$…}) are not taken at all.
 * </ul>
 */
public final class SettledFilter implements GenericFileFilter<File> {
    private static final Duration LEAST_AFTER_GROWTH = Duration.ofSeconds(2);
    private static final int PAUSES = 4;
    private static final long LARGE = 1 << 20;
    private static final Duration FORGET_AFTER = Duration.ofMinutes(1);

    private final Duration quiet;
    private final InstantSource clock;
    private final OpenFiles openFiles;
    private final ShortJobsFirst turns;
    private final Map<Path, Sighting> sightings = new ConcurrentHashMap<>();
    private final AtomicBoolean sawNewFiles = new AtomicBoolean();
    private Instant lastSweep = Instant.EPOCH;

    /**
     * For one inbox.
     *
     * @param quiet how long a new file must have been unchanged
     */
    public SettledFilter(Duration quiet, InstantSource clock, OpenFiles openFiles, ShortJobsFirst turns) {
        this.quiet = quiet;
        this.clock = clock;
        this.openFiles = openFiles;
        this.turns = turns;
    }

    @Override
    public boolean accept(GenericFile<File> file) {
        return file.isDirectory() || isSettled(file.getFile().toPath());
    }

    /** Whether it may be taken at all, once it has settled. */
    boolean isCandidate(GenericFile<File> file) {
        return file.isDirectory() || !isUnfinished(file.getFile().getName());
    }

    boolean isSettled(Path path) {
        if (isUnfinished(path.getFileName().toString())) {
            return false;
        }
        Instant now = clock.instant();
        forgetOld(now);
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                return false;
            }
            Shape shape = Shape.of(attributes);
            Sighting sighting =
                    sightings.merge(path, Sighting.first(shape, now), (before, first) -> before.next(shape, now));
            if (sighting.looks() == 1) {
                sawNewFiles.set(true);
            }
            Duration longer = sighting.quietFor(now).minus(needed(sighting, now));
            boolean settled = sighting.looks() > 1
                    && !longer.isNegative()
                    && isItsTurn(path, shape, longer)
                    && !openFiles.isOpenForWriting(path);
            if (settled) {
                sightings.remove(path);
            }
            return settled;
        } catch (IOException e) {
            // Moved or deleted since it was listed: nothing to take, nothing to report.
            sightings.remove(path);
            return false;
        }
    }

    /** Whether there were files that had not been looked at before, since this was last asked: they need a second look. */
    public boolean sawNewFiles() {
        return sawNewFiles.getAndSet(false);
    }

    private Duration needed(Sighting sighting, Instant now) {
        if (sighting.longestPause().isPresent()) {
            Duration patient = sighting.longestPause().get().multipliedBy(PAUSES);
            return patient.compareTo(LEAST_AFTER_GROWTH) > 0 ? patient : LEAST_AFTER_GROWTH;
        }
        // Renamed or moved here when it was finished: two equal looks are enough.
        boolean old = sighting.shape().modified() < now.toEpochMilli() - LEAST_AFTER_GROWTH.toMillis();
        return old ? Duration.ZERO : quiet;
    }

    private boolean isItsTurn(Path path, Shape shape, Duration waited) {
        if (shape.size() > LARGE || SlowDocuments.isPackedName(path.toString())) {
            return turns.mayStart(waited);
        }
        turns.quick();
        return true;
    }

    private void forgetOld(Instant now) {
        if (lastSweep.plus(FORGET_AFTER).isBefore(now)) {
            lastSweep = now;
            sightings
                    .values()
                    .removeIf(sighting -> sighting.lastLook().plus(FORGET_AFTER).isBefore(now));
        }
    }

    private static boolean isUnfinished(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(".")
                || lower.startsWith("~$")
                || lower.endsWith(".part")
                || lower.endsWith(".tmp")
                || lower.endsWith(".crdownload");
    }
}

package io.zhengwen.app.inbox;

import java.io.File;
import java.io.IOException;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/** In an inbox whose files stay, lets only those through that were not read as they are now. */
public final class NotTakenYet implements GenericFileFilter<File> {
    private final KeptFiles kept;
    private final SettledFilter settled;

    public NotTakenYet(KeptFiles kept, SettledFilter settled) {
        this.kept = kept;
        this.settled = settled;
    }

    @Override
    public boolean accept(GenericFile<File> file) {
        return settled.isCandidate(file) && !isUnchanged(file) && settled.accept(file);
    }

    private boolean isUnchanged(GenericFile<File> file) {
        try {
            return !file.isDirectory() && kept.isUnchanged(file.getFile().toPath());
        } catch (IOException e) {
            // Moved or deleted since it was listed: nothing to take, nothing to report.
            return true;
        }
    }
}

package io.zhengwen.app.inbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.GenericFileProcessStrategy;

/** What becomes of an inbox's files once the broker has what was in them. */
public abstract class InboxFiles implements GenericFileProcessStrategy<File> {
    private final BooleanSupplier open;

    /** @param open whether a file may be taken now */
    InboxFiles(BooleanSupplier open) {
        this.open = open;
    }

    /** The broker has the record of this file. */
    abstract void done(Taken taken) throws IOException;

    /** Where a refused file will be found. */
    abstract Path placeOfRefused(Path file, String hash);

    /** Whether this very content was taken from this very place before. */
    abstract boolean isKnown(Path file, String hash);

    /** Whether the reason goes beside a refused file. */
    abstract boolean writesReasons();

    @Override
    public void prepareOnStartup(GenericFileOperations<File> operations, GenericFileEndpoint<File> endpoint) {
        // Folders are made when something goes there.
    }

    @Override
    public boolean begin(
            GenericFileOperations<File> operations,
            GenericFileEndpoint<File> endpoint,
            Exchange exchange,
            GenericFile<File> file) {
        return open.getAsBoolean() && Files.isRegularFile(file.getFile().toPath());
    }

    @Override
    public void abort(
            GenericFileOperations<File> operations,
            GenericFileEndpoint<File> endpoint,
            Exchange exchange,
            GenericFile<File> file) {
        // Another process was faster, or it waits here until Kafka takes it.
    }

    @Override
    public void commit(
            GenericFileOperations<File> operations,
            GenericFileEndpoint<File> endpoint,
            Exchange exchange,
            GenericFile<File> file)
            throws IOException {
        Optional<Taken> taken = Taken.of(exchange);
        if (taken.isPresent()) {
            done(taken.get());
        }
    }

    @Override
    public void rollback(
            GenericFileOperations<File> operations,
            GenericFileEndpoint<File> endpoint,
            Exchange exchange,
            GenericFile<File> file) {
        // It stays and is taken again.
    }
}

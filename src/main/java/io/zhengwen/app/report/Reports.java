package io.zhengwen.app.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where reports go: one page into one file, or a page a document with an index into a folder. A file that is not a
 * report of ours is never overwritten.
 */
public final class Reports {
    private final Path target;
    private final boolean folder;
    private final DocumentPage pages = new DocumentPage();
    private final PageNames names = new PageNames();
    private final List<IndexRow> rows = new ArrayList<>();
    private boolean written;

    private Reports(Path target, boolean folder) {
        this.target = target;
        this.folder = folder;
    }

    /**
     * Checks the place before any work is done.
     *
     * @param one whether there is exactly one document; its page then is {@code target} itself, unless that is a folder
     * @throws ReportException when the pages cannot go there
     */
    public static Reports at(String target, boolean one) {
        Path place = path(target);
        boolean folder = !one || target.endsWith("/") || target.endsWith("\\") || Files.isDirectory(place);
        if (folder && Files.exists(place) && !Files.isDirectory(place)) {
            throw ReportException.misuse("--html " + target + " is a file, but several pages need a folder."
                    + " Name a folder, such as --html reports/, or give one document.");
        }
        Reports reports = new Reports(place, folder);
        reports.prepare();
        if (!folder) {
            checkReplaceable(place);
        }
        return reports;
    }

    private static Path path(String target) {
        if (target.isBlank()) {
            throw ReportException.misuse("--html needs a file or a folder, such as --html report.html");
        }
        try {
            return Path.of(target);
        } catch (InvalidPathException e) {
            throw ReportException.misuse("--html " + target + " cannot be a file name here (" + e.getReason()
                    + "). Choose another name, or set LC_ALL=C.UTF-8.");
        }
    }

    private void prepare() {
        Path parent = folder ? target : target.toAbsolutePath().getParent();
        try {
            Files.createDirectories(parent);
        } catch (IOException e) {
            throw ReportException.failure("The folder " + parent + " cannot be made: " + reason(e) + ".", e);
        }
        if (!Files.isWritable(parent)) {
            throw ReportException.misuse("The folder " + parent + " cannot be written. Name another place for --html.");
        }
    }

    private static void checkReplaceable(Path file) {
        if (Files.isDirectory(file)) {
            throw ReportException.misuse(
                    file + " is a folder, and a page has to go there. Move it away, or name another place for --html.");
        }
        if (Files.exists(file) && !isReport(file)) {
            throw ReportException.misuse(file + " exists and is not a report, so it is not overwritten."
                    + " Name another file for --html, or delete it first.");
        }
    }

    /** Whether we wrote this file as a report. */
    public static boolean isReport(Path file) {
        byte[] mark = PageFrame.MARK.getBytes(UTF_8);
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(mark.length), mark);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Writes the page of one document. */
    public void add(Inspection inspection) {
        if (folder) {
            Path page = place(inspection.name());
            write(page, pages.of(inspection));
            rows.add(IndexRow.of(page.getFileName().toString(), inspection));
            return;
        }
        if (written) {
            throw ReportException.misuse("There are several documents inside that file, and each has a page."
                    + " Name a folder, such as --html reports/");
        }
        write(target, pages.of(inspection));
        written = true;
    }

    /** A page's place; a plain number where the locale has no letters for its name. */
    private Path place(String source) {
        try {
            return target.resolve(names.next(source));
        } catch (InvalidPathException e) {
            return target.resolve(names.next("document"));
        }
    }

    /**
     * Writes the index of a folder.
     *
     * @return the page to look at first
     */
    public Path finish() {
        if (!folder) {
            return target;
        }
        Path index = target.resolve(PageNames.INDEX);
        write(index, new IndexPage().of(rows));
        return index;
    }

    private static void write(Path file, String page) {
        checkReplaceable(file);
        try {
            Files.writeString(file, page, UTF_8);
        } catch (IOException e) {
            throw ReportException.failure(
                    file + " cannot be written: " + reason(e) + ". Check the disk and its permissions.", e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ") + " " + e.getMessage();
    }
}

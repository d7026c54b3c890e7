package io.zhengwen.app.sites;

import io.zhengwen.stage.acquisition.InvalidSiteException;
import io.zhengwen.stage.acquisition.Site;
import io.zhengwen.stage.acquisition.SiteReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder of site files; empty or missing is a healthy state: then there are no sites. */
public final class SiteFolder {
    private SiteFolder() {}

    /**
     * Reads every YAML file of the folder, in the order of their names.
     *
     * @throws InvalidSiteException when a file is wrong, or two of them use one name
     */
    public static List<Site> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        SiteReader reader = new SiteReader();
        Map<String, Path> names = new HashMap<>();
        List<Site> sites = new ArrayList<>();
        for (Path file : files(folder)) {
            Site site = reader.read(file.toString(), text(file));
            Path other = names.putIfAbsent(site.name(), file);
            if (other != null) {
                throw new InvalidSiteException(
                        file.toString(), "name", site.name(), "it is taken by " + other + "; choose another");
            }
            sites.add(site);
        }
        return List.copyOf(sites);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("[^.].*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InvalidSiteException(file.toString(), "(file)", e.getMessage(), "write readable UTF-8");
        }
    }
}

package io.zhengwen.stage.carrier.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The names of files in archives: their charset, their way out of the archive, and those that nobody wants to read. */
final class MemberName {
    private static final Set<String> LEFT_BY_SYSTEMS = Set.of(".DS_Store", "Thumbs.db", "desktop.ini", ".localized");

    private MemberName() {}

    /** The path inside the archive, without a root, a drive or a step up. */
    static String inside(String name) {
        List<String> steps = new ArrayList<>();
        for (String step : name.replace('\\', '/').replace("\u0000", "").split("/", -1)) {
            boolean drive = steps.isEmpty() && step.length() == 2 && step.charAt(1) == ':';
            if (!step.isBlank() && !step.equals(".") && !step.equals("..") && !drive) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    /** Whether a file with this path was put there by an operating system, for itself. */
    static boolean isLitter(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("__MACOSX/")
                || path.contains("/__MACOSX/")
                || name.startsWith("._")
                || LEFT_BY_SYSTEMS.contains(name);
    }
}

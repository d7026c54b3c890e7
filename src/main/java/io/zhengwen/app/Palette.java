package io.zhengwen.app;

import java.io.Console;
import java.util.Map;

/** Colours for people at a terminal, and none for files and pipes. */
public final class Palette {
    /** No colour at all. */
    public static final Palette PLAIN = new Palette(false);

    static final Palette COLOURED = new Palette(true);

    private static final Map<String, String> CODES = Map.of(
            "policy",
            "34",
            "news",
            "32",
            "milestone",
            "35",
            "other",
            "37",
            "rejected",
            "31",
            "target",
            "36",
            "duty",
            "33",
            "figure",
            "36",
            "statement",
            "36");

    private final boolean coloured;

    private Palette(boolean coloured) {
        this.coloured = coloured;
    }

    /** Colour only if a terminal shows it and {@code NO_COLOR} (no-color.org) does not forbid it. */
    public static Palette ofConsole() {
        return of(isTerminal(System.console()), System.getenv());
    }

    static Palette of(boolean terminal, Map<String, String> environment) {
        boolean forbidden = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return terminal && !forbidden ? COLOURED : PLAIN;
    }

    /** Since Java 22 there is a console even when output goes to a file; it then says that it is no terminal. */
    private static boolean isTerminal(Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJava22) {
            return true;
        }
    }

    /** The padded label in the colour of its kind. */
    String label(String kind, int columns) {
        return paint(CODES.getOrDefault(kind, "0"), Columns.fit(kind, columns));
    }

    String faint(String text) {
        return paint("2", text);
    }

    private String paint(String code, String text) {
        return coloured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}

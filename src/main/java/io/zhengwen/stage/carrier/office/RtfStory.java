package io.zhengwen.stage.carrier.office;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Follows the groups and control words of an RTF file and tells {@link RtfBlocks} what is shown. */
final class RtfStory {
    private static final Set<String> NOT_SHOWN = Set.of(
            "colortbl",
            "info",
            "pict",
            "object",
            "fldinst",
            "sp",
            "shprslt",
            "nonshppict",
            "nonesttables",
            "xe",
            "tc",
            "tcf",
            "rxe",
            "txe",
            "upr",
            "ftnsep",
            "ftnsepc",
            "aftnsep",
            "filetbl",
            "revtbl",
            "private",
            "do",
            "pntxta",
            "pntxtb");
    /** Groups of newer readers that hold text. */
    private static final Set<String> SHOWN = Set.of("shpinst", "footnote", "nesttableprops", "shptxt", "cs", "ud");

    private final RtfTokens tokens;
    private final RtfBlocks blocks;
    private final RtfFonts fonts = new RtfFonts();
    private final Deque<RtfGroup> groups = new ArrayDeque<>();
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private RtfGroup group = new RtfGroup(fonts.standard());
    private Charset waitingIn = fonts.standard();
    private int toSkip;

    RtfStory(byte[] bytes, RtfBlocks blocks) {
        this.tokens = new RtfTokens(bytes);
        this.blocks = blocks;
    }

    /** Reads the file; false when its last group is not closed. */
    boolean read() {
        boolean closed = false;
        for (RtfTokens.Kind kind = tokens.next(); kind != RtfTokens.Kind.END && !closed; kind = tokens.next()) {
            switch (kind) {
                case OPEN -> {
                    flush();
                    toSkip = 0;
                    groups.push(group);
                    group = group.inner();
                }
                case CLOSE -> {
                    flush();
                    toSkip = 0;
                    close();
                    closed = groups.isEmpty();
                }
                case BYTE -> text(tokens.value());
                default -> word(tokens.word());
            }
        }
        flush();
        blocks.end();
        return closed;
    }

    private void close() {
        if (group.story != RtfGroup.Story.NONE) {
            blocks.endStory(group.story);
        }
        if (groups.peek() != null) {
            boolean styleEnds = group.target == RtfGroup.Target.STYLE;
            group = groups.pop();
            if (styleEnds) {
                blocks.endStyle();
            }
        }
    }

    private void text(int value) {
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        if (!waitingIn.equals(group.charset)) {
            flush();
            waitingIn = group.charset;
        }
        waiting.write(value);
    }

    private void flush() {
        if (waiting.size() > 0) {
            show(waiting.toString(waitingIn));
            waiting.reset();
        }
    }

    private void show(String text) {
        if (group.hidden || group.deleted) {
            return;
        }
        switch (group.target) {
            case TEXT -> blocks.text(text);
            case NUMBER -> blocks.number(text);
            case STYLE -> blocks.styleName(text);
            default -> {}
        }
    }

    private void word(String word) {
        if (word.equals("u")) {
            unicode(tokens.parameter());
            return;
        }
        flush();
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        if (word.equals("*")) {
            group.optional = true;
            return;
        }
        boolean unknown = group.optional && !SHOWN.contains(word);
        group.optional = false;
        if (unknown || NOT_SHOWN.contains(word)) {
            group.target = RtfGroup.Target.NOTHING;
        } else if (!destination(word) && !character(word) && group.target != RtfGroup.Target.NOTHING) {
            blocks.word(word, tokens.parameter(), tokens.isOn(), group.target);
        }
    }

    private void unicode(int code) {
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        flush();
        show(Character.toString((char) code));
        toSkip = group.substitutes;
    }

    private boolean destination(String word) {
        switch (word) {
            case "fonttbl" -> group.target = RtfGroup.Target.FONT;
            case "stylesheet" -> group.target = RtfGroup.Target.STYLE;
            case "listtext", "pntext" -> numberOrNothing();
            case "footnote", "shptxt" -> story(RtfGroup.Story.ASIDE);
            case "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf" ->
                story(RtfGroup.Story.FRAME);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void numberOrNothing() {
        if (group.target == RtfGroup.Target.TEXT) {
            group.target = RtfGroup.Target.NUMBER;
        }
    }

    private void story(RtfGroup.Story story) {
        if (group.target != RtfGroup.Target.NOTHING) {
            group.target = RtfGroup.Target.TEXT;
            group.story = story;
            blocks.beginStory();
        }
    }

    private boolean character(String word) {
        int parameter = tokens.parameter();
        switch (word) {
            case "ansicpg" -> {
                fonts.codePage(parameter);
                group.charset = fonts.standard();
            }
            case "f" -> {
                if (group.target == RtfGroup.Target.FONT) {
                    fonts.define(parameter);
                }
                group.charset = fonts.of(parameter);
            }
            case "fcharset" -> fonts.inCharset(parameter);
            case "uc" -> group.substitutes = Math.max(0, parameter);
            case "v" -> group.hidden = tokens.isOn();
            case "deleted" -> group.deleted = tokens.isOn();
            case "plain" -> {
                group.hidden = false;
                group.deleted = false;
            }
            default -> {
                return sign(word);
            }
        }
        return true;
    }

    private boolean sign(String word) {
        String shown =
                switch (word) {
                    case "tab" -> "\t";
                    case "line" -> "\n";
                    case "emdash" -> "—";
                    case "endash" -> "–";
                    case "lquote" -> "‘";
                    case "rquote" -> "’";
                    case "ldblquote" -> "“";
                    case "rdblquote" -> "”";
                    case "bullet" -> "•";
                    case "emspace", "enspace", "qmspace" -> "\u2002";
                    case "~" -> "\u00a0";
                    case "_" -> "-";
                    case "nestcell" -> "\t";
                    case "nestrow" -> "\n";
                    default -> "";
                };
        show(shown);
        return !shown.isEmpty();
    }
}

package io.zhengwen.stage.carrier.office;

import org.apache.poi.hwpf.usermodel.CharacterRun;

/** The shown text of a paragraph of a Word document before 2007. */
final class DocText {
    private static final char LINE = '\u000b';
    private static final char FIELD = '\u0013';
    private static final char RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';
    private static final char HYPHEN = '\u001e';

    private final StringBuilder text = new StringBuilder();
    private int instructions;
    private int results;
    private boolean endDeleted;

    void add(CharacterRun run) {
        String characters = run.text();
        boolean deleted = run.isMarkedDeleted();
        boolean seen = !deleted && !run.isVanished();
        for (int at = 0; at < characters.length(); at++) {
            char c = characters.charAt(at);
            if (c == '\r') {
                endDeleted = deleted;
            } else if (!field(c) && instructions == 0 && seen) {
                show(c);
            }
        }
    }

    private void show(char c) {
        if (c == LINE) {
            text.append('\n');
        } else if (c == HYPHEN) {
            text.append('-');
        } else if (c == '\t' || c >= ' ') {
            text.append(c);
        }
    }

    private boolean field(char c) {
        switch (c) {
            case FIELD -> instructions++;
            case RESULT -> {
                instructions = Math.max(0, instructions - 1);
                results++;
            }
            case FIELD_END -> {
                if (results > 0) {
                    results--;
                } else {
                    instructions = Math.max(0, instructions - 1);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    boolean isEndDeleted() {
        return endDeleted;
    }

    /** The same text, with its end still to come. */
    DocText goingOn() {
        endDeleted = false;
        return this;
    }

    String shown() {
        return text.toString();
    }
}

package io.zhengwen.app.report;

import java.util.Locale;

/** The kinds of things that the page marks in the text; each has a colour of its own in the style sheet. */
enum FactType {
    TARGET("T", "目标"),
    DUTY("D", "任务"),
    MILESTONE("M", "大事"),
    FIGURE("F", "数字"),
    STATEMENT("S", "发言"),
    FIELD("", "要素"),
    DATE("", "日期"),
    PERSON("", "人物"),
    ORGANISATION("", "机构"),
    CITATION("", "引文");

    private final String letter;
    private final String name;

    FactType(String letter, String name) {
        this.letter = letter;
        this.name = name;
    }

    /** As it stands in class names and events. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    String chinese() {
        return name;
    }

    /** The short name that a fact of this type has on the page, such as {@code T3}; nothing for mere mentions. */
    String tag(int number) {
        return letter.isEmpty() ? "" : letter + number;
    }

    String id(int number) {
        return label() + "-" + number;
    }
}

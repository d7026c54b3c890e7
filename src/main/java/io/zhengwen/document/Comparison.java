package io.zhengwen.document;

/** How a stated number bounds the real one. */
public enum Comparison {
    EQUAL("="),
    AT_LEAST(">="),
    MORE_THAN(">"),
    AT_MOST("<="),
    LESS_THAN("<"),
    ABOUT("~");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** As it stands in events. */
    public String sign() {
        return sign;
    }
}

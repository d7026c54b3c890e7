package io.zhengwen.document;

import java.util.Objects;

/** A region of GB/T 2260: six-digit code and full name. */
public record Region(String code, String name) {
    public Region {
        if (!code.matches("\\d{6}")) {
            throw new IllegalArgumentException("not a GB/T 2260 code: " + code);
        }
        Objects.requireNonNull(name, "name");
    }
}

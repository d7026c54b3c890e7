package io.zhengwen.document;

import java.util.Objects;

/** A unit that must deliver, and its part; {@code LEAD} only where the document itself says so. */
public record ResponsibleUnit(String name, Role role) {
    /** A unit's part in a duty. */
    public enum Role {
        LEAD,
        SUPPORT,
        UNSPECIFIED
    }

    public ResponsibleUnit {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
    }
}

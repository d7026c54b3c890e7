package io.zhengwen.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What marks a news report.
 *
 * @param role original, reprint or rewritten
 * @param dateline 电头, such as 新华社北京12月25日电
 */
public record NewsHead(Optional<String> role, Optional<String> dateline, List<String> editors) {
    public NewsHead {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(dateline, "dateline");
        editors = List.copyOf(editors);
    }
}

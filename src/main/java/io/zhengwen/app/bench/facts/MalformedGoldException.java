package io.zhengwen.app.bench.facts;

import java.nio.file.Path;

/** A gold file that cannot be read as one; the message names file and line. */
public final class MalformedGoldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedGoldException(Path file, int line, String fault) {
        super(file + ":" + line + ": " + fault);
    }
}

package io.zhengwen.app;

import java.nio.file.Path;

/** A path on the command line does not exist. */
public final class NoSuchPathException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the path that is not there. */
    public NoSuchPathException(Path path) {
        super("There is no file or folder " + path + ".");
    }
}

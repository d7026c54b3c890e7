package io.zhengwen.app;

/** The routes do not start; the message names the file or route and what is wrong with it. */
final class RouteFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RouteFileException(String message, Throwable cause) {
        super(message, cause);
    }
}

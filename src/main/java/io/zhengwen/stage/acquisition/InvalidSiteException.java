package io.zhengwen.stage.acquisition;

/** A site file that cannot be used; the message names the file, the key, the value and what is allowed. */
public final class InvalidSiteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidSiteException(String file, String key, String value, String allowed) {
        super(file + ": " + key + ": " + (value.isEmpty() ? "(missing)" : "\"" + value + "\"") + " is not allowed; "
                + allowed);
    }
}

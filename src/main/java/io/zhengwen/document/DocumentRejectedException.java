package io.zhengwen.document;

/** Carries a {@link Rejection} out of a stage; not an error of the program. */
public final class DocumentRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    public DocumentRejectedException(Rejection rejection) {
        super(rejection.code() + ": " + rejection.messageEn());
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }
}

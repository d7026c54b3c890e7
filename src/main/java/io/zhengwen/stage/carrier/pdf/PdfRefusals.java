package io.zhengwen.stage.carrier.pdf;

import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.CarrierRefusal.Reason;
import io.zhengwen.document.DocumentRejectedException;

/** What a PDF may be refused for. */
final class PdfRefusals {
    static final String MEDIA_TYPE = "application/pdf";

    private PdfRefusals() {}

    static DocumentRejectedException refusal(Reason reason, String detail) {
        return new DocumentRejectedException(new CarrierRefusal(reason, MEDIA_TYPE, detail));
    }

    static DocumentRejectedException limit(String what, long limit) {
        return refusal(Reason.LIMIT_EXCEEDED, "more than " + limit + " " + what);
    }
}

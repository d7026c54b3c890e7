package io.zhengwen.stage.carrier.ofd;

import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.CarrierRefusal.Reason;
import io.zhengwen.document.DocumentRejectedException;

/** What an OFD file may be refused for. */
final class OfdRefusals {
    static final String MEDIA_TYPE = "application/ofd";

    private OfdRefusals() {}

    static DocumentRejectedException refusal(Reason reason, String detail) {
        return new DocumentRejectedException(new CarrierRefusal(reason, MEDIA_TYPE, detail));
    }

    static DocumentRejectedException limit(String what, long limit) {
        return refusal(Reason.LIMIT_EXCEEDED, "more than " + limit + " " + what);
    }
}

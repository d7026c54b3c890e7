package io.zhengwen.app.report;

import io.zhengwen.document.Rejection;

/** The page of a document that was refused: why, and its characters as far as there are any. */
final class RejectedBody {
    /** Characters of the original that are shown: enough to see what it is. */
    private static final int SHOWN = 50_000;

    private final Inspection inspection;

    RejectedBody(Inspection inspection) {
        this.inspection = inspection;
    }

    void write(Html html) {
        html.open("header", "class", "top");
        html.leaf("h1", inspection.name());
        html.open("p", "class", "chips").leaf("span", "已拒绝 rejected", "class", "kind kind-rejected");
        inspection.rejection().ifPresent(rejection -> html.text(" ")
                .leaf("span", rejection.stage() + " · " + rejection.code(), "class", "chip"));
        html.close().close().line();
        html.open("main", "class", "refused").line();
        inspection.rejection().ifPresent(rejection -> writeReason(html, rejection));
        html.leaf("p", inspection.source().toString(), "class", "words").line();
        inspection.decoded().ifPresent(decoded -> {
            String text = decoded.text();
            boolean all = text.length() <= SHOWN;
            html.leaf("h2", all ? "原文 Original" : "原文（开头） Original, its beginning");
            html.leaf("pre", "\n" + (all ? text : text.substring(0, SHOWN)), "class", "raw");
        });
        html.close().line();
    }

    private static void writeReason(Html html, Rejection rejection) {
        html.leaf("p", rejection.messageZh(), "class", "message");
        html.leaf("p", rejection.messageEn(), "class", "message");
    }
}

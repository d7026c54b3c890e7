package io.zhengwen.app.report;

import java.util.function.Consumer;

/** The frame of every page: nothing is loaded, and only our own style sheet and script work. */
final class PageFrame {
    /** How a page begins that we wrote, and that we may therefore write again. */
    static final String MARK = "<!doctype html>\n<!-- zhengwen inspect -->\n";

    private final Inline style = Inline.style("report.css");
    private final Inline script = Inline.script("report.js");
    private final String policy = "default-src 'none'; style-src " + style.source() + "; script-src " + script.source()
            + "; base-uri 'none'; form-action 'none'";

    String page(String title, Consumer<Html> body) {
        Html html = new Html();
        html.open("html", "lang", "zh").line().open("head").line();
        html.single("meta", "charset", "utf-8").line();
        html.single("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                .line();
        html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.single("meta", "name", "referrer", "content", "no-referrer").line();
        html.single("meta", "name", "color-scheme", "content", "light dark").line();
        html.open("title").plain(title).close().line();
        html.inline(style).line();
        html.close().line();
        html.open("body").line();
        body.accept(html);
        html.inline(script).line();
        html.close().line().close().line();
        return MARK + html;
    }
}

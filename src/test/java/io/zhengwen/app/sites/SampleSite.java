package io.zhengwen.app.sites;

import io.zhengwen.stage.acquisition.Site;
import io.zhengwen.stage.acquisition.SiteReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Twenty articles behind one list page: odd ones GB18030, even ones UTF-8, the last under a path of its own. */
final class SampleSite {
    private SampleSite() {}

    static void fill(LoopbackSite web) {
        web.page("/list.html", list(), StandardCharsets.UTF_8);
        for (int i = 1; i <= 20; i++) {
            web.page(path(i), article(i), i % 2 == 0 ? StandardCharsets.UTF_8 : Charset.forName("GB18030"));
        }
    }

    /** The site's file, with further lines. */
    static List<Site> watched(LoopbackSite web, String more) {
        String text =
                """
                name: test
                start: %s
                articles: '/art_\\d+\\.html$'
                contact: watch@example.org
                delay: 1s
                %s
                """;
        return List.of(new SiteReader().read("test.yaml", text.formatted(web.address("/list.html"), more)));
    }

    static String path(int number) {
        return (number == 20 ? "/private" : "") + "/art_" + number + ".html";
    }

    static String list() {
        String items = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> "<li><a href=\"." + path(i) + "\">第" + i + "号通知</a>" + "<a href=\"" + path(i)
                        + "?utm_source=list#top\">[详细]</a></li>")
                .collect(Collectors.joining("\n"));
        return "<html><head><title>政策文件</title></head><body><a href=\"/\">首页</a><ul>" + items
                + "</ul><a href=\"mailto:a@example.org\">信箱</a></body></html>";
    }

    static String article(int number) {
        return "<html><head><title>关于第" + number + "号事项的通知</title></head><body><h1>关于第" + number
                + "号事项的通知</h1><p>各区人民政府，市各委办局：现就有关事项通知如下，请认真贯彻执行。</p></body></html>";
    }
}

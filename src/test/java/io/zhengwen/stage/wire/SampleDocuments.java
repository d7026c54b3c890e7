package io.zhengwen.stage.wire;

import io.zhengwen.document.Article;
import io.zhengwen.document.ArticleHead;
import io.zhengwen.document.Block;
import io.zhengwen.document.CharsetVerdict;
import io.zhengwen.document.Chronicle;
import io.zhengwen.document.Citation;
import io.zhengwen.document.ClassifiedDocument;
import io.zhengwen.document.Comparison;
import io.zhengwen.document.Damage;
import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.Duty;
import io.zhengwen.document.Evidence;
import io.zhengwen.document.Figure;
import io.zhengwen.document.FiredCue;
import io.zhengwen.document.Genre;
import io.zhengwen.document.GenreVerdict;
import io.zhengwen.document.Issuer;
import io.zhengwen.document.MilestoneEntry;
import io.zhengwen.document.NewsHead;
import io.zhengwen.document.Partial;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Payload;
import io.zhengwen.document.PolicyHead;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.Quantity;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.Region;
import io.zhengwen.document.Removed;
import io.zhengwen.document.ResponsibleUnit;
import io.zhengwen.document.Span;
import io.zhengwen.document.Statement;
import io.zhengwen.document.Structure;
import io.zhengwen.document.StructuredDocument;
import io.zhengwen.document.Target;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents as the earlier stages would hand them over, built by hand. */
public final class SampleDocuments {
    private static final Region TOWN = new Region("320585", "江苏省苏州市太仓市");

    /** Two characters outside the Basic Multilingual Plane stand before every fact. */
    private static final List<String> LINES = List.of(
            "𠮷港市促进𰻝麪产业发展实施方案",
            "一、主要目标",
            "到2025年,力争规模以上企业总量突破500家,产值达到8.290亿元。(责任单位:市工信局、市商务局)",
            "2024年,全市企业412家。市长李𠮷说:“我们有信心。”");

    private SampleDocuments() {}

    /** Every field has a value. A real document would not be of all kinds at once. */
    public static StructuredDocument everyField() {
        return ofGenre(Genre.POLICY);
    }

    static StructuredDocument ofGenre(Genre genre) {
        Article article = article(
                page("𠮷.html", "u-" + "0123456789abcdef".repeat(2)),
                new ArticleHead(
                        Optional.of(LINES.get(0)),
                        List.of("张三", "李四"),
                        List.of("王五"),
                        Optional.of("𠮷港日报"),
                        Optional.of("https://news.example.cn/2024/a.html"),
                        Optional.of(new PartialDate("2024-05-22T11:11+08:00")),
                        Map.of("索引号", "014/2024-00012"),
                        List.of("面食")),
                LINES);
        GenreVerdict verdict = new GenreVerdict(
                genre,
                0.1 + 0.2,
                List.of(
                        new FiredCue("document-number", Genre.POLICY, 3.0, "吉政办发〔2024〕12号"),
                        new FiredCue("dateline", Genre.NEWS, -0.7, "电")));
        return new StructuredDocument(new ClassifiedDocument(article, verdict), structure(article.text()));
    }

    /** A text in which no stage found anything. */
    public static StructuredDocument nothingFound() {
        RawDocument raw = new RawDocument(
                new Provenance(
                        new DocumentId("c-" + "f".repeat(32)),
                        URI.create("file:/inbox/memo.txt"),
                        Optional.empty(),
                        Instant.parse("2024-06-01T00:00:00Z"),
                        Optional.empty(),
                        "text/plain"),
                Payload.ofUtf8("hello"));
        DecodedDocument decoded = new DecodedDocument(
                raw,
                "text/plain",
                "hello",
                new CharsetVerdict("US-ASCII", Optional.empty(), CharsetVerdict.Basis.ASCII, 1),
                List.of());
        Article article = new Article(
                decoded,
                ArticleHead.EMPTY,
                "hello",
                List.of(new Block(Block.Type.PARAGRAPH, 0, "hello", new Span(0, 5))),
                List.of(),
                List.of(),
                Partial.COMPLETE,
                List.of());
        return new StructuredDocument(
                new ClassifiedDocument(article, new GenreVerdict(Genre.OTHER, 0, List.of())), nothing());
    }

    private static Structure nothing() {
        return new Structure(
                "en",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(""),
                List.of());
    }

    public static RawDocument page(String name, String id) {
        return new RawDocument(
                new Provenance(
                        new DocumentId(id),
                        URI.create("https://www.example.gov.cn/zc/" + name),
                        Optional.of("example-gov"),
                        Instant.parse("2024-06-01T08:30:00.123456789Z"),
                        Optional.of("gb2312"),
                        "text/html"),
                Payload.ofUtf8("<p>𠮷</p>"),
                2);
    }

    static Article article(RawDocument raw, ArticleHead head, List<String> lines) {
        String text = String.join("\n", lines);
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : lines) {
            boolean heading = blocks.isEmpty();
            Span span = new Span(start, start + line.length());
            blocks.add(new Block(heading ? Block.Type.HEADING : Block.Type.PARAGRAPH, heading ? 1 : 0, line, span));
            start = span.end() + 1;
        }
        return new Article(
                new DecodedDocument(
                        raw,
                        "text/html",
                        text,
                        new CharsetVerdict("GB18030", Optional.of("gb2312"), CharsetVerdict.Basis.DECLARED, 0.95),
                        List.of()),
                head,
                text,
                blocks,
                List.of(new Removed("navigation", "首页 > 政策")),
                List.of(new Damage("question-mark-run", 28)),
                new Partial(true, false),
                List.of(new Evidence(
                        "title",
                        "headline",
                        lines.get(0),
                        Optional.of(new Span(0, lines.get(0).length())),
                        1)));
    }

    private static Structure structure(String text) {
        return new Structure(
                "zh-Hans",
                Optional.of(TOWN),
                Optional.of(PartialDate.ofDay(2024, 5, 20)),
                Optional.of(policy()),
                Optional.of(chronicle(text)),
                Optional.of(new NewsHead(Optional.of("reprint"), Optional.of("新华社北京5月20日电"), List.of("赵六"))),
                targets(text),
                List.of(duty(text)),
                List.of(figure(text)),
                List.of(statement(text)),
                List.of("市工信局"),
                List.of(new Citation("面食条例", Optional.of("吉发〔2020〕1号"))),
                List.of("", "一", "一", ""),
                List.of(
                        new Evidence("policy.issuedOn", "signature", "2024年5月20日", Optional.empty(), 0.9),
                        new Evidence("eventDate", "figure-date", "2024年", Optional.of(find(text, "2024年")), 0.5)));
    }

    private static PolicyHead policy() {
        return new PolicyHead(
                Optional.of("方案"),
                List.of(new Issuer("𠮷港市人民政府", Optional.of(TOWN)), new Issuer("市工信局", Optional.empty())),
                Optional.of("吉政办发〔2024〕12号"),
                Optional.of("014/2024-00012"),
                Optional.of("issued"),
                Optional.of(PartialDate.ofDay(2024, 5, 20)),
                Optional.of(PartialDate.ofMonth(2024, 7)),
                Optional.of(PartialDate.ofYear(2026)),
                List.of("各镇人民政府"),
                Optional.of("市政府第58次常务会议"),
                Optional.of("2021/2025"),
                List.of("面食"));
    }

    private static Chronicle chronicle(String text) {
        String happened = "全市企业412家";
        return new Chronicle(
                Optional.of("面食大事记"),
                List.of(new MilestoneEntry(
                        Optional.of(PartialDate.ofYear(2024)), happened, List.of("全市企业"), find(text, happened))));
    }

    private static List<Target> targets(String text) {
        String firms = "规模以上企业总量突破500家";
        String output = "产值达到8.290亿元";
        return List.of(
                new Target(
                        "规模以上企业总量",
                        Comparison.MORE_THAN,
                        quantity("500", "家"),
                        quantity("5E+2", "家"),
                        Optional.of(PartialDate.ofYear(2025)),
                        Optional.empty(),
                        Optional.of("力争"),
                        "一",
                        firms,
                        find(text, firms),
                        0.875),
                new Target(
                        "产值",
                        Comparison.AT_LEAST,
                        quantity("8.290", "亿元"),
                        quantity("829000000.000", "元"),
                        Optional.empty(),
                        Optional.of("P1Y"),
                        Optional.empty(),
                        "",
                        output,
                        find(text, output),
                        1));
    }

    private static Duty duty(String text) {
        String clause = "责任单位:市工信局、市商务局";
        return new Duty(
                "促进产业发展",
                List.of(
                        new ResponsibleUnit("市工信局", ResponsibleUnit.Role.LEAD),
                        new ResponsibleUnit("市商务局", ResponsibleUnit.Role.SUPPORT)),
                Optional.of(PartialDate.ofYear(2025)),
                "一",
                clause,
                find(text, clause));
    }

    private static Figure figure(String text) {
        return new Figure(
                "企业",
                Comparison.EQUAL,
                quantity("412", ""),
                quantity("412", ""),
                Optional.of(PartialDate.ofYear(2024)),
                "412家",
                find(text, "412家"));
    }

    private static Statement statement(String text) {
        return new Statement(
                "李𠮷",
                Optional.of("市长"),
                Optional.of("𠮷港市人民政府"),
                Statement.Mode.DIRECT,
                "我们有信心。",
                find(text, "我们有信心。"));
    }

    private static Quantity quantity(String value, String unit) {
        return new Quantity(new BigDecimal(value), unit);
    }

    private static Span find(String text, String part) {
        int start = text.indexOf(part);
        return new Span(start, start + part.length());
    }
}

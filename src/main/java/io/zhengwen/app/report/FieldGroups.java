package io.zhengwen.app.report;

import io.zhengwen.document.ArticleHead;
import io.zhengwen.document.Chronicle;
import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.Issuer;
import io.zhengwen.document.NewsHead;
import io.zhengwen.document.PolicyHead;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.Region;
import io.zhengwen.document.Structure;
import io.zhengwen.document.StructuredDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a document's head, grouped as people look for them. */
final class FieldGroups {
    private FieldGroups() {}

    /** By the name of the group. */
    static Map<String, List<Field>> of(StructuredDocument document) {
        Structure structure = document.structure();
        ArticleHead head = document.classified().article().head();
        Map<String, List<Field>> groups = new LinkedHashMap<>();
        groups.put("文章 Head", head(head, structure));
        structure.policy().ifPresent(policy -> groups.put("公文 Policy", policy(policy)));
        structure.news().ifPresent(news -> groups.put("新闻 News", news(news)));
        structure.chronicle().ifPresent(chronicle -> groups.put("大事记 Milestone record", chronicle(chronicle)));
        if (!head.index().isEmpty()) {
            groups.put("页面标注 Labelled on the page", labelled(head.index()));
        }
        return groups;
    }

    private static List<Field> head(ArticleHead head, Structure structure) {
        return List.of(
                Field.of("title", "标题", head.title()),
                Field.of("source.outlet", "来源", head.outlet()),
                Field.of("authors", "作者", head.authors()),
                Field.of("publishedAt", "发布时间", head.publishedAt()),
                Field.of("eventDate", "事件日期", structure.eventDate()),
                Field.of("region", "地区", structure.region().map(FieldGroups::region)),
                Field.of("language", "语言", Optional.of(structure.language())),
                Field.of("source.originalUrl", "原文地址", head.originalUrl()));
    }

    private static String region(Region region) {
        return region.name() + " " + region.code();
    }

    private static List<Field> policy(PolicyHead policy) {
        List<String> issuers =
                policy.issuers().stream().map(FieldGroups::issuer).toList();
        return List.of(
                Field.of("policy.genre", "文种", policy.genre()),
                Field.of("policy.issuers", "发文机关", issuers),
                Field.of("policy.documentNumber", "发文字号", policy.documentNumber()),
                Field.of("policy.indexNumber", "索引号", policy.indexNumber()),
                Field.of("policy.status", "状态", policy.status()),
                Field.of("policy.issuedOn", "成文日期", policy.issuedOn()),
                Field.of("policy.effectiveOn", "施行日期", policy.effectiveOn()),
                Field.of("policy.expiresOn", "失效日期", policy.expiresOn()),
                Field.of("policy.addressees", "主送机关", policy.addressees()),
                Field.of("policy.adoptedBy", "通过会议", policy.adoptedBy()),
                Field.of("policy.planPeriod", "规划期", policy.planPeriod()),
                Field.of("policy.keywords", "主题词", policy.keywords()));
    }

    private static String issuer(Issuer issuer) {
        return issuer.name()
                + issuer.region().map(region -> "（" + region(region) + "）").orElse("");
    }

    private static List<Field> news(NewsHead news) {
        return List.of(
                Field.of("news.role", "性质", news.role()),
                Field.of("news.dateline", "电头", news.dateline()),
                Field.of("news.editors", "编辑", news.editors()));
    }

    private static List<Field> chronicle(Chronicle chronicle) {
        return List.of(
                Field.of("milestone.series", "名称", chronicle.series()),
                Field.of("milestone.entries", "条目", List.of(chronicle.entries().size() + " 条")));
    }

    private static List<Field> labelled(Map<String, String> index) {
        List<Field> fields = new ArrayList<>();
        index.forEach((label, value) -> fields.add(new Field("", label, List.of(value))));
        return fields;
    }

    /** Where the document comes from. */
    static List<Field> source(StructuredDocument document) {
        DecodedDocument source = document.classified().article().source();
        Provenance provenance = source.raw().provenance();
        return List.of(
                Field.of("source.uri", "地址", Optional.of(provenance.source())),
                Field.of("source.site", "站点", provenance.site()),
                Field.of("source.mediaType", "格式", Optional.of(source.mediaType())),
                Field.of(
                        "source.bytes", "字节", Optional.of(source.raw().payload().size())),
                Field.of("source.fetchedAt", "时间", Optional.of(provenance.acquiredAt())),
                Field.of("id", "文件编号", Optional.of(provenance.id().value())),
                Field.of(
                        "contentHash",
                        "内容指纹",
                        Optional.of(source.raw().payload().sha256())));
    }
}

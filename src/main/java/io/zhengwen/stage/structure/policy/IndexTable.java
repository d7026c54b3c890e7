package io.zhengwen.stage.structure.policy;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.document.PartialDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The index table of a government site by meaning; sites name the same field differently. */
record IndexTable(Map<String, String> values) {
    private static final List<String> EMPTY = List.of("无", "無", "-", "--", "〔〕号", "暂无", "/");

    Optional<String> title() {
        return value("标题", "名称", "信息名称", "公文名称", "文件名称");
    }

    Optional<String> number() {
        return value("发文字号", "文号", "发文文号", "公文文号", "文件编号", "文件号", "字号");
    }

    Optional<String> indexNumber() {
        return value("索引号", "索引", "信息索引号", "政府信息公开索引号", "索引编号");
    }

    Optional<String> issuer() {
        return value("发文机关", "发文单位", "制发机关", "制定机关", "发布机关", "公布机关");
    }

    Optional<String> publisher() {
        return value("发布机构", "公开责任部门", "发布单位", "信息来源");
    }

    Optional<PartialDate> issuedOn() {
        return date("成文日期", "发文日期", "生成日期", "公文生成日期", "制发日期", "签发日期", "印发日期", "文件日期");
    }

    Optional<PartialDate> effectiveOn() {
        return date("施行日期", "生效日期", "实施日期", "生效时间", "实施时间", "施行时间");
    }

    Optional<PartialDate> expiresOn() {
        return date("失效日期", "废止日期", "失效时间", "废止时间", "有效期", "有效期限", "有效期至");
    }

    /** The words of 有效性 and the like. */
    Optional<String> validity() {
        return value("有效性", "效力状态", "时效性", "是否有效", "时效", "效力", "文件状态", "信息有效性", "法规类别", "法規類別");
    }

    Optional<String> keywords() {
        return value("主题词", "关键词", "关键字", "标签");
    }

    private Optional<PartialDate> date(String... labels) {
        return value(labels).flatMap(IndexTable::lastDate);
    }

    private static Optional<PartialDate> lastDate(String value) {
        List<DateMention> dates = DateExpressions.findAll(value);
        return dates.isEmpty()
                ? Optional.empty()
                : dates.get(dates.size() - 1).resolve().map(PartialDate::toDay);
    }

    private Optional<String> value(String... labels) {
        for (String label : labels) {
            String value = values.getOrDefault(label, "").strip();
            if (!value.isEmpty() && !EMPTY.contains(value)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}

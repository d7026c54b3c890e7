package io.zhengwen.stage.structure.policy;

import io.zhengwen.chinese.ChineseNumerals;
import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.document.Article;
import io.zhengwen.document.Block;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From when and until when a document holds, as its closing articles say. */
record Validity(PartialDate date, Span span, String rule) {
    private static final String IN_FORCE = "(?:正式)?(?:施行|实施|执行|生效|试行|起效|適用|實施|執行)";
    private static final Pattern FROM_DATE = Pattern.compile("[自从從于於](?=[0-9０-９一二三四五六七八九十○〇零中民])");
    private static final Pattern BEHIND_DATE = Pattern.compile("^\\s?(?:零时|0时)?(?:起|开始)?(?:正式)?" + IN_FORCE);
    private static final Pattern FROM_ISSUE =
            Pattern.compile("[自从從](?:发布|公布|印发|颁布|颁发|下发|发文|签发|印制|發布)(?:之)?日(?:起|開始)(?:正式)?" + IN_FORCE);
    private static final Pattern UNTIL = Pattern.compile("有效期(?:限)?(?:截止|截至|至|到|为至)(?:于|为|到|至)?|有效期(?:限)?(?:为)?[自从]");
    private static final Pattern YEARS =
            Pattern.compile("(?:有效期(?:限)?|试行期(?:限)?|暂行期)(?:为|是)?\\s?([1-9]|10|[一二两三四五六七八十])\\s?年(?![0-9])");
    private static final Pattern DAYS_AFTER = Pattern.compile(
            "[自从](?:发布|公布|印发|颁布|签发)(?:之)?日起(?:满)?([0-9]{1,3}|[一二三四五六七八九十]{1,3})[日天](?:后|之后|以后)起?" + IN_FORCE);
    private static final Pattern OWN_SUBJECT =
            Pattern.compile("本(?:办法|规定|通知|方案|意见|条例|细则|规则|决定|公告|通告|解释|预案|制度|标准|法|规划|计划|措施|政策|规范|实施|辦法|標準|條例|規則|規定)");
    private static final Pattern OTHER_SUBJECT = Pattern.compile("《[^》]{1,80}》");

    static Optional<Validity> start(Article article, Optional<PartialDate> issuedOn) {
        Optional<Validity> found = Optional.empty();
        for (Block block : article.blocks()) {
            Optional<Validity> here = startIn(block, issuedOn);
            found = here.isPresent() ? here : found;
        }
        return found;
    }

    private static Optional<Validity> startIn(Block block, Optional<PartialDate> issuedOn) {
        String text = block.text();
        int base = block.span().start();
        for (DateMention date : DateExpressions.findAll(text)) {
            int at = date.span().start();
            int end = date.span().end();
            boolean from = at > 0
                    && FROM_DATE
                            .matcher(text)
                            .region(at - 1, text.length())
                            .useTransparentBounds(true)
                            .lookingAt();
            Matcher behind = BEHIND_DATE.matcher(text.substring(end, Math.min(text.length(), end + 16)));
            if (from && behind.find() && isOwn(text, at) && date.resolve().isPresent()) {
                Span span = new Span(base + at - 1, base + end + behind.end());
                return Optional.of(new Validity(date.resolve().get(), span, "stated-start"));
            }
        }
        Matcher later = DAYS_AFTER.matcher(text);
        boolean day = issuedOn.filter(date -> date.iso().length() == 10).isPresent();
        if (day && later.find() && isOwn(text, later.start())) {
            int days = ChineseNumerals.parse(later.group(1)).orElseThrow().intValue();
            LocalDate start = LocalDate.parse(issuedOn.get().iso()).plusDays(days);
            Span span = new Span(base + later.start(), base + later.end());
            return Optional.of(new Validity(new PartialDate(start.toString()), span, "days-after-issue"));
        }
        Matcher issue = FROM_ISSUE.matcher(text);
        while (issuedOn.isPresent() && issue.find()) {
            if (isOwn(text, issue.start())) {
                Span span = new Span(base + issue.start(), base + issue.end());
                return Optional.of(new Validity(issuedOn.get(), span, "from-issue"));
            }
        }
        return Optional.empty();
    }

    /** 有效期五年, from the day it takes effect to the day before that day five years on. */
    static Optional<Validity> endAfterYears(Article article, Optional<PartialDate> effectiveOn) {
        if (effectiveOn.filter(date -> date.iso().length() == 10).isEmpty()) {
            return Optional.empty();
        }
        for (Block block : article.blocks()) {
            Matcher matcher = YEARS.matcher(block.text());
            if (matcher.find()) {
                int years = ChineseNumerals.parse(matcher.group(1))
                        .map(BigDecimal::intValue)
                        .orElse(0);
                LocalDate last = LocalDate.parse(effectiveOn.get().iso())
                        .plusYears(years)
                        .minusDays(1);
                int base = block.span().start();
                Span span = new Span(base + matcher.start(), base + matcher.end());
                return years == 0
                        ? Optional.empty()
                        : Optional.of(new Validity(new PartialDate(last.toString()), span, "years-of-validity"));
            }
        }
        return Optional.empty();
    }

    static Optional<Validity> end(Article article) {
        for (Block block : article.blocks()) {
            Matcher matcher = UNTIL.matcher(block.text());
            while (matcher.find()) {
                String behind = sentence(block.text(), matcher.end());
                List<DateMention> dates = DateExpressions.findAll(behind);
                boolean range = matcher.group().endsWith("自") || matcher.group().endsWith("从");
                boolean enough = range
                        ? dates.size() == 2
                        : !dates.isEmpty() && dates.get(0).span().start() <= 2;
                Optional<DateMention> last = enough ? Optional.of(dates.get(dates.size() - 1)) : Optional.empty();
                if (last.flatMap(DateMention::resolve).isPresent()) {
                    int base = block.span().start();
                    Span span = new Span(
                            base + matcher.start(),
                            base + matcher.end() + last.get().span().end());
                    return last.flatMap(DateMention::resolve).map(date -> new Validity(date, span, "stated-end"));
                }
            }
        }
        return Optional.empty();
    }

    private static String sentence(String text, int from) {
        int end = from;
        while (end < text.length() && "。；;\n，,".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(from, end);
    }

    // 《…条例》自…起施行 tells of another document; 本办法自…起施行 of this one.
    private static boolean isOwn(String text, int at) {
        int start = at;
        while (start > 0 && "。；;\n（(　 ".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        String subject = text.substring(start, at);
        return OWN_SUBJECT.matcher(subject).find()
                || (subject.length() <= 12 && !OTHER_SUBJECT.matcher(subject).find());
    }
}

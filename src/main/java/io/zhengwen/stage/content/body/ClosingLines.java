package io.zhengwen.stage.content.body;

import java.util.List;
import java.util.regex.Pattern;

/** The lines that close an official document: signature, date, attachments, notes. */
final class ClosingLines {
    private static final Pattern DATE = Pattern.compile(
            "^(?:(?:19|20)\\d\\d|[二一][〇○零OＯ０一二三四五六七八九]{3}) ?年 ?[\\d一二三四五六七八九十]{1,3} ?月 ?[\\d一二三四五六七八九十]{1,3} ?日$");
    private static final Pattern SIGNER =
            Pattern.compile("(?:政府|委员会|办公室|办公厅|厅|局|部|院|处|会|公司|中心|大学|学院|学校|支部|党委|研究所|站|馆|人民银行)$");
    private static final Pattern NOTE = Pattern.compile("^[（(]?\\s?(?:附件|附表|附注|此件|特此|附[:：]|联系人|联系电话|完[）)]?$)");
    private static final Pattern ATTACHMENT =
            Pattern.compile("(?i)附件|附表|\\.(?:docx?|xlsx?|pdf|zip|rar|wps|ofd|pptx?)\\b");
    private static final Pattern BYLINE =
            Pattern.compile("^[（(【\\[](?:采访人员|记者|本报记者|通讯员|编辑|作者|文|撰稿|.{2,12}摄)[^。]{0,40}[）)】\\]]$");
    /** The imprint that ends an official document (版记 of GB/T 9704). */
    private static final Pattern IMPRINT = Pattern.compile("^抄\\s?送\\s?[:：]|\\d\\s?日\\s?印\\s?发$|^[（(]?共印\\s?\\d+\\s?份");

    private static final int LONGEST = 60;
    private static final int LONGEST_NOTE = 80;
    private static final int SIGNED_WITHIN = 10;

    private ClosingLines() {}

    static boolean isDate(Judged judged) {
        return DATE.matcher(judged.block().text()).matches();
    }

    static boolean isSignature(Judged judged) {
        String text = judged.block().text();
        return isDate(judged)
                || (text.length() <= LONGEST
                        && judged.shape().marks() == 0
                        && SIGNER.matcher(text).find());
    }

    /** The date of a signature that follows on {@code last} within a few short lines, contacts and attachments; else last. */
    static int signedUntil(List<Judged> blocks, int last) {
        for (int i = last + 1; i < blocks.size() && i <= last + SIGNED_WITHIN; i++) {
            Judged judged = blocks.get(i);
            if (isDate(judged)) {
                return i;
            }
            if (judged.isNoise() || judged.block().length() > LONGEST_NOTE) {
                return last;
            }
        }
        return last;
    }

    static boolean isAttachment(Judged judged) {
        return ATTACHMENT.matcher(judged.block().text()).find();
    }

    /** Whether the line may close a plain text's body. */
    static boolean closes(Judged judged) {
        String text = judged.block().text();
        return text.length() <= LONGEST
                && (isDate(judged)
                        || SIGNER.matcher(text).find()
                        || IMPRINT.matcher(text).find()
                        || NOTE.matcher(text).find()
                        || BYLINE.matcher(text).matches()
                        || isAttachment(judged)
                        || text.endsWith("。"));
    }
}

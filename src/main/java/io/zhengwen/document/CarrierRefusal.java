package io.zhengwen.document;

import java.util.Objects;

/**
 * Why a file in a packed format (PDF, Word, an archive …) gave no text.
 *
 * @param mediaType the format, as its bytes tell
 * @param detail what was found, with its number and unit: {@code 12 pages}, {@code 41 members, limit 40}
 */
public record CarrierRefusal(Reason reason, String mediaType, String detail) implements Rejection {
    /** The kinds of trouble, each with the way out. */
    public enum Reason {
        ENCRYPTED("encrypted", "文件已加密，需要密码", "请解除密码后再放入", "it is encrypted", "Remove the password and drop it again"),
        CORRUPT("corrupt", "文件已损坏或不完整", "请重新下载或另存后再放入", "it is damaged or incomplete", "Download or save it again"),
        NO_TEXT_LAYER(
                "no-text-layer",
                "文件只有图像，没有文字层",
                "请先做文字识别（OCR）",
                "it holds pictures without a text layer",
                "Run text recognition (OCR) on it first"),
        GARBLED_TEXT_LAYER(
                "garbled-text-layer",
                "文字层无法还原为可读文字",
                "请先做文字识别（OCR），或取得可复制文字的版本",
                "its text layer does not stand for readable characters",
                "Run text recognition (OCR) on it, or get a version whose text can be copied"),
        LIMIT_EXCEEDED(
                "limit-exceeded",
                "展开后超过限制",
                "请拆分后再放入",
                "it exceeds a limit when unpacked",
                "Split it and drop the parts"),
        TOO_SLOW("too-slow", "解析超时", "请拆分或另存为文本后再放入", "reading took too long", "Split it, or save it as text"),
        PARSER_CRASHED(
                "parser-crashed",
                "解析进程被该文件终止",
                "请另存为其他格式后再放入",
                "it brought the parser process down",
                "Save it in another format");

        private final String code;
        private final String whatZh;
        private final String wayOutZh;
        private final String whatEn;
        private final String wayOutEn;

        Reason(String code, String whatZh, String wayOutZh, String whatEn, String wayOutEn) {
            this.code = code;
            this.whatZh = whatZh;
            this.wayOutZh = wayOutZh;
            this.whatEn = whatEn;
            this.wayOutEn = wayOutEn;
        }
    }

    public CarrierRefusal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(detail, "detail");
    }

    @Override
    public String stage() {
        return "carrier";
    }

    @Override
    public String code() {
        return reason.code;
    }

    /** Time and memory depend on the machine and its settings; everything else on the bytes alone. */
    @Override
    public boolean retryable() {
        return reason == Reason.TOO_SLOW || reason == Reason.PARSER_CRASHED;
    }

    @Override
    public String messageZh() {
        return "无法读取 " + mediaType + "：" + reason.whatZh + "（" + detail + "）。" + reason.wayOutZh + "。";
    }

    @Override
    public String messageEn() {
        return "Cannot read " + mediaType + ": " + reason.whatEn + " (" + detail + "). " + reason.wayOutEn + ".";
    }
}

package io.zhengwen.document;

/**
 * Why a document was refused: expected, caused by the data, with the numbers that someone needs to judge it.
 * Retrying the same bytes with the same rules cannot help unless {@link #retryable()} says so.
 */
public sealed interface Rejection
        permits CarrierRefusal,
                Rejection.Empty,
                Rejection.TooLarge,
                Rejection.Unreadable,
                Rejection.UnsupportedMediaType,
                Rejection.Undecodable,
                Rejection.TooDamaged,
                Rejection.NoMainText,
                Rejection.TextTooLong,
                Rejection.TooManyTags,
                Rejection.EventTooLarge,
                TooLargeForBroker,
                CrashedWorker,
                ForeignRecord,
                Rejection.Defect {
    /** Name of the stage that refused. */
    String stage();

    /** Stable code for programs. */
    String code();

    String messageZh();

    String messageEn();

    default boolean retryable() {
        return false;
    }

    /** Nothing in it. */
    record Empty() implements Rejection {
        @Override
        public String stage() {
            return "acquisition";
        }

        @Override
        public String code() {
            return "empty";
        }

        @Override
        public String messageZh() {
            return "文件为空（0 字节）。请重新保存或重新下载后再放入。";
        }

        @Override
        public String messageEn() {
            return "The document is empty (0 bytes). Save or download it again and drop it once more.";
        }
    }

    /** Larger than the limit. */
    record TooLarge(long bytes, long limit) implements Rejection {
        @Override
        public String stage() {
            return "acquisition";
        }

        @Override
        public String code() {
            return "too-large";
        }

        @Override
        public String messageZh() {
            return "文件有 " + bytes + " 字节，超过上限 " + limit + " 字节。请拆分文件，或调高设置 max-bytes（最多 20971520）。";
        }

        @Override
        public String messageEn() {
            return "The document has " + bytes + " bytes, the limit is " + limit
                    + ". Split it, or raise the setting max-bytes (at most 20971520).";
        }
    }

    /** The file cannot be opened or read. */
    record Unreadable(String cause) implements Rejection {
        @Override
        public String stage() {
            return "acquisition";
        }

        @Override
        public String code() {
            return "unreadable";
        }

        @Override
        public String messageZh() {
            return "无法读取文件：" + cause + "。请检查权限后重试。";
        }

        @Override
        public String messageEn() {
            return "The file cannot be read: " + cause + ". Check its permissions, then retry.";
        }

        @Override
        public boolean retryable() {
            return true;
        }
    }

    /** A format without a reader. */
    record UnsupportedMediaType(String mediaType) implements Rejection {
        @Override
        public String stage() {
            return "charset";
        }

        @Override
        public String code() {
            return "unsupported-media-type";
        }

        @Override
        public String messageZh() {
            return "暂不支持的格式：" + mediaType + "。请另存为文本或 HTML。";
        }

        @Override
        public String messageEn() {
            return "No reader for this format: " + mediaType + ". Save it as text or HTML.";
        }
    }

    /** No charset reads the bytes as text. */
    record Undecodable(String triedLast, long badByteOffset) implements Rejection {
        @Override
        public String stage() {
            return "charset";
        }

        @Override
        public String code() {
            return "undecodable";
        }

        @Override
        public String messageZh() {
            return "没有任何编码能读出文字（最后尝试 " + triedLast + "，第 " + badByteOffset + " 字节出错）。它可能不是文本文件。";
        }

        @Override
        public String messageEn() {
            return "No charset reads these bytes as text (last tried " + triedLast + ", failed at byte " + badByteOffset
                    + "). It may not be a text file.";
        }
    }

    /** Decoded well, but too much of the text had been lost before it came. */
    record TooDamaged(String charset, int lost, int characters) implements Rejection {
        @Override
        public String stage() {
            return "charset";
        }

        @Override
        public String code() {
            return "too-damaged";
        }

        @Override
        public String messageZh() {
            return "文字在到达之前已损坏且无法恢复（" + characters + " 个字符中丢失 " + lost + " 个，按 " + charset + " 读取）。请从源头重新获取。";
        }

        @Override
        public String messageEn() {
            return "The text was damaged before it came and cannot be restored (" + lost + " of " + characters
                    + " characters lost, read as " + charset + "). Get it again from its source.";
        }
    }

    /** Nothing left that could be an article. */
    record NoMainText(int characters) implements Rejection {
        @Override
        public String stage() {
            return "content";
        }

        @Override
        public String code() {
            return "no-main-text";
        }

        @Override
        public String messageZh() {
            return "去除网页框架后没有正文（剩余 " + characters + " 个字符）。";
        }

        @Override
        public String messageEn() {
            return "No main text is left once the page's frame is gone (" + characters + " characters).";
        }
    }

    /** More text than any document that people write in one piece. */
    record TextTooLong(long characters, int limit) implements Rejection {
        @Override
        public String stage() {
            return "content";
        }

        @Override
        public String code() {
            return "text-too-long";
        }

        @Override
        public String messageZh() {
            return "文字有 " + characters + " 个字符，超过上限 " + limit + " 个。请拆分文件。";
        }

        @Override
        public String messageEn() {
            return "The text has " + characters + " characters, the limit is " + limit + ". Split the document.";
        }
    }

    /** More markup than any page has: its tree would not fit the memory. */
    record TooManyTags(int tags, int limit) implements Rejection {
        @Override
        public String stage() {
            return "content";
        }

        @Override
        public String code() {
            return "too-many-tags";
        }

        @Override
        public String messageZh() {
            return "网页有 " + tags + " 个标签，超过上限 " + limit + " 个。请拆分文件，或另存为文本。";
        }

        @Override
        public String messageEn() {
            return "The page has " + tags + " tags, the limit is " + limit + ". Split it, or save it as text.";
        }
    }

    /** Read well, but its event is larger than a Kafka record may be. */
    record EventTooLarge(long bytes, long limit) implements Rejection {
        @Override
        public String stage() {
            return "wire";
        }

        @Override
        public String code() {
            return "event-too-large";
        }

        @Override
        public String messageZh() {
            return "生成的事件有 " + bytes + " 字节，超过 Kafka 记录上限 " + limit + " 字节。请拆分文件。";
        }

        @Override
        public String messageEn() {
            return "The document's event has " + bytes + " bytes, a Kafka record may have " + limit
                    + ". Split the document.";
        }
    }

    /** A defect of ours, or of a neighbour, kept so that nothing is lost. */
    record Defect(String stage, String cause) implements Rejection {
        @Override
        public String code() {
            return "internal-error";
        }

        @Override
        public String messageZh() {
            return "处理时出错（" + stage + "）：" + cause + "。原始字节已保留，修复后可重试。";
        }

        @Override
        public String messageEn() {
            return "Processing failed in " + stage + ": " + cause + ". The bytes are kept; retry after a fix.";
        }

        @Override
        public boolean retryable() {
            return true;
        }
    }
}

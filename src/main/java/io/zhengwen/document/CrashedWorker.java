package io.zhengwen.document;

/**
 * No process survived it: it is set aside without being read, so that those behind it can go on.
 *
 * @param deaths how many processes ended while it was alone in work
 */
public record CrashedWorker(int deaths) implements Rejection {
    @Override
    public String stage() {
        return "worker";
    }

    @Override
    public String code() {
        return "crashed-the-worker";
    }

    @Override
    public String messageZh() {
        return "单独处理该文件时，进程连续 " + deaths + " 次终止，已搁置。原始字节已保留，修复后可重试。";
    }

    @Override
    public String messageEn() {
        return "The process ended " + deaths
                + " times in a row while it worked on this document alone, so it is set"
                + " aside. The bytes are kept; retry after a fix.";
    }

    @Override
    public boolean retryable() {
        return true;
    }
}

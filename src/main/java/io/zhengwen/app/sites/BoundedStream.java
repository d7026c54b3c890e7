package io.zhengwen.app.sites;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Fails when a body grows too large or takes too long, so that a hostile server cannot keep us busy. */
final class BoundedStream extends FilterInputStream {
    private final long most;
    private final long deadline;
    private long count;

    BoundedStream(InputStream in, long most, Duration longest) {
        super(in);
        this.most = most;
        this.deadline = System.nanoTime() + longest.toNanos();
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        check(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        check(Math.max(0, read));
        return read;
    }

    private void check(int read) throws IOException {
        count += read;
        if (count > most) {
            throw new IOException("the body is larger than " + most + " bytes");
        }
        if (System.nanoTime() > deadline) {
            throw new IOException("the body takes too long");
        }
    }
}

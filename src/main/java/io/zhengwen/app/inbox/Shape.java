package io.zhengwen.app.inbox;

/** What tells whether a file changed: size in bytes and modification time in epoch milliseconds. */
record Shape(long size, long modified) {}

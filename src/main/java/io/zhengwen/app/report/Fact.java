package io.zhengwen.app.report;

import io.zhengwen.document.Span;

/**
 * Something that was found in the clean text.
 *
 * @param id the same for all places of one thing
 * @param tag what stands before its words, such as {@code T3}; empty for none
 */
record Fact(FactType type, String id, String tag, Span span) {}

/** Pages for people: what the stages made of a document, beside its original. */
package io.zhengwen.app.report;

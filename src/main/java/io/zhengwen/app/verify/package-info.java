/** What {@code zhengwen verify} prints, for people and for machines. */
package io.zhengwen.app.verify;

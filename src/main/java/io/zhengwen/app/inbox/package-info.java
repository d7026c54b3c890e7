/** The inbox folder: which files are ready, what becomes of them, and names that are no text. */
package io.zhengwen.app.inbox;

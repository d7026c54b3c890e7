/** Markdown on its way to becoming a page. */
package io.zhengwen.stage.content.markdown;

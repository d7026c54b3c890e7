/** The commands about documents that were refused. */
package io.zhengwen.app.rejected;

/** Raw documents in, decoded text out, with the charset and the evidence for it. */
package io.zhengwen.stage.charset;

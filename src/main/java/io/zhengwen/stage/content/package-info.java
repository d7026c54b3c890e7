/**
 * Main text: HTML and plain text become one model of a page ({@code page}), its body is found by weight and shape
 * ({@code body}) with a vocabulary of noise ({@code noise}), and the head is read from what surrounds it ({@code head}).
 */
package io.zhengwen.stage.content;

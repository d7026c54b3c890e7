/** Reads PDF: what is drawn on each page, without ever decoding a picture. */
package io.zhengwen.stage.carrier.pdf;

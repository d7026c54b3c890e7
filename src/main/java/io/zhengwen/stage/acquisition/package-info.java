/** Bytes of a file or a response in, raw documents out. */
package io.zhengwen.stage.acquisition;

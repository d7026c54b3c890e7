/** Reads OFD, the fixed-layout format of GB/T 33190. */
package io.zhengwen.stage.carrier.ofd;

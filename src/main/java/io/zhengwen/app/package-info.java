/** The program: commands, wiring, and the only Camel code. */
package io.zhengwen.app;

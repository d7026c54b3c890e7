/** Kills the pipeline at random and looks whether its promises hold: processes as an operator runs them, a real broker. */
package io.zhengwen.app.bench.kill;

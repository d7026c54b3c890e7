/** Feeds the stages with sample files that were spoilt at random, and counts what they make of them. */
package io.zhengwen.app.bench.fuzz;

/** Runs the pipeline in different surroundings and compares what it published. */
package io.zhengwen.app.bench.determinism;

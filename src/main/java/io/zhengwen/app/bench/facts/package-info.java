/** Scores the facts that the stages find in documents against facts that people read out of them. */
package io.zhengwen.app.bench.facts;

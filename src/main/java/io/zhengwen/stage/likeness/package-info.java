/** What a text looks like, so that a copy of it is known again when another site publishes it. */
package io.zhengwen.stage.likeness;

/** Reads what a classified document says: its head, its outline and the facts in its text. */
package io.zhengwen.stage.structure;

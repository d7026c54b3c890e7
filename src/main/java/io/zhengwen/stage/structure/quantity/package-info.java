/** Numbers in a text: their grammar, and which of them are promises (targets) and which observations (figures). */
package io.zhengwen.stage.structure.quantity;

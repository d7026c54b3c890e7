/** Tasks and the units responsible for them. */
package io.zhengwen.stage.structure.duty;

/** Milestone records (大事记): one entry an event. */
package io.zhengwen.stage.structure.chronicle;

/**
 * From places to text: turns characters and lines drawn on pages into paragraphs, headings and tables in reading order.
 * Used by every format that knows where its characters stand but not what they belong to.
 */
package io.zhengwen.stage.carrier.layout;

/** News reports: their head, the day of the event, and who said what. */
package io.zhengwen.stage.structure.news;

/**
 * Packed formats: turns PDF, office documents, mails and archives into text with markup and into members, each read in a
 * process of its own with bounded memory and time. Text files pass through untouched.
 */
package io.zhengwen.stage.carrier;

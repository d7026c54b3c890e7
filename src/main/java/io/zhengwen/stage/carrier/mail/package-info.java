/** Mails and pages saved as mails: their text in the form that is read first, their attachments as documents of their own. */
package io.zhengwen.stage.carrier.mail;

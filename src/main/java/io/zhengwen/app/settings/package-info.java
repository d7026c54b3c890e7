/** What operators can set, read once and checked before anything starts. */
package io.zhengwen.app.settings;

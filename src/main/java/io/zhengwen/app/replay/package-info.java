/** The commands that change what was published: replay with today's rules, and withdrawal. */
package io.zhengwen.app.replay;

/** Grammar of the language that several stages share: numerals and dates. Knows no stage and no document kind. */
package io.zhengwen.chinese;

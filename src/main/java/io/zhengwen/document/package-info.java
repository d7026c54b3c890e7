/** The nouns that all stages share: immutable values that check themselves on construction. */
package io.zhengwen.document;

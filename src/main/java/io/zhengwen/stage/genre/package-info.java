/** What kind of document it is: policy, news, milestone record or something else, with the cues that say so. */
package io.zhengwen.stage.genre;

/** Second looks at documents: open letters and their retry, replay with other rules, withdrawal. All ask; the worker decides. */
package io.zhengwen.delivery.replay;

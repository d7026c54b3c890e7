/** What subscribers read: documents and facts as JSON in CloudEvents envelopes, refusals as dead letters. */
package io.zhengwen.stage.wire;

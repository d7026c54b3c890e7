/** Archives: ZIP, tar and gzip; their files become documents of their own, and nothing is ever written to a disk. */
package io.zhengwen.stage.carrier.archive;

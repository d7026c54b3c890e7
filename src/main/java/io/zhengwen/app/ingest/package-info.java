/** The ingest route's own steps: a batch in, its documents side by side, one transaction out. */
package io.zhengwen.app.ingest;

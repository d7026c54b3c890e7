/** Source sites: polls them politely and puts their pages on {@code documents.raw}. */
package io.zhengwen.app.sites;

package io.zhengwen.app.bench;

import io.zhengwen.document.DecodedDocument;

/** A way to take the main text out of a page that is already decoded: ours or another's. */
interface Peer {
    String name();

    /** The page's main text, parse included; throws whatever the extractor throws on pages it cannot read. */
    PageAnswer read(DecodedDocument page) throws Exception;
}

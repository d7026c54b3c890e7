package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.Span;

/**
 * A measured quantity and how the text states it.
 *
 * @param span in the article's text
 * @param block the block it stands in
 */
record StatedNumber(Measured measured, Standing standing, Span span, int block) {
    boolean isPromised() {
        return standing.isPromised() && measured.anchored() && !isGrant();
    }

    /** 每月补贴600元: what someone is paid regularly is a rule, not something to be reached. */
    private boolean isGrant() {
        return standing.period().isPresent()
                && standing.date().isEmpty()
                && standing.commitment().isEmpty()
                && measured.mention().unit().kind() == Unit.Kind.MONEY;
    }
}

package io.zhengwen.stage.carrier.layout;

/** What a page is made of, in reading order: a line of text or a table. */
sealed interface Piece permits Line, Grid {
    float top();

    float bottom();

    float left();

    float right();
}

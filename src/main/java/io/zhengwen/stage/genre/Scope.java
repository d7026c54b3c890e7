package io.zhengwen.stage.genre;

/** The part of a document that a cue looks at. */
enum Scope {
    /** The title, from the page's head or else the first short line; on a second line the name of the page. */
    TITLE,
    /** The first dozen lines, where document numbers, addressees and metadata lines stand. */
    HEAD,
    /** The first paragraphs that are sentences: where news says who, when and where. */
    LEAD,
    /** The whole text. */
    BODY,
    /** The last lines: signature, commencement, reporters' names. */
    TAIL,
    /** The labelled values around the text, one {@code label:value} a line. */
    INDEX
}

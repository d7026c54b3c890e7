package io.zhengwen.stage.carrier.ofd;

/** The box of a page, in millimetres. */
record PageArea(float left, float top, float width, float height) {
    static final PageArea A4 = new PageArea(0, 0, 210, 297);

    /** A box of four numbers with a size, or {@code otherwise}. */
    static PageArea of(String text, PageArea otherwise) {
        float[] box = OfdXml.numbers(text);
        return box.length == 4 && box[2] > 0 && box[3] > 0 ? new PageArea(box[0], box[1], box[2], box[3]) : otherwise;
    }
}

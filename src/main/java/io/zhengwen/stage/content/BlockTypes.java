package io.zhengwen.stage.content;

import io.zhengwen.document.Block;
import io.zhengwen.stage.content.page.LineShape;
import io.zhengwen.stage.content.page.PageBlock;
import io.zhengwen.stage.content.repair.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Says what each kept block is to a reader: by its markup where there is one, else by its shape. */
final class BlockTypes {
    private static final int LONGEST_HEADING = 40;
    private static final int LONGEST_SIGNER = 40;
    private static final int SIGNERS = 3;
    private static final int LONGEST_DATE = 20;
    private static final Pattern ONLY_DATE = Pattern.compile(
            "^(?:(?:19|20)\\d\\d|[二一][〇○零OＯ０一二三四五六七八九]{3}) ?年 ?[\\d一二三四五六七八九十]{1,3} ?月 ?[\\d一二三四五六七八九十]{1,3} ?日$");
    private static final Pattern SIGNER = Pattern.compile("^[\\u4e00-\\u9fa5（）() 、]{3,}$");
    private static final Pattern PERIOD_HEADING = Pattern.compile(
            "^(?:(?:1[4-9]|20)\\d\\d ?年?(?: ?\\d{1,2} ?月)?|\\d{1,2} ?月|[二一][〇○零OＯ一二三四五六七八九]{3} ?年|[一二三四五六七八九十]{1,2}月)$");
    private static final Pattern OUTLINE_FIRST =
            Pattern.compile("^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百\\d]{1,4}[章编部分])");
    private static final Pattern OUTLINE_SECOND = Pattern.compile("^[（(][一二三四五六七八九十]{1,3}[）)]");
    private static final Pattern PICTURE_LEAD = Pattern.compile("图为|上图为|图：|图片说明|资料图|▲|△|↑");
    private static final List<String> PICTURE_ENDS = List.of("资料图", "供图", "摄）", "摄)");

    /** A type and, for headings, its level. */
    record Typed(Block.Type type, int level) {}

    List<Typed> of(List<Piece> pieces) {
        List<Typed> types = new ArrayList<>();
        for (Piece piece : pieces) {
            types.add(typeOf(piece));
        }
        for (int i = 0; i < pieces.size(); i++) {
            if (isOnlyDate(pieces.get(i).text())) {
                sign(pieces, types, i);
            }
        }
        return types;
    }

    private static boolean isOnlyDate(String text) {
        return text.endsWith("日")
                && text.length() <= LONGEST_DATE
                && ONLY_DATE.matcher(text).matches();
    }

    private static boolean isPicture(String text) {
        return PICTURE_LEAD.matcher(text).lookingAt() || PICTURE_ENDS.stream().anyMatch(text::endsWith);
    }

    private static Typed typeOf(Piece piece) {
        PageBlock block = piece.block();
        String text = piece.text();
        LineShape shape = piece.shape();
        boolean brief = shape.letters() <= LONGEST_HEADING && !shape.closed();
        if (block.level() > 0 && shape.letters() <= 2 * LONGEST_HEADING) {
            return new Typed(Block.Type.HEADING, block.level());
        }
        if (block.kind() == PageBlock.Kind.TABLE_ROW) {
            return new Typed(Block.Type.TABLE, 0);
        }
        if (block.kind() == PageBlock.Kind.CAPTION || (shape.letters() <= 80 && isPicture(text))) {
            return new Typed(Block.Type.CAPTION, 0);
        }
        if (brief
                && (PERIOD_HEADING.matcher(text).matches()
                        || OUTLINE_FIRST.matcher(text).find())) {
            return new Typed(Block.Type.HEADING, 2);
        }
        if (brief && OUTLINE_SECOND.matcher(text).find()) {
            return new Typed(Block.Type.HEADING, 3);
        }
        if (block.kind() == PageBlock.Kind.LIST_ITEM) {
            return new Typed(Block.Type.LIST, 0);
        }
        boolean emphasised = block.strong() && brief && shape.marks() == 0 && !shape.dated();
        return emphasised ? new Typed(Block.Type.HEADING, 3) : new Typed(Block.Type.PARAGRAPH, 0);
    }

    /** A line that is only a date, under one to three lines of names, closes an official document. */
    private static void sign(List<Piece> pieces, List<Typed> types, int date) {
        int first = date;
        while (first > 0
                && date - first < SIGNERS
                && isSigner(pieces.get(first - 1).text())) {
            first--;
        }
        if (first < date) {
            for (int i = first; i <= date; i++) {
                types.set(i, new Typed(Block.Type.SIGNATURE, 0));
            }
        }
    }

    private static boolean isSigner(String text) {
        return text.length() <= LONGEST_SIGNER && SIGNER.matcher(text).matches();
    }
}

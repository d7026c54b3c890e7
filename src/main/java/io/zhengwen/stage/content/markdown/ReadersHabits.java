package io.zhengwen.stage.content.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** What a reader of Chinese documents takes from Markdown beside the letter of CommonMark. */
final class ReadersHabits extends AbstractVisitor {
    /** CommonMark ends emphasis only before a blank where it ends in a mark: {@code **注意：**各单位}. */
    private static final Pattern UNSEEN_STRONG = Pattern.compile("\\*\\*([^*\\s][^*]{0,500})\\*\\*");

    @Override
    public void visit(Text text) {
        if (text.getLiteral().contains("**")) {
            text.setLiteral(UNSEEN_STRONG.matcher(text.getLiteral()).replaceAll("$1"));
        }
    }

    /** The numbers of a list are part of what a rule or a notice says. */
    @Override
    public void visit(OrderedList list) {
        int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        String delimiter = list.getMarkerDelimiter() == null ? "." : list.getMarkerDelimiter();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem && item.getFirstChild() instanceof Paragraph first) {
                first.prependChild(new Text(number + delimiter + " "));
            }
            number++;
        }
        closeUp(list);
        visitChildren(list);
    }

    @Override
    public void visit(BulletList list) {
        closeUp(list);
        visitChildren(list);
    }

    /** Items of one paragraph are items, whether empty lines stand between them or not. */
    private static void closeUp(ListBlock list) {
        boolean tight = true;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            int paragraphs = 0;
            for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
                paragraphs += part instanceof Paragraph ? 1 : 0;
            }
            tight &= paragraphs <= 1;
        }
        list.setTight(tight);
    }
}

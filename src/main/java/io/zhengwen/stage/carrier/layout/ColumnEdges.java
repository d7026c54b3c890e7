package io.zhengwen.stage.carrier.layout;

import io.zhengwen.stage.carrier.layout.PageColumns.Column;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The edges of each column; those of the same place on other pages lend theirs to a page with a few short lines. */
final class ColumnEdges {
    private static final float SAME = 4;
    private static final int ENOUGH_LINES = 6;

    private static final class Group {
        private final float left;
        private float right;
        private int lines;
        private final List<Column> members = new ArrayList<>();
        private Edges edges = new Edges(0, 0, 0, false);

        private Group(float left) {
            this.left = left;
        }
    }

    private final IdentityHashMap<Column, Group> groups = new IdentityHashMap<>();

    ColumnEdges(List<Column> columns) {
        List<Group> all = new ArrayList<>();
        for (Column column : columns) {
            Group group = all.stream()
                    .filter(other -> belongs(column, other))
                    .findFirst()
                    .orElse(null);
            if (group == null) {
                group = new Group(column.left());
                all.add(group);
            }
            group.members.add(column);
            group.right = Math.max(group.right, column.right());
            group.lines += column.pieces().size();
            groups.put(column, group);
        }
        all.forEach(group -> group.edges = Edges.of(group.members));
        for (Column column : columns) {
            if (column.pieces().size() < ENOUGH_LINES) {
                groups.put(column, lender(column, groups.get(column), all));
            }
        }
    }

    Edges of(Column column) {
        return groups.get(column).edges;
    }

    private static boolean belongs(Column column, Group group) {
        return Math.abs(group.left - column.left()) < SAME
                && (Math.abs(group.right - column.right()) < 3 * SAME
                        || column.pieces().size() < ENOUGH_LINES)
                && column.right() < group.right + SAME;
    }

    private static Group lender(Column column, Group own, List<Group> all) {
        Group best = own;
        for (Group group : all) {
            if (group.lines > best.lines && group.left < column.left() + SAME && group.right > column.right() - SAME) {
                best = group;
            }
        }
        return best;
    }
}

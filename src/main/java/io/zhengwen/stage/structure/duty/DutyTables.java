package io.zhengwen.stage.structure.duty;

import io.zhengwen.document.Article;
import io.zhengwen.document.Block;
import io.zhengwen.document.Passage;
import io.zhengwen.document.ResponsibleUnit;
import io.zhengwen.document.ResponsibleUnit.Role;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads tables whose header names the columns of units: 任务内容 | 牵头单位 | 完成时限, in cells or between tabs. */
final class DutyTables {
    /** A row that names units; {@code start} and {@code end} are offsets in its block. */
    record Row(String task, List<ResponsibleUnit> units, String deadline, int start, int end, boolean firstLeads) {}

    private final TableHeader.Words words = new TableHeader.Words();
    private final RoleGrammar roles = new RoleGrammar();

    /** The rows by the index of their block. */
    Map<Integer, Row> read(Article article) {
        Map<Integer, Row> rows = new LinkedHashMap<>();
        Map<String, String> tabbed = tabbedLines(article);
        boolean tables = article.blocks().stream().anyMatch(block -> block.type() == Block.Type.TABLE);
        if (!tables && tabbed.isEmpty()) {
            return rows;
        }
        Optional<TableHeader> header = Optional.empty();
        String lastTask = "";
        for (Passage passage : passages(article)) {
            List<String> cells = cells(passage.text(), tabbed);
            Optional<TableHeader> named = words.header(cells);
            if (named.isPresent()) {
                header = Optional.of(
                        header.map(above -> above.refinedBy(named.get())).orElse(named.get()));
            } else if (header.isPresent() && passage.isKept() && cells.size() > 1) {
                int index = passage.block().getAsInt();
                Optional<Row> row = row(article.blocks().get(index).text(), cells, header.get(), lastTask);
                if (row.isPresent()) {
                    rows.put(index, row.get());
                    lastTask = row.get().task();
                }
            }
        }
        return rows;
    }

    private static List<Passage> passages(Article article) {
        if (!article.page().isEmpty()) {
            return article.page();
        }
        List<Block> blocks = article.blocks();
        return IntStream.range(0, blocks.size())
                .mapToObj(i -> Passage.kept(blocks.get(i).text(), i))
                .toList();
    }

    // Tabs have become blanks in the clean text; the lines of the source still hold them.
    private static Map<String, String> tabbedLines(Article article) {
        Map<String, String> lines = new HashMap<>();
        String source = article.source().text();
        if (!article.source().isHtml() && source.indexOf('\t') >= 0) {
            source.lines()
                    .filter(line -> line.indexOf('\t') >= 0)
                    .forEach(line -> lines.putIfAbsent(withoutBlanks(line), line));
        }
        return lines;
    }

    private static String withoutBlanks(String line) {
        StringBuilder bare = new StringBuilder(line.length());
        line.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    private static List<String> cells(String text, Map<String, String> tabbed) {
        String line = tabbed.isEmpty() ? text : tabbed.getOrDefault(withoutBlanks(text), text);
        boolean tabs = line.indexOf('\t') >= 0;
        if (!tabs && line.indexOf('|') < 0) {
            return List.of(line);
        }
        return Arrays.stream(line.split(tabs ? "\t" : "\\|", -1))
                .map(String::strip)
                .toList();
    }

    // Cells that span rows stand only in the first of them: a shorter row lacks its first cells, or else its last.
    private Optional<Row> row(String block, List<String> cells, TableHeader header, String lastTask) {
        int missing = header.size() - cells.size();
        if (missing < 0 || missing > header.size() - 2) {
            return Optional.empty();
        }
        Optional<Row> row = row(block, cells, header, missing, lastTask);
        return row.isPresent() || missing == 0 ? row : row(block, cells, header, 0, lastTask);
    }

    private Optional<Row> row(String block, List<String> cells, TableHeader header, int shift, String lastTask) {
        Map<String, Role> units = new LinkedHashMap<>();
        StringBuilder deadline = new StringBuilder();
        int start = -1;
        int end = -1;
        int at = 0;
        for (int i = 0; i < cells.size(); i++) {
            int from = Math.max(at, block.indexOf(cells.get(i), at));
            DutyLabels.Meaning meaning = header.meaning(i + shift);
            at = Math.min(block.length(), from + cells.get(i).length());
            if (meaning == DutyLabels.Meaning.NONE || cells.get(i).isEmpty()) {
                continue;
            }
            start = start < 0 ? from : start;
            end = at;
            if (meaning == DutyLabels.Meaning.DEADLINE) {
                deadline.append(cells.get(i)).append('\n');
            } else {
                roles.read(cells.get(i), Role.valueOf(meaning.name()))
                        .forEach(unit -> units.putIfAbsent(unit.name(), unit.role()));
            }
        }
        if (units.isEmpty() || units.keySet().stream().noneMatch(roles::looksLikeUnit)) {
            return Optional.empty();
        }
        int task = header.task() - shift;
        String words = task >= 0 && task < cells.size() && !cells.get(task).isEmpty() ? cells.get(task) : lastTask;
        List<ResponsibleUnit> named = units.entrySet().stream()
                .map(unit -> new ResponsibleUnit(unit.getKey(), unit.getValue()))
                .toList();
        return Optional.of(new Row(words, named, deadline.toString(), start, end, header.firstLeads()));
    }
}

package io.zhengwen.stage.structure.duty;

import io.zhengwen.stage.structure.Lexicon;
import io.zhengwen.stage.structure.duty.DutyLabels.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the columns of a table of duties hold.
 *
 * @param task the column that tells the task best; -1 when none does
 */
record TableHeader(List<Meaning> columns, int task, boolean firstLeads) {
    private static final int LONGEST_LABEL = 40;

    /** The words that label columns. */
    static final class Words {
        private record Word(String text, String kind) {}

        private final List<Word> words = Lexicon.load("duty-columns.tsv").rows().stream()
                .map(row -> new Word(row.get(0).strip(), row.get(1).strip()))
                .toList();

        /** The header, when these cells are short labels of which one names units. */
        Optional<TableHeader> header(List<String> cells) {
            if (cells.size() < 2 || cells.stream().anyMatch(cell -> cell.length() > LONGEST_LABEL)) {
                return Optional.empty();
            }
            List<Meaning> meanings = new ArrayList<>();
            int task = -1;
            int rank = Integer.MAX_VALUE;
            for (String cell : cells) {
                String label = bare(cell);
                Optional<Word> word = words.stream()
                        .filter(known -> label.endsWith(known.text()))
                        .findFirst();
                Optional<Meaning> meaning =
                        word.filter(known -> !known.kind().equals("TASK")).map(known -> Meaning.valueOf(known.kind()));
                if (word.isPresent() && meaning.isEmpty() && words.indexOf(word.get()) < rank) {
                    rank = words.indexOf(word.get());
                    task = meanings.size();
                }
                meanings.add(meaning.orElse(Meaning.NONE));
            }
            boolean rule = cells.stream().anyMatch(LeadRule::isStatedIn);
            return meanings.stream().anyMatch(Meaning::namesUnits)
                    ? Optional.of(new TableHeader(meanings, task, rule))
                    : Optional.empty();
        }

        private static String bare(String cell) {
            StringBuilder label = new StringBuilder();
            for (char c : cell.replaceFirst("[（(].*$", "").toCharArray()) {
                if (Character.isLetterOrDigit(c)) {
                    label.append(c);
                }
            }
            return label.toString();
        }
    }

    TableHeader {
        columns = List.copyOf(columns);
    }

    int size() {
        return columns.size();
    }

    Meaning meaning(int column) {
        return column >= 0 && column < columns.size() ? columns.get(column) : Meaning.NONE;
    }

    /** This header with its column of units split as a shorter second line says; else that line's header alone. */
    TableHeader refinedBy(TableHeader second) {
        int wide = -1;
        for (int i = 0; i < columns.size(); i++) {
            wide = wide < 0 && columns.get(i) == Meaning.UNSPECIFIED ? i : wide;
        }
        boolean splits = wide >= 0 && second.task < 0 && second.size() < size();
        if (!splits) {
            return second;
        }
        List<Meaning> split = new ArrayList<>(columns);
        split.remove(wide);
        split.addAll(wide, second.columns);
        return new TableHeader(split, task, firstLeads || second.firstLeads);
    }
}

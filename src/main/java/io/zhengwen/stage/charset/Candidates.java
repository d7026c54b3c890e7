package io.zhengwen.stage.charset;

import java.util.ArrayList;
import java.util.List;

/** All candidates, grouped by the reader that they share: their text is read once and weighed by each. */
final class Candidates {
    private final Candidate[] all;
    private final CodeReader[] readers;
    private final int[][] byReader;

    Candidates(List<Candidate> candidates) {
        all = candidates.toArray(Candidate[]::new);
        readers = candidates.stream().map(Candidate::reader).distinct().toArray(CodeReader[]::new);
        byReader = new int[readers.length][];
        for (int r = 0; r < readers.length; r++) {
            List<Integer> sharing = new ArrayList<>();
            for (int c = 0; c < all.length; c++) {
                if (all[c].reader().equals(readers[r])) {
                    sharing.add(c);
                }
            }
            byReader[r] = sharing.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    int count() {
        return all.length;
    }

    Candidate get(int candidate) {
        return all[candidate];
    }

    int readers() {
        return readers.length;
    }

    CodeReader reader(int reader) {
        return readers[reader];
    }

    /** The candidates whose text a reader reads. */
    int[] readBy(int reader) {
        return byReader[reader];
    }
}

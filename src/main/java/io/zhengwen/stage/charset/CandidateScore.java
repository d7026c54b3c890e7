package io.zhengwen.stage.charset;

/** A candidate on its way through a document: where it stands and what the text has cost so far, in half bits. */
final class CandidateScore {
    private final Candidate candidate;
    private int at;
    private int previous = ' ';
    private long cost;

    CandidateScore(Candidate candidate, int bonus, int start) {
        this.candidate = candidate;
        this.at = start;
        this.cost = (long) candidate.prior() - bonus;
    }

    void readTo(byte[] bytes, int end) {
        CodeReader reader = candidate.reader();
        CharacterFrequencies frequencies = candidate.frequencies();
        while (at < end) {
            int read = reader.read(bytes, at);
            int codePoint = read >> 3;
            cost += frequencies.cost(previous, codePoint);
            previous = codePoint;
            at += read & 7;
        }
    }

    long cost() {
        return cost;
    }

    String charset() {
        return candidate.charset();
    }
}

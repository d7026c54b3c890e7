package io.zhengwen.stage.content.noise;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about the texts that a piece of a pattern matches.
 *
 * @param exact all of them, where they are few; else empty
 * @param best strings of which each of them holds at least one, the most telling found so far
 */
record LiteralSet(Optional<Set<String>> exact, Optional<Set<String>> best) {
    static final LiteralSet EMPTY = new LiteralSet(Optional.of(Set.of("")), Optional.empty());
    static final LiteralSet ANYTHING = new LiteralSet(Optional.empty(), Optional.empty());
    private static final int MANY = 128;

    static LiteralSet of(char c) {
        return new LiteralSet(Optional.of(Set.of(String.valueOf(Character.toLowerCase(c)))), Optional.empty());
    }

    /** The more telling of both kinds of knowledge. */
    Optional<Set<String>> required() {
        return better(best, exact);
    }

    LiteralSet or(LiteralSet other) {
        Optional<Set<String>> both = union(exact, other.exact);
        if (both.isPresent() && best.isEmpty() && other.best.isEmpty()) {
            return new LiteralSet(both, Optional.empty());
        }
        return new LiteralSet(Optional.empty(), union(required(), other.required()));
    }

    LiteralSet then(LiteralSet next) {
        Optional<Set<String>> joined = product(exact, next.exact);
        if (joined.isPresent()) {
            return new LiteralSet(joined, better(best, next.best));
        }
        return new LiteralSet(next.exact, better(better(best, exact), next.best));
    }

    /** Once or more often. */
    LiteralSet repeated() {
        return new LiteralSet(Optional.empty(), required());
    }

    private static Optional<Set<String>> union(Optional<Set<String>> one, Optional<Set<String>> other) {
        if (one.isEmpty() || other.isEmpty() || one.get().size() + other.get().size() > MANY) {
            return Optional.empty();
        }
        Set<String> all = new HashSet<>(one.get());
        all.addAll(other.get());
        return Optional.of(all);
    }

    private static Optional<Set<String>> product(Optional<Set<String>> heads, Optional<Set<String>> tails) {
        if (heads.isEmpty()
                || tails.isEmpty()
                || heads.get().size() * tails.get().size() > MANY) {
            return Optional.empty();
        }
        Set<String> all = new HashSet<>();
        heads.get().forEach(head -> tails.get().forEach(tail -> all.add(head + tail)));
        return Optional.of(all);
    }

    private static Optional<Set<String>> better(Optional<Set<String>> one, Optional<Set<String>> other) {
        int lengthOfOne = one.map(LiteralSet::shortest).orElse(0);
        int lengthOfOther = other.map(LiteralSet::shortest).orElse(0);
        if (lengthOfOne == 0 && lengthOfOther == 0) {
            return Optional.empty();
        }
        boolean smaller =
                lengthOfOne == lengthOfOther && one.get().size() <= other.get().size();
        return lengthOfOne > lengthOfOther || smaller ? one : other;
    }

    private static int shortest(Set<String> strings) {
        return strings.stream().mapToInt(String::length).min().orElse(0);
    }
}

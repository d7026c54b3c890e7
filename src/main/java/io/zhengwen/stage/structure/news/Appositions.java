package io.zhengwen.stage.structure.news;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads posts that stand behind the name: 沈冰是市人力资源市场主任, or 贺小满，学院办公室副主任，. */
final class Appositions {
    private static final int LONGEST = 44;
    private static final Pattern CLAUSE = Pattern.compile("[ 　]?(?:(?<comma>[，,])(?:今年)?(?:[0-9]{2}岁的?[，,]?)?)?"
            + "(?<copula>是|系|现任|担任|现为)?(?:一名|一位|该)?(?<post>[^，,。；;！？!?：:“”「」（）()《》\\s]{2,30})(?=[，,。；;])");

    private final NameGrammar names;
    private final Introductions introductions;
    private final SpeechVerbs verbs;

    Appositions(NameGrammar names, Introductions introductions, SpeechVerbs verbs) {
        this.names = names;
        this.introductions = introductions;
        this.verbs = verbs;
    }

    /** The person named from {@code index} on, with the post that the next clause gives them. */
    Optional<PersonFinder.Mention> at(Letters text, int index, KnownPersons known) {
        String simple = text.simple();
        boolean called = index > 0 && simple.charAt(index - 1) == '叫';
        if (!called && !PersonFinder.clauseBegins(simple, index)) {
            return Optional.empty();
        }
        for (String name : names.candidatesAt(simple, index)) {
            int end = index + name.length();
            Matcher clause = CLAUSE.matcher(simple).region(end, Math.min(simple.length(), end + LONGEST));
            boolean speaks = known.voices().contains(name);
            if ((speaks || called) && clause.lookingAt() && isPost(clause)) {
                int from = clause.start("post");
                PersonFinder.Mention read = introductions.read(text, from, clause.end("post"), index, name.length());
                boolean on = clause.group("copula") == null && verbs.plainlyBehind(simple, clause.end("post"));
                return Optional.of(new PersonFinder.Mention(read.person(), index, on ? clause.end("post") : end));
            }
        }
        return Optional.empty();
    }

    // Behind the name itself there must be a comma or 是, or another clause would be read as its post.
    private boolean isPost(Matcher clause) {
        boolean bound = clause.group("comma") != null || clause.group("copula") != null;
        return bound && introductions.post(clause.group("post")).isPresent();
    }
}

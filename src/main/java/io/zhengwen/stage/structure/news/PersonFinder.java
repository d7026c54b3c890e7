package io.zhengwen.stage.structure.news;

import io.zhengwen.stage.structure.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds persons of whom it can be sure: a name right behind a post, and later the same name alone. */
final class PersonFinder {
    /** A mention of a person; {@code start} is where the post or the bare name begins. */
    record Mention(Person person, int start, int end) {}

    private static final int LONGEST_INTRODUCTION = 48;
    private static final String CLAUSE_ENDS = "。！？!?；;，,：:“”‘’（）()《》\n|";
    private static final Pattern FOREIGN = Pattern.compile("\\p{IsHan}{1,8}(?:[·•・]\\p{IsHan}{1,8}){1,3}");
    private static final Pattern MODIFIER = Pattern.compile("(?:常务|执行|第一|首席|高级|资深|联席|荣誉|名誉|候任|副|总|兼|代|原|前){1,3}$");

    private final Set<String> surnames = Set.copyOf(Lexicon.load("surnames.tsv").words());
    private final List<String> posts = byLength("posts.tsv");
    private final Set<Character> postEnds =
            posts.stream().map(post -> post.charAt(post.length() - 1)).collect(Collectors.toUnmodifiableSet());
    private final List<String> followers = new ArrayList<>(byLength("name-followers.tsv"));
    private final List<String> leadIns = byLength("lead-ins.tsv");

    PersonFinder() {
        followers.addAll(Lexicon.load("speech-verbs.tsv").words());
    }

    /** Mentions from left to right; {@code known} persons are recognised by name alone and grow with each find. */
    List<Mention> find(String text, Map<String, Person> known) {
        List<Mention> mentions = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            Optional<Mention> mention = introduced(text, i).or(bare(text, i, known));
            if (mention.isPresent()) {
                Person person = mention.get().person();
                known.putIfAbsent(person.name(), person);
                mentions.add(mention.get());
                i = mention.get().end();
            } else {
                i++;
            }
        }
        return mentions;
    }

    // A name starts at i when a post ends there.
    private Optional<Mention> introduced(String text, int i) {
        int before = i;
        while (before > 0 && text.charAt(before - 1) == ' ') {
            before--;
        }
        if (before == 0 || !postEnds.contains(text.charAt(before - 1))) {
            return Optional.empty();
        }
        String head = text.substring(Math.max(0, before - LONGEST_INTRODUCTION), before);
        Optional<String> post = posts.stream().filter(head::endsWith).findFirst();
        if (post.isEmpty()) {
            return Optional.empty();
        }
        int nameStart = i;
        return name(text, i).map(name -> {
            String introduction = introduction(head);
            Person person = person(name, introduction);
            return new Mention(person, nameStart - introduction.length(), nameStart + name.length());
        });
    }

    private Supplier<Optional<Mention>> bare(String text, int i, Map<String, Person> known) {
        return () -> known.values().stream()
                .filter(person -> text.startsWith(person.name(), i))
                .findFirst()
                .map(person -> new Mention(person, i, i + person.name().length()));
    }

    private Optional<String> name(String text, int start) {
        Matcher foreign = FOREIGN.matcher(text).region(start, Math.min(text.length(), start + 30));
        if (foreign.lookingAt()) {
            return foreignName(text, start, foreign.group());
        }
        for (int surname = 2; surname >= 1; surname--) {
            if (start + surname < text.length() && surnames.contains(text.substring(start, start + surname))) {
                for (int given = 2; given >= 1; given--) {
                    int end = start + surname + given;
                    if (end <= text.length() && isHan(text, start, end) && isNameEnd(text, end)) {
                        return Optional.of(text.substring(start, end));
                    }
                }
            }
        }
        return Optional.empty();
    }

    // The last part of a foreign name ends where something begins that may follow a name.
    private Optional<String> foreignName(String text, int start, String longest) {
        int dot = Math.max(longest.lastIndexOf('·'), Math.max(longest.lastIndexOf('•'), longest.lastIndexOf('・')));
        for (int end = dot + 2; end <= longest.length(); end++) {
            if (isNameEnd(text, start + end)) {
                return Optional.of(longest.substring(0, end));
            }
        }
        return Optional.empty();
    }

    private boolean isNameEnd(String text, int end) {
        if (end == text.length()) {
            return true;
        }
        int code = text.codePointAt(end);
        return Character.UnicodeScript.of(code) != Character.UnicodeScript.HAN
                || followers.stream().anyMatch(word -> text.startsWith(word, end));
    }

    private static boolean isHan(String text, int start, int end) {
        return text.substring(start, end)
                .codePoints()
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    // Back to the clause's start, over 、 only where a post stands before it: 区委书记、区长章曦.
    private String introduction(String head) {
        int start = head.length();
        while (start > 0) {
            char c = head.charAt(start - 1);
            boolean joins = c == '、' && endsWithPost(head.substring(0, start - 1));
            if (CLAUSE_ENDS.indexOf(c) >= 0 || Character.isWhitespace(c) || (c == '、' && !joins)) {
                break;
            }
            start--;
        }
        String introduction = head.substring(start);
        for (String word : leadIns) {
            if (introduction.startsWith(word) && introduction.length() > word.length() + 1) {
                return introduction.substring(word.length());
            }
        }
        return introduction;
    }

    private boolean endsWithPost(String text) {
        return posts.stream().anyMatch(text::endsWith);
    }

    private Person person(String name, String introduction) {
        int comma = introduction.indexOf('、');
        String first = comma < 0 ? introduction : introduction.substring(0, comma);
        String rest = comma < 0 ? "" : introduction.substring(comma);
        Optional<String> post = posts.stream().filter(first::endsWith).findFirst();
        if (post.isEmpty()) {
            return new Person(name, Optional.of(introduction), Optional.empty());
        }
        String before = first.substring(0, first.length() - post.get().length());
        Matcher modifier = MODIFIER.matcher(before);
        int end = modifier.find() ? modifier.start() : before.length();
        String organisation = before.substring(0, end);
        String full = before.substring(end) + post.get() + rest;
        boolean named = organisation.length() >= 2
                && organisation.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '·');
        return new Person(name, Optional.of(full), named ? Optional.of(organisation) : Optional.empty());
    }

    private static List<String> byLength(String resource) {
        return Lexicon.load(resource).words().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }
}

package io.zhengwen.stage.structure.news;

import io.zhengwen.stage.structure.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a person's name is written: family name first, or foreign with dots, and what may follow it. */
final class NameGrammar {
    private static final String CLOSED = "在就对向也还则都又曾于从";
    private static final int COMMON = 130;
    private static final String FUNCTION = "在先此就对向也还则都又曾已便将会说表是于从为和与称今再一";
    private static final Pattern FOREIGN = Pattern.compile("\\p{IsHan}{1,8}(?:[·•・‧]\\p{IsHan}{1,8}){1,3}");
    private static final int SHORTEST_OTHER = 3;
    private static final int LONGEST_OTHER = 5;
    private static final Pattern NO_OTHER =
            Pattern.compile("[的了是在和与及就对向还也都又则却便会上中时后前这那该此其各有不被把从说他她它我你们]|[者人员长家师生民户方度面示]$");
    private static final int LONGEST_LATIN = 48;
    // Linda Chow, but not CEO.
    private static final Pattern LATIN =
            Pattern.compile("[A-Z][a-z]{1,20}+(?:[ .·-]{1,2}[A-Z][A-Za-z]{0,20}+){0,3}+(?![A-Za-z])");
    // 徐女士 and 某 hide who it is; 王局长 or 李老师 are no full names.
    private static final Pattern HIDDEN =
            Pattern.compile("某|^.{1,2}(?:先生|女士|小姐|老师|师傅|大爷|大妈|阿姨|经理|主任|局长|院长|教授|医生|书记|总|们)");
    private static final Pattern BODY = Pattern.compile("[部委院局社厅办署会司书报网台省市区县州镇乡村路队团所站园]$");

    private final List<String> inOrder = Lexicon.load("surnames.tsv").words();
    private final Set<String> surnames = Set.copyOf(inOrder);
    private final Set<String> common = Set.copyOf(inOrder.subList(0, COMMON));
    private final Words noNames = new Words(Lexicon.load("no-names.tsv").words());
    private final Words followers = new Words(Stream.of(
                    Lexicon.load("name-followers.tsv").words().stream(),
                    Lexicon.load("speech-verbs.tsv").words().stream(),
                    Lexicon.load("posts.tsv").words().stream().filter(post -> post.length() > 1))
            .flatMap(words -> words)
            .toList());

    private final ForeignNames undotted = new ForeignNames();
    private final SpeechVerbs verbs;

    NameGrammar(SpeechVerbs verbs) {
        this.verbs = verbs;
    }

    /** The name that begins at {@code start}, where a post ends; {@code voices} are those who surely speak in the report. */
    Optional<String> at(String text, int start, Set<String> voices) {
        Matcher foreign = FOREIGN.matcher(text).region(start, Math.min(text.length(), start + 30));
        if (foreign.lookingAt()) {
            return foreignName(text, start, foreign.group());
        }
        Matcher latin = LATIN.matcher(text).region(start, Math.min(text.length(), start + LONGEST_LATIN));
        if (latin.lookingAt()) {
            return Optional.of(latin.group()).filter(name -> closesOrSpeaks(text, start + name.length()));
        }
        if (noNames.beginAt(text, start)) {
            return Optional.empty();
        }
        return heard(text, start, voices).or(() -> familyFirst(text, start, voices));
    }

    private Optional<String> familyFirst(String text, int start, Set<String> voices) {
        List<String> candidates = candidates(text, start).stream()
                .filter(name -> name.length() < 3 || CLOSED.indexOf(name.charAt(name.length() - 1)) < 0)
                .toList();
        return candidates.stream()
                .filter(voices::contains)
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(name -> verbs.startsAt(text, start + name.length()))
                        .findFirst())
                .or(() -> candidates.stream()
                        .filter(name -> isNameEnd(text, start + name.length()))
                        .findFirst())
                .or(() -> candidates.stream()
                        .filter(name -> name.length() < 3 || FUNCTION.indexOf(name.charAt(name.length() - 1)) < 0)
                        .filter(name -> verbs.plainlyBehind(text, start + name.length()))
                        .findFirst())
                .or(() -> undotted.at(text, start).stream()
                        .filter(name -> isNameEnd(text, start + name.length())
                                || verbs.plainlyBehind(text, start + name.length()))
                        .findFirst())
                .filter(name -> !HIDDEN.matcher(text)
                                .region(start, Math.min(text.length(), start + name.length() + 2))
                                .lookingAt()
                        && !hidden(name));
    }

    /** A foreign name at {@code start}, of three letters or more, right before a verb of speech. */
    Optional<String> foreignAlone(String text, int start) {
        return undotted.at(text, start).stream()
                .filter(name -> name.length() > 2 && verbs.startsAt(text, start + name.length()))
                .filter(name -> !hidden(name) && !BODY.matcher(name).find())
                .findFirst();
    }

    /** A full name at {@code start} right before a verb of speech, for places where a body stands before it. */
    Optional<String> speaking(String text, int start) {
        if (noNames.beginAt(text, start)) {
            return Optional.empty();
        }
        return candidates(text, start).stream()
                .filter(name -> common.contains(familyName(name)) && verbs.startsAt(text, start + name.length()))
                .filter(name -> !BODY.matcher(name).find() && !hidden(name))
                .filter(name -> FUNCTION.indexOf(name.charAt(name.length() - 1)) < 0)
                .findFirst();
    }

    /** A full name at {@code start} right before a verb of speech, where no post stands. */
    Optional<String> standingAlone(String text, int start, Set<String> voices) {
        if (noNames.beginAt(text, start)) {
            return Optional.empty();
        }
        return candidates(text, start).stream()
                .filter(name -> name.length() == 3
                        && (common.contains(name.substring(0, 1)) || verbs.startsAt(text, start + 3)))
                .filter(name -> !BODY.matcher(name).find() && !hidden(name))
                .filter(name -> FUNCTION.indexOf(name.charAt(2)) < 0)
                .filter(name -> verbs.plainlyBehind(text, start + name.length())
                        || (voices.contains(name)
                                && verbs.behind(text, start + name.length()).isPresent()))
                .findFirst();
    }

    /** The names that stand in {@code report} where a clause begins and right before a verb of speech. */
    Set<String> voices(String report) {
        Set<String> voices = new HashSet<>();
        for (int i = 0; i < report.length(); i++) {
            if (PersonFinder.clauseBegins(report, i) && !noNames.beginAt(report, i)) {
                for (String name : candidates(report, i)) {
                    if (!hidden(name) && !BODY.matcher(name).find() && verbs.startsAt(report, i + name.length())) {
                        voices.add(name);
                    }
                }
                addOther(report, i, voices);
            }
        }
        return voices;
    }

    // Names without a Chinese family name, of three to five letters: 次仁旺堆说. Only a post elsewhere makes a person of
    // them.
    private void addOther(String report, int start, Set<String> voices) {
        int end = start;
        while (end < Math.min(report.length(), start + LONGEST_OTHER + 1) && isHan(report, end, end + 1)) {
            if (end - start >= SHORTEST_OTHER && verbs.startsAt(report, end)) {
                String name = report.substring(start, end);
                if (NO_OTHER.matcher(name).find()
                        || hidden(name)
                        || BODY.matcher(name).find()) {
                    return;
                }
                voices.add(name);
                return;
            }
            end++;
        }
    }

    private Optional<String> heard(String text, int start, Set<String> voices) {
        for (int length = LONGEST_OTHER; length >= SHORTEST_OTHER; length--) {
            int end = start + length;
            if (end <= text.length() && voices.contains(text.substring(start, end))) {
                return Optional.of(text.substring(start, end));
            }
        }
        return Optional.empty();
    }

    /** The name from {@code start} to a colon. */
    Optional<String> label(String text, int start) {
        Matcher foreign = FOREIGN.matcher(text).region(start, Math.min(text.length(), start + 30));
        Optional<String> longest = foreign.lookingAt()
                ? Optional.of(foreign.group())
                : candidates(text, start).stream()
                        .filter(name -> start + name.length() < text.length()
                                && "：:".indexOf(text.charAt(start + name.length())) >= 0)
                        .findFirst();
        return longest.filter(name -> !noNames.beginAt(text, start) && !hidden(name));
    }

    /** The names that may begin at {@code start}, longest first. */
    List<String> candidatesAt(String text, int start) {
        return noNames.beginAt(text, start)
                ? List.of()
                : candidates(text, start).stream().filter(name -> !hidden(name)).toList();
    }

    /** The family name that {@code name} begins with. */
    String familyName(String name) {
        return name.length() > 2 && surnames.contains(name.substring(0, 2))
                ? name.substring(0, 2)
                : name.substring(0, 1);
    }

    private static boolean hidden(String name) {
        return HIDDEN.matcher(name).find();
    }

    /** Whether a mark or speech follows a name, so that even a post that is not listed can be believed. */
    boolean closesOrSpeaks(String text, int end) {
        boolean closes = end >= text.length() || "，。、；：（“）".indexOf(text.charAt(end)) >= 0;
        return closes || verbs.plainlyBehind(text, end);
    }

    /** Whether a word of two letters or more that may follow a name stands at {@code end}. */
    boolean goesOn(String text, int end) {
        return followers.at(text, end).filter(word -> word.length() > 1).isPresent();
    }

    private List<String> candidates(String text, int start) {
        List<String> names = new ArrayList<>();
        for (int surname = 2; surname >= 1; surname--) {
            if (start + surname < text.length() && surnames.contains(text.substring(start, start + surname))) {
                for (int given = 2; given >= 1; given--) {
                    int end = start + surname + given;
                    if (end <= text.length() && isHan(text, start, end)) {
                        names.add(text.substring(start, end));
                    }
                }
            }
        }
        return names;
    }

    // The last part of a foreign name ends where something begins that may follow a name.
    private Optional<String> foreignName(String text, int start, String longest) {
        int dot = -1;
        for (int i = 0; i < longest.length(); i++) {
            dot = "·•・‧".indexOf(longest.charAt(i)) >= 0 ? i : dot;
        }
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
        return Character.UnicodeScript.of(code) != Character.UnicodeScript.HAN || followers.beginAt(text, end);
    }

    private static boolean isHan(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.UnicodeScript.of(text.charAt(i)) != Character.UnicodeScript.HAN) {
                return false;
            }
        }
        return true;
    }
}

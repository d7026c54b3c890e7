package io.zhengwen.stage.structure.quantity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts the verbs off the name of what they bring about. Some verbs stand inside names as well (服务网点): they are verbs
 * only when what follows can stand alone.
 */
final class Verbs {
    /** 每万名学生拥有心理教师 is one name: what follows the base of a ratio is not cut. */
    private static final Pattern PER_HEAD = Pattern.compile("每[十百]?[百千万亿][\\p{IsHan}]");

    private final Pattern always;
    private final Pattern sometimes;
    /** 了 and adverbs between one verb and the next. */
    private final Pattern leads = Pattern.compile(
            "(?:了|并|再|累计|共|共计|已|已经|还|拟|将|计划|可|可以|能|能够|同时|和|、|全年|当年|预计|全面|合计|集中|公开|新|年内|另|依法|成功|有序|陆续|先后)++");

    private final Pattern tasks =
            Pattern.compile(Lexicon.words("task-verbs.tsv").stream().collect(Collectors.joining("|")));
    private static final Pattern SHARE = Pattern.compile("(?:比例|比重|占比|率|指数|水平)$");
    private static final String HEAD_ENDS = "率比量额数费期点站";

    private final List<String> nominalHeads = Lexicon.words("nominal-heads.tsv");
    private final List<String> opening = Lexicon.rows("nominal-heads.tsv", 2).stream()
            .filter(row -> row.get(1).equals("opens"))
            .map(row -> row.get(0))
            .toList();

    Verbs() {
        List<List<String>> rows = Lexicon.rows("verbs.tsv", 2);
        always = alternatives(rows, "");
        sometimes = alternatives(rows, "noun too");
    }

    private static Pattern alternatives(List<List<String>> rows, String kind) {
        List<String> patterns = rows.stream()
                .filter(row -> row.get(1).equals(kind))
                .map(row -> row.get(0))
                .toList();
        return Pattern.compile(Lexicon.longestFirst(patterns).stream().collect(Collectors.joining("|")));
    }

    /** Where the object of the last verb of {@code words} begins; 0 when there is no verb. */
    int objectStart(String words) {
        Matcher perHead = PER_HEAD.matcher(words);
        int limit = perHead.find() && words.length() - perHead.end() >= 2 ? perHead.start() : words.length();
        int from = limit < words.length() ? limit : 0;
        // 供水工程覆盖农村人口比例: inside the name of a share a verb belongs to it.
        boolean share = SHARE.matcher(words).find();
        Matcher verb = always.matcher(words);
        while (verb.find()) {
            if (verb.start() < limit && (!share || verb.start() <= from) && isCut(words, verb)) {
                from = Math.max(from, verb.end());
            }
        }
        Matcher maybe = sometimes.matcher(words);
        while (maybe.find()) {
            String rest = words.substring(maybe.end());
            boolean first = from == 0
                    && leads.matcher(words.substring(0, maybe.start()) + "了").matches();
            boolean stands = rest.length() >= (first ? 2 : maybe.start() == from ? 3 : 4) && !isHead(rest);
            if (maybe.start() < limit && (!share || first) && maybe.start() >= from && stands) {
                from = maybe.end();
            }
        }
        return limit < words.length() || from > 0 ? from : behindTask(words, from);
    }

    /** A verb that opens the name: 抚育中幼林. */
    private int behindTask(String words, int from) {
        Matcher lead = leads.matcher(words).region(from, words.length());
        int start = lead.lookingAt() ? lead.end() : from;
        Matcher task = tasks.matcher(words).region(start, words.length());
        boolean cut = task.lookingAt() && words.length() - task.end() >= 2 && !isHead(words.substring(task.end()));
        return cut ? task.end() : from;
    }

    private static boolean isCut(String words, Matcher verb) {
        return words.length() - verb.end() >= 2
                || verb.end() - verb.start() == words.length()
                || verb.end() == words.length();
    }

    /** Whether {@code rest} names nothing without the verb before it: 改造面积, 服务人次. */
    private boolean isHead(String rest) {
        return nominalHeads.contains(rest)
                || rest.charAt(0) == '的'
                || (rest.length() <= 4 && HEAD_ENDS.indexOf(rest.charAt(rest.length() - 1)) >= 0)
                || opening.stream().anyMatch(rest::startsWith);
    }

    /** Whether a verb ends {@code words}. */
    boolean endIn(String words) {
        Matcher verb = always.matcher(words);
        while (verb.find()) {
            if (verb.end() == words.length()) {
                return true;
            }
        }
        return false;
    }
}

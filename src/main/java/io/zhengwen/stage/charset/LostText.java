package io.zhengwen.stage.charset;

import io.zhengwen.document.CharsetVerdict;
import io.zhengwen.document.Damage;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts characters that are lost for good, and refuses text in which they are too many. */
final class LostText {
    // Share of the characters beyond ASCII; below so many lost ones a share means nothing.
    private static final double TOO_MANY = 0.15;
    private static final int FEW = 5;
    // Share of all letters and question marks in a text whose Chinese became question marks.
    private static final double MOSTLY_QUESTIONS = 0.4;
    private static final int FEWEST_QUESTIONS = 20;

    private static final Pattern REPLACEMENT = Pattern.compile("\uFFFD++");
    // U+FFFD in UTF-8, read as GBK: two make three characters, one makes two and takes a byte of its neighbour.
    private static final Pattern KUN_JIN_KAO = Pattern.compile("(?:锟斤拷|锟\\p{IsHan}|\\p{IsHan}锟|斤拷)++");
    // Memory that a debugger fills with 0xCC and 0xCD.
    private static final Pattern FILLED_MEMORY = Pattern.compile("[烫屯葺]{3,}+");
    private static final Pattern TALK = Pattern.compile("乱码|编码|亂碼|編碼|字符集|(?i:unicode|utf-?8|gbk|gb2312)");
    private static final int TALKED_OF = 12;

    private static final String QUOTES = "“”‘’「」『』《》\"'`（）()【】[]";

    private final List<Damage> damage = new ArrayList<>();
    private final String text;
    private int lost;

    private LostText(String text) {
        this.text = text;
    }

    /**
     * The damage that stays in a text.
     *
     * @param counted replacement characters that are accounted for already
     */
    static List<Damage> of(String text, int counted, CharsetVerdict verdict) {
        LostText count = new LostText(text);
        // Most texts have none of it, and a search for one character is cheaper than a pattern.
        if (text.indexOf('\uFFFD') >= 0) {
            count.add("replacement-character", count.characters(REPLACEMENT), counted);
        }
        if (text.indexOf('锟') >= 0) {
            count.add("kun-jin-kao", count.characters(KUN_JIN_KAO), 0);
        }
        if (text.contains("烫烫") || text.contains("屯屯") || text.contains("葺葺")) {
            count.add("filled-memory", count.characters(FILLED_MEMORY), 0);
        }
        count.requireEnough(verdict);
        return count.damage;
    }

    private void add(String kind, int characters, int counted) {
        lost += characters;
        if (characters > counted) {
            damage.add(new Damage(kind, characters - counted));
        }
    }

    /** Characters of all runs; text that talks about garbling shows it briefly, or in quotation marks. */
    private int characters(Pattern run) {
        int characters = 0;
        int unquoted = 0;
        Matcher found = run.matcher(text);
        while (found.find()) {
            int length = found.end() - found.start();
            characters += length;
            unquoted += isQuoted(found.start(), found.end()) ? 0 : length;
        }
        if (run.equals(REPLACEMENT)) {
            return characters;
        }
        boolean talk = unquoted <= TALKED_OF && TALK.matcher(text).find();
        return unquoted == 0 || talk ? 0 : characters;
    }

    private boolean isQuoted(int from, int to) {
        return from > 0
                && to < text.length()
                && QUOTES.indexOf(text.charAt(from - 1)) >= 0
                && QUOTES.indexOf(text.charAt(to)) >= 0;
    }

    private void requireEnough(CharsetVerdict verdict) {
        int beyondAscii = 0;
        int letters = 0;
        int questions = 0;
        boolean tag = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            tag = c == '<' || (tag && c != '>');
            if (c >= 0x80) {
                beyondAscii++;
                letters++;
            } else if (!tag) {
                letters += Character.isLetterOrDigit(c) || c == '?' ? 1 : 0;
                questions += c == '?' ? 1 : 0;
            }
        }
        if (lost > FEW && lost > TOO_MANY * beyondAscii) {
            throw refusal(verdict, lost, beyondAscii);
        }
        if (questions >= FEWEST_QUESTIONS && questions > MOSTLY_QUESTIONS * letters) {
            throw refusal(verdict, questions, letters);
        }
    }

    private static DocumentRejectedException refusal(CharsetVerdict verdict, int lost, int characters) {
        return new DocumentRejectedException(new Rejection.TooDamaged(verdict.used(), lost, characters));
    }
}

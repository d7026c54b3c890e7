package io.zhengwen.stage.structure.quantity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Completes names such as 总数 with the subject of their sentence: 外资企业已形成四大产业，总数突破450家. */
final class BareHeads {
    private static final Pattern SUBJECT =
            Pattern.compile("(?<subject>[\\p{IsHan}A-Za-z]{2,12}?)(?:已经?|现(?!代)|目前|正在|将)[^，,。：:]{2,60}[，,]");
    private static final Pattern PLACEHOLDER = Pattern.compile("其|该|这|那|我|他|她|它|此|自|据|为|在|以|对");

    private final List<String> heads = Lexicon.words("bare-heads.tsv");

    /**
     * The metric as it should be read.
     *
     * @param from where the sentence's subject may begin, behind its last marker
     * @param at where the metric begins
     */
    String completed(String metric, String sentence, int from, int at) {
        if (!heads.contains(metric) || from >= at) {
            return metric;
        }
        Matcher subject = SUBJECT.matcher(sentence).region(from, at);
        boolean named = subject.lookingAt()
                && subject.end() == at
                && !PLACEHOLDER.matcher(subject.group("subject")).lookingAt();
        return named ? subject.group("subject") + metric : metric;
    }
}

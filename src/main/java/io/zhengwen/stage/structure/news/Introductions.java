package io.zhengwen.stage.structure.news;

import io.zhengwen.stage.structure.Lexicon;
import io.zhengwen.stage.structure.duty.UnitSplitter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which body and post a person is introduced with: 白浦市委常委、常务副市长俞正青. */
final class Introductions {
    private static final int LONGEST = 48;
    private static final int LONGEST_TRADE = 3;
    private static final int SHORTEST_BODY = 4;
    private static final String BODY_ENDS = "院局委部厅会处所站中心队司校学社行";
    private static final String CLAUSE_ENDS = "。！？!?；;，,：:“”‘’（）()《》「」\n|";
    private static final Pattern MODIFIER = Pattern.compile(
            "(?:常务|执行|承办|主审|第一|[一二三四]级|驻村第一|首席(?:\\p{IsHan}{2})?|高级|资深|联席|荣誉|名誉|候任|轮值|特约|驻村|副|总|兼|代|原|前){1,3}$");
    // 检验员, 首席预报员, 木匠: one or two letters before the letter that says it is somebody's trade.
    private static final Pattern TRADE = Pattern.compile(
            "((?:(?:(?!的)\\p{IsHan}){2}(?:员|师|匠|手)|(?!的)\\p{IsHan}匠|(?:(?!的)\\p{IsHan}){2}户|[守管养护看制造修治种收摆渡巡监执驯](?!的)\\p{IsHan}人))$");
    private static final Pattern HONOUR = Pattern.compile(
            "(?:[^、]{0,12}的)?(?:第\\p{IsHan}{1,3}届)?(?:全国|省|市|区|县|自治区|州|[^、的]{2,6})?(?:人大代表|政协委员|党代表|党员|劳动模范|道德模范|三八红旗手)、(?=[^、]{3})");
    private static final Pattern ADJECTIVE =
            Pattern.compile("(?:知名|著名|资深|高级|首席|优秀|年轻|当地|同村|退休|老|一位|一名|该|这位|那位)(?:的)?$");
    // 记者就此采访了国家气候中心…: the introduction begins behind how the reporter met them.
    private static final Pattern MET =
            Pattern.compile(".*(?:采访了|连线了?|联系[上到]了?|走访了|遇到了?|见到了?|碰到了?|请教了?|专访了?|对话了?|提起|说起|会见了?|会晤了?|拜会了?|(?<!自)由)");
    private static final Pattern NO_BODY = Pattern.compile("记者|采访|来到|走进|连线|见到|今年|[0-9]岁|一位|一名|介绍|随|坐在|站在|网友|称|其|^该|^本");

    private final Words posts = new Words(Lexicon.load("posts.tsv").words());
    private final Words weak = new Words(Lexicon.load("weak-posts.tsv").words());
    private final Words leadIns = new Words(Lexicon.load("lead-ins.tsv").words());
    private final Words countries = new Words(Lexicon.load("countries.tsv").words());
    private final UnitSplitter units = new UnitSplitter();

    /** Whether the post says what somebody does rather than whom they speak for. */
    boolean isWeak(String post) {
        return weak.contains(post);
    }

    /** The post in which {@code head} ends: a listed one, else a short clause that ends as names of trades do. */
    Optional<String> post(String head) {
        Optional<String> listed = posts.endOf(head);
        if (listed.isPresent()) {
            return listed;
        }
        Matcher trade = TRADE.matcher(head.substring(Math.max(0, head.length() - LONGEST_TRADE)));
        return trade.find() ? Optional.of(trade.group(1)) : Optional.empty();
    }

    /** Whether a body's name may end with {@code letter}: a cheap question before {@link #isBody(String)}. */
    boolean endsBody(char letter) {
        return BODY_ENDS.indexOf(letter) >= 0;
    }

    /** Whether the words are the name of one body and nothing else. */
    boolean isBody(String words) {
        return words.length() >= SHORTEST_BODY
                && words.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                && !NO_BODY.matcher(words).find()
                && words.indexOf('的') < 0
                && units.looksLikeUnit(words);
    }

    Words posts() {
        return posts;
    }

    /** The person named from {@code name} on, whose introduction ends at {@code end}. */
    PersonFinder.Mention read(Letters text, int end, int name, int length) {
        return read(text, Math.max(0, end - LONGEST), end, name, length);
    }

    /** The person named from {@code name} on, whose introduction stands between {@code from} and {@code end}. */
    PersonFinder.Mention read(Letters text, int from, int end, int name, int length) {
        String simple = text.simple();
        int start = start(simple.substring(from, end), end);
        start = behindHonour(simple.substring(start, end), start);
        String first = simple.substring(start, end);
        int comma = first.indexOf('、');
        String head = comma < 0 ? first : first.substring(0, comma);
        int postAt = start + postAt(head);
        String body = simple.substring(start, postAt);
        Matcher adjective = ADJECTIVE.matcher(body);
        while (adjective.find()) {
            body = body.substring(0, adjective.start());
            adjective = ADJECTIVE.matcher(body);
        }
        int of = body.lastIndexOf('的');
        boolean attribute = of > 0 && body.length() - of > 2 && units.looksLikeUnit(body.substring(of + 1));
        if (attribute) {
            // 列席会议的省财政厅副厅长: what they do, then whose post it is.
            start += of + 1;
            body = body.substring(of + 1);
        } else if (of > 0) {
            postAt = start + of + 1;
            body = body.substring(0, of);
        }
        int country = beforeCountry(body);
        start += country;
        body = body.substring(country);
        String post = text.original().substring(postAt, end);
        body = withOffice(body, post, simple.substring(postAt, end));
        Optional<String> organisation = isBody(body, head.substring(postAt(head)))
                ? Optional.of(text.original().substring(start, start + body.length()))
                : Optional.empty();
        Person person = new Person(
                simple.substring(name, name + length),
                text.original().substring(name, name + length),
                Optional.of(post),
                organisation);
        return new PersonFinder.Mention(person, start, name + length);
    }

    // 每天早上关注美国总统: whose post it is, is the country alone; 中国驻美国大使 is one body.
    private int beforeCountry(String body) {
        return countries
                .endOf(body)
                .map(country -> body.length() - country.length())
                .filter(before -> before > 0 && body.charAt(before - 1) != '驻')
                .orElse(0);
    }

    // 省人大代表、康宁护理院院长: the office tells more than the honour before it.
    private static int behindHonour(String introduction, int start) {
        Matcher honour = HONOUR.matcher(introduction);
        return honour.lookingAt() ? start + honour.end() : start;
    }

    // 交通局长 is head of 交通局: the letter stands for both.
    private static String withOffice(String body, String post, String simplePost) {
        boolean shared = simplePost.length() == 2
                && post.length() == 2
                && "部局厅司署处科".indexOf(simplePost.charAt(0)) >= 0
                && simplePost.charAt(1) == '长'
                && body.length() >= 2
                && "部委院局厅司署处科会所队社团校学".indexOf(body.charAt(body.length() - 1)) < 0;
        return shared ? body + simplePost.charAt(0) : body;
    }

    private boolean isBody(String body, String post) {
        boolean word = body.length() >= 2
                && body.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '·')
                && !NO_BODY.matcher(body).find();
        boolean anybody = posts.endOf(post).isEmpty() || weak.endOf(post).isPresent();
        return word && (!anybody || units.looksLikeUnit(body));
    }

    // Where the post begins, with what modifies it.
    private int postAt(String head) {
        Optional<String> post = post(head);
        if (post.isEmpty()) {
            return 0;
        }
        String before = head.substring(0, head.length() - post.get().length());
        Matcher modifier = MODIFIER.matcher(before);
        int start = modifier.find() ? modifier.start() : before.length();
        // 董事长兼总经理
        boolean both = before.startsWith("兼", start)
                && posts.endOf(before.substring(0, start)).isPresent();
        return both ? postAt(before.substring(0, start)) : start;
    }

    // Back to the clause's start, over 、 only where a post stands before it: 区委书记、区长章曦.
    private int start(String head, int end) {
        int start = head.length();
        while (start > 0) {
            char c = head.charAt(start - 1);
            boolean joins = c == '、' && joins(head.substring(0, start - 1));
            if (CLAUSE_ENDS.indexOf(c) >= 0 || Character.isWhitespace(c) || (c == '、' && !joins)) {
                break;
            }
            start--;
        }
        Matcher met = MET.matcher(head).region(start, head.length());
        start = met.find() && met.end() < head.length() - 1 ? met.end() : start;
        String introduction = head.substring(start);
        for (String word : leadIns.longestFirst()) {
            if (introduction.startsWith(word) && introduction.length() > word.length() + 1) {
                return end - introduction.length() + word.length();
            }
        }
        return end - introduction.length();
    }

    private boolean joins(String text) {
        return posts.longestFirst().stream()
                .filter(text::endsWith)
                .anyMatch(post -> !weak.contains(post) && !post.endsWith("人"));
    }
}

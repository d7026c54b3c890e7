package io.zhengwen.stage.content.head;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects who wrote and edited an article, its tags, and the address it was taken from. */
final class Credits {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s|，。）)]+");
    private static final Pattern TAG_CUT = Pattern.compile("[\\s,，;；、]+");
    private static final int LONGEST_TAG = 20;
    private static final int LONGEST_LINE = 100;

    private final LabelTable labels;
    private final PersonNames names;
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> editors = new LinkedHashSet<>();
    private final Set<String> keywords = new LinkedHashSet<>();
    private String original;

    Credits(LabelTable labels, PersonNames names) {
        this.labels = labels;
        this.names = names;
    }

    void labelled(LabelTable.Labelled pair) {
        String word = pair.label();
        if (labels.is("authors", word)) {
            authors.addAll(names.inValue(pair.value()));
        } else if (labels.is("editors", word)) {
            editors.addAll(names.inValue(pair.value()));
        } else if (labels.is("original", word)) {
            Matcher address = ADDRESS.matcher(pair.value());
            original = original == null && address.find() ? address.group() : original;
        } else if (labels.is("keywords", word)) {
            TAG_CUT.splitAsStream(pair.value())
                    .filter(tag ->
                            tag.length() <= LONGEST_TAG && tag.codePoints().anyMatch(Character::isLetterOrDigit))
                    .forEach(keywords::add);
        }
    }

    /** A line outside the body: the names, if it is a byline. */
    void line(String line) {
        add(names.ofLine(line));
        if (line.length() <= LONGEST_LINE) {
            add(names.inText(line));
        }
    }

    /** A paragraph of the body: reporters and editors named in it. */
    void paragraph(String text) {
        add(names.inText(text));
        line(text);
    }

    private void add(PersonNames.Byline byline) {
        authors.addAll(byline.authors());
        editors.addAll(byline.editors());
    }

    /** What a meta tag says counts only where the page itself names nobody. */
    void authorTag(String value) {
        if (authors.isEmpty()) {
            authors.addAll(names.inValue(value));
        }
    }

    List<String> authors() {
        return List.copyOf(authors);
    }

    List<String> editors() {
        return List.copyOf(editors);
    }

    List<String> keywords() {
        return List.copyOf(keywords);
    }

    Optional<String> original() {
        return Optional.ofNullable(original);
    }
}

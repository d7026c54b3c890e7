package io.zhengwen.app.bench;

import io.zhengwen.document.Article;
import io.zhengwen.document.Genre;
import io.zhengwen.document.StructuredDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One field of one page: what the folder says and what we answer.
 *
 * @param kind the page's kind by our own verdict; fields of an official document stand only in the head of a policy
 */
record HeadMark(GoldPage page, HeadField field, String truth, String answer, Genre kind) {
    /** How an answer stands to the truth. */
    enum Result {
        EXACT,
        WRONG,
        ABSENT,
        /** An answer where the folder is silent: no verdict, for folders do not give every field. */
        UNASKED
    }

    /** The marks of a page: each field that the folder or we have a value for. */
    static List<HeadMark> of(GoldPage page, StructuredDocument document) {
        List<HeadMark> marks = new ArrayList<>();
        Article article = document.classified().article();
        Genre kind = document.classified().verdict().genre();
        for (HeadField field : HeadField.values()) {
            String answer = field.answer(article, document.structure().policy());
            marks.add(new HeadMark(page, field, field.truth(page), answer, kind));
        }
        marks.removeIf(mark -> mark.truth().isEmpty() && mark.answer().isEmpty());
        return marks;
    }

    /** The marks of a page that was refused. */
    static List<HeadMark> refused(GoldPage page) {
        List<HeadMark> marks = new ArrayList<>();
        for (HeadField field : HeadField.values()) {
            Optional.of(field.truth(page))
                    .filter(truth -> !truth.isEmpty())
                    .ifPresent(truth -> marks.add(new HeadMark(page, field, truth, "", Genre.OTHER)));
        }
        return marks;
    }

    Result result() {
        if (truth.isEmpty()) {
            return Result.UNASKED;
        }
        if (answer.isEmpty()) {
            return Result.ABSENT;
        }
        return field.agrees(truth, answer) ? Result.EXACT : Result.WRONG;
    }
}

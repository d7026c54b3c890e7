package io.zhengwen.stage.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhengwen.document.ArticleFixture;
import io.zhengwen.document.Figure;
import io.zhengwen.document.Genre;
import io.zhengwen.document.PartialDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntryFiguresTest {
    private final StructureExtractor extractor = new StructureExtractor();

    @Test
    void a_figure_of_an_entry_holds_for_the_day_of_the_entry_unless_it_names_another() {
        List<Figure> figures = extractor
                .structure(ArticleFixture.of("本园共有企业320家。", "2019年3月5日 园区新增绿地26公顷。", "2020年6月 截至2019年底，入园企业达到120家。")
                        .titled("云溪产业园大事记")
                        .as(Genre.MILESTONE))
                .structure()
                .figures();
        assertThat(figures)
                .extracting(figure -> figure.quantity().value().intValue(), Figure::asOf)
                .containsExactly(
                        tuple(320, Optional.empty()),
                        tuple(26, Optional.of(new PartialDate("2019-03-05"))),
                        tuple(120, Optional.of(new PartialDate("2019"))));
    }
}

package io.zhengwen.app.bench.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldFileTest {
    @TempDir
    Path folder;

    @Test
    void facts_comments_and_skipped_types_are_read() throws IOException {
        GoldFacts gold = read(
                "# read by hand\n\nkind\tvalue=policy\ntarget\tmetric=企业总数\top=>=\tvalue=500\tunit=家\nskip\tfigure\n");
        assertThat(gold.facts())
                .extracting(Fact::toString)
                .containsExactly("kind\tvalue=policy", "target\tmetric=企业总数\top=>=\tvalue=500\tunit=家");
        assertThat(gold.skipped()).containsExactly(FactType.FIGURE);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "targets;metric=a | no such fact type: targets",
                "skip;numbers | no such fact type: numbers",
                "target;metric=企业;op==;unit=家 | target needs value",
                "target;metric=企业;op=≥;value=5 | op must be one of",
                "target;metric=企业;op==;value=五 | not a plain decimal number: 五",
                "target;metric=企业;op==;value=5;asOf=2020 | target has no field 'asOf=2020'",
                "target;metric=企业;op==;value=5;deadline=2025年 | not a partial ISO 8601 date: 2025年",
                "issuedOn;value=2021-7-6 | not a partial ISO 8601 date: 2021-7-6",
                "title;标题 | title has no field '标题'",
                "title;value= | value is empty",
                "title;value=甲;value=乙 | value twice",
                "duty;task=推进建设;units=市商务局 | units are written",
                "duty;task=推进建设;units=市商务局(leader) | units are written",
                "statement;speaker=王明;text=我们将继续;mode=quoted | mode must be one of",
            })
    void a_malformed_line_is_refused_with_file_line_and_fault(String line, String fault) {
        assertThatThrownBy(() -> read("kind\tvalue=policy\n" + line.replace(';', '\t')))
                .isInstanceOf(MalformedGoldException.class)
                .hasMessageContaining("a.facts.tsv:2: ")
                .hasMessageContaining(fault);
    }

    private GoldFacts read(String content) throws IOException {
        return GoldFacts.read(Files.writeString(folder.resolve("a.facts.tsv"), content));
    }
}

package io.zhengwen.stage.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeCostsTest {
    private static final List<Candidate> ALL = Candidate.load(new CharsetTables());

    @Provide
    Arbitrary<Candidate> ofTables() {
        return Arbitraries.of(ALL.stream()
                .filter(candidate -> candidate.reader() instanceof TableReader)
                .toList());
    }

    private static CodeCosts costs(Candidate candidate) {
        TableReader reader = (TableReader) candidate.reader();
        return reader.isDoubleByte()
                ? new DoubleByteCosts(reader, candidate.frequencies())
                : new SingleByteCosts(reader, candidate.frequencies());
    }

    private static long characterByCharacter(Candidate candidate, byte[] bytes) {
        long cost = 0;
        int previous = ' ';
        for (int at = 0; at < bytes.length; ) {
            int read = candidate.reader().read(bytes, at);
            cost += candidate.frequencies().cost(previous, read >> 3);
            previous = read >> 3;
            at += read & 7;
        }
        return cost;
    }

    private static CodeCosts.Place start() {
        CodeCosts.Place place = new CodeCosts.Place();
        place.previous = ' ';
        return place;
    }

    @Property(tries = 1000)
    void bytes_cost_what_their_characters_cost(
            @ForAll("ofTables") Candidate candidate, @ForAll @Size(min = 1, max = 80) byte[] bytes) {
        assertThat(costs(candidate).read(bytes, bytes.length, Long.MAX_VALUE, start()))
                .isEqualTo(characterByCharacter(candidate, bytes));
    }

    @Property(tries = 300)
    void a_limit_stops_only_what_costs_more(
            @ForAll("ofTables") Candidate candidate, @ForAll @Size(min = 1, max = 80) byte[] bytes) {
        long whole = characterByCharacter(candidate, bytes);
        CodeCosts costs = costs(candidate);
        assertThat(costs.read(bytes, bytes.length, whole, start())).isEqualTo(whole);
        assertThat(costs.read(bytes, bytes.length, whole - 1, start())).isEqualTo(whole);
        assertThat(costs.read(bytes, bytes.length, whole / 2, start())).isBetween(whole / 2, whole);
    }

    @Property(tries = 300)
    void a_rough_cost_is_never_below_the_cost(
            @ForAll("ofTables") Candidate candidate, @ForAll @Size(min = 1, max = 80) byte[] bytes) {
        assertThat(costs(candidate).readRoughly(bytes, bytes.length, start()))
                .isGreaterThanOrEqualTo(characterByCharacter(candidate, bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GB18030", "Big5", "Big5-HKSCS", "windows-31j", "EUC-JP", "x-windows-949", "x-EUC-TW", "EUC-KR"})
    void a_table_holds_what_the_platform_decodes_code_by_code(String charset) {
        TableReader table = TableReader.doubleByte(charset);
        CharsetDecoder decoder = Charset.forName(charset).newDecoder();
        CharBuffer out = CharBuffer.allocate(4);
        for (int code = 0x8000; code <= 0xFFFF; code++) {
            byte[] pair = {(byte) (code >> 8), (byte) code};
            boolean error = decoder.reset()
                    .decode(ByteBuffer.wrap(pair), out.clear(), true)
                    .isError();
            boolean one = !error && table.single(code >> 8) == 0;
            char first = one && !Character.isSurrogate(out.get(0)) ? out.get(0) : one ? '\u3400' : 0;
            assertThat(table.pair(code >> 8, code & 0xFF)).as("%04X", code).isEqualTo(first);
        }
    }

    @Test
    void pairs_are_told_from_one_another() {
        PairTable pairs = new PairTable(3);
        pairs.putAll("中国人民国中", (byte) 9);
        pairs.putAll("人民", (byte) 7);
        assertThat(pairs.get('中', '国')).isEqualTo(9);
        assertThat(pairs.get('国', '中')).isEqualTo(9);
        assertThat(pairs.get('人', '民')).isEqualTo(7);
        assertThat(pairs.get('民', '人')).isZero();
        assertThat(pairs.get('国', '人')).isZero();
    }
}

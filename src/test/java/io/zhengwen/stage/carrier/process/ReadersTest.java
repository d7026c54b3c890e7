package io.zhengwen.stage.carrier.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.stage.carrier.CarrierOpener;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadersTest {
    static Set<String> packedFormats() {
        return CarrierOpener.packedFormats();
    }

    @ParameterizedTest
    @MethodSource("packedFormats")
    void every_format_that_goes_to_a_parser_process_has_one_reader_there(String mediaType) {
        assertThat(Readers.all()).filteredOn(reader -> reader.reads(mediaType)).hasSize(1);
    }
}

package io.zhengwen.stage.carrier.process;

import io.zhengwen.stage.carrier.CarrierReader;
import io.zhengwen.stage.carrier.office.DocReader;
import io.zhengwen.stage.carrier.office.DocxReader;
import io.zhengwen.stage.carrier.office.RtfReader;
import io.zhengwen.stage.carrier.office.XlsReader;
import io.zhengwen.stage.carrier.office.XlsxReader;
import io.zhengwen.stage.carrier.pdf.PdfReader;
import java.util.List;

/** Every format that a parser process reads. */
final class Readers {
    private Readers() {}

    static List<CarrierReader> all() {
        return List.of(
                new PdfReader(), new DocxReader(), new XlsxReader(), new DocReader(), new XlsReader(), new RtfReader());
    }
}

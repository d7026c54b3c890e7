package io.zhengwen.stage.carrier.process;

import io.zhengwen.stage.carrier.CarrierReader;
import io.zhengwen.stage.carrier.archive.TarReader;
import io.zhengwen.stage.carrier.archive.ZipReader;
import io.zhengwen.stage.carrier.mail.MailReader;
import io.zhengwen.stage.carrier.ofd.OfdReader;
import io.zhengwen.stage.carrier.office.DocReader;
import io.zhengwen.stage.carrier.office.DocxReader;
import io.zhengwen.stage.carrier.office.EpubReader;
import io.zhengwen.stage.carrier.office.LockedReader;
import io.zhengwen.stage.carrier.office.OdsReader;
import io.zhengwen.stage.carrier.office.OdtReader;
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
                new PdfReader(),
                new OfdReader(),
                new DocxReader(),
                new DocReader(),
                new XlsxReader(),
                new XlsReader(),
                new LockedReader(),
                new RtfReader(),
                new OdtReader(),
                new OdsReader(),
                new EpubReader(),
                new MailReader(),
                new ZipReader(),
                new TarReader());
    }
}

package io.zhengwen.stage.charset;

import io.zhengwen.document.DocumentId;
import io.zhengwen.document.Payload;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Texts and raw documents of the charset tests. */
final class Samples {
    static final String SIMPLIFIED =
            "各省、自治区、直辖市人民政府：为加快推进数字化转型，现就有关事项通知如下。到2025年，建成500个以上示范项目，重点企业设备联网率达到60%。" + "责任单位：发展改革部门、工业和信息化部门按职责分工负责。";
    static final String TRADITIONAL = "各縣市政府：為加速推動數位轉型，特訂定本實施計畫。計畫目標為二年內輔導三百家以上中小企業，並建立跨機關資料交換機制，由經濟主管機關會同有關單位辦理。";
    static final String JAPANESE = "この計画は、地域の産業を支える新しい技術の開発を進めるために、関係する企業と大学が協力して行うものです。";
    static final String KOREAN = "이 계획은 지역 산업을 지원하고 새로운 기술을 개발하기 위하여 관련 기업과 대학이 함께 추진하는 사업입니다.";
    static final String RUSSIAN = "Правительство утвердило план развития промышленности на ближайшие пять лет.";
    static final String GERMAN =
            "Die Behörde prüft die Maßnahmen, für die Übergangsfristen gelten, und veröffentlicht Ergebnisse.";

    private Samples() {}

    static RawDocument raw(byte[] bytes) {
        return raw(bytes, Optional.empty(), "application/octet-stream");
    }

    static RawDocument raw(byte[] bytes, Optional<String> declared, String mediaType) {
        Payload payload = Payload.of(bytes);
        Provenance provenance = new Provenance(
                DocumentId.ofContent(payload),
                URI.create("file:/inbox/a"),
                Optional.empty(),
                Instant.EPOCH,
                declared,
                mediaType);
        return new RawDocument(provenance, payload);
    }
}

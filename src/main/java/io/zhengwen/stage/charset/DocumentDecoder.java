package io.zhengwen.stage.charset;

import io.zhengwen.document.CharsetVerdict;
import io.zhengwen.document.Damage;
import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.RawDocument;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decodes a document once, at the edge, with the charset that the evidence supports; bytes that are no text are refused. */
public final class DocumentDecoder {
    private static final Charset BIG5 = Charset.forName("Big5");

    private final TextFormats formats = new TextFormats();
    private final TextPlausibility plausibility = new TextPlausibility();
    private final CharacterFrequencies chinese = CharacterFrequencies.load("zh");
    private final MixedText mixed = new MixedText(chinese);
    private final MojibakeRepair mojibake =
            new MojibakeRepair(new TextCost(chinese, CharacterFrequencies.load("latin")));
    private final List<CharsetProbe> probes = List.of(
            new ByteOrderMarkProbe(),
            new WideUnitProbe(),
            new SevenBitProbe(chinese),
            new Utf8Probe(),
            new StatisticalProbe());

    public DecodedDocument decode(RawDocument raw) {
        String mediaType = raw.provenance().mediaType();
        formats.refusePacked(mediaType);
        if (formats.isText(mediaType)) {
            return decodeText(raw);
        }
        return decodeWideText(raw, mediaType);
    }

    /**
     * Two bytes are the whole magic number of some formats, and ordinary characters of UTF-16 (AC-3 audio begins like 看).
     * So bytes that look like such a format, but read as wide characters in every respect, are text.
     */
    private DecodedDocument decodeWideText(RawDocument raw, String mediaType) {
        DecodedDocument decoded;
        try {
            decoded = decodeText(raw);
        } catch (DocumentRejectedException e) {
            throw TextFormats.unsupported(mediaType);
        }
        String used = decoded.charset().used();
        if (!used.startsWith("UTF-16") && !used.startsWith("UTF-32")) {
            throw TextFormats.unsupported(mediaType);
        }
        return decoded;
    }

    private DecodedDocument decodeText(RawDocument raw) {
        EncodedText encoded = EncodedText.of(raw);
        CharsetVerdict verdict = probes.stream()
                .map(probe -> probe.examine(encoded))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        LenientText decoded = text(encoded.bytes(), verdict);
        plausibility.requireFewMalformed(decoded, verdict);
        MojibakeRepair.Repaired repaired = mojibake.repair(withoutMark(decoded.text()));
        plausibility.requireText(repaired.text(), verdict);
        return new DecodedDocument(
                raw,
                MarkupSniffer.mediaType(repaired.text()),
                repaired.text(),
                narrowed(verdict, encoded, decoded),
                damage(repaired, decoded, verdict));
    }

    private LenientText text(byte[] bytes, CharsetVerdict verdict) {
        if (verdict.used().equals(HzDecoder.NAME)) {
            return new LenientText(HzDecoder.decode(bytes).orElseThrow(), 0, 0, -1, 0);
        }
        return mixed.read(bytes, verdict.used(), LenientText.decode(bytes, Charset.forName(verdict.used())));
    }

    /** Big5 is read with the Hong Kong supplement; its plain name is given where the supplement was not needed. */
    private static CharsetVerdict narrowed(CharsetVerdict verdict, EncodedText encoded, LenientText decoded) {
        if (!verdict.used().equals("Big5-HKSCS") || (decoded.foreign() == 0 && needsSupplement(encoded, decoded))) {
            return verdict;
        }
        return new CharsetVerdict(BIG5.name(), verdict.declared(), verdict.basis(), verdict.confidence());
    }

    private static boolean needsSupplement(EncodedText encoded, LenientText decoded) {
        return !LenientText.decode(encoded.bytes(), BIG5).text().equals(decoded.text());
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<Damage> damage(MojibakeRepair.Repaired repaired, LenientText decoded, CharsetVerdict verdict) {
        List<Damage> damage = new ArrayList<>();
        int replaced = decoded.malformed() + decoded.cut();
        if (replaced > 0) {
            damage.add(new Damage("malformed-bytes", replaced));
        }
        if (decoded.foreign() > 0) {
            damage.add(new Damage("mixed-charsets", decoded.foreign(), true));
        }
        repaired.restored().forEach((kind, count) -> damage.add(new Damage(kind, count, true)));
        damage.addAll(LostText.of(repaired.text(), replaced, verdict));
        return damage;
    }
}

package io.zhengwen.stage.charset;

import static io.zhengwen.stage.charset.HongKongSupplement.BIG5;
import static io.zhengwen.stage.charset.HongKongSupplement.WITH_SUPPLEMENT;

import io.zhengwen.document.CarriedText;
import io.zhengwen.document.CharsetVerdict;
import io.zhengwen.document.Damage;
import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.OpenedDocument;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.Rejection;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decodes a document once, at the edge, with the charset that the evidence supports; bytes that are no text are refused. */
public final class DocumentDecoder {
    private final TextFormats formats = new TextFormats();
    private final TextPlausibility plausibility = new TextPlausibility();
    private final CharsetTables tables = new CharsetTables();
    private final CharsetDetector detector = new CharsetDetector(tables);
    private final MixedText mixed = new MixedText(tables);
    private final MojibakeRepair mojibake = new MojibakeRepair(tables);

    /** Decodes a text file; what a packed format carried is characters already. */
    public DecodedDocument decode(OpenedDocument opened) {
        return opened.text().map(text -> carried(opened, text)).orElseGet(() -> decode(opened.raw()));
    }

    private static DecodedDocument carried(OpenedDocument opened, CarriedText text) {
        List<Damage> damage = new ArrayList<>(text.damage());
        long left = opened.members().stream()
                .filter(member -> member.skipped().equals(Optional.of("too-large")))
                .count();
        if (left > 0) {
            damage.add(new Damage("attachment-left-out", Math.toIntExact(left)));
        }
        CharsetVerdict verdict = new CharsetVerdict("UTF-8", Optional.empty(), CharsetVerdict.Basis.CARRIER, 1);
        return new DecodedDocument(opened.raw(), opened.mediaType(), text.mediaType(), text.text(), verdict, damage);
    }

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
        byte[] bytes = raw.payload().toByteArray();
        CharsetVerdict verdict = detector.detect(bytes, raw.provenance().declaredCharset());
        if (verdict.confidence() == CharsetDetector.NO_TEXT) {
            throw new DocumentRejectedException(new Rejection.Undecodable(verdict.used(), 0));
        }
        LenientText decoded = text(bytes, verdict);
        plausibility.requireFewMalformed(decoded, verdict);
        MojibakeRepair.Repaired repaired = mojibake.repair(withoutMark(decoded.text()));
        plausibility.requireText(repaired.text(), verdict);
        return new DecodedDocument(
                raw,
                MarkdownMarks.isMarkdown(repaired.text(), raw.provenance().mediaType())
                        ? MarkdownMarks.MEDIA_TYPE
                        : MarkupSniffer.mediaType(repaired.text()),
                repaired.text(),
                narrowed(verdict, decoded),
                damage(repaired, decoded, verdict));
    }

    private LenientText text(byte[] bytes, CharsetVerdict verdict) {
        if (verdict.used().equals(HzDecoder.NAME)) {
            return new LenientText(HzDecoder.decode(bytes, tables).orElseThrow(), 0, 0, -1, 0);
        }
        String name = verdict.used().equals(BIG5) ? WITH_SUPPLEMENT : verdict.used();
        return mixed.read(bytes, name, LenientText.decode(bytes, Charset.forName(name)));
    }

    /** Bytes of another charset among Big5 look as if they were of the supplement. */
    private static CharsetVerdict narrowed(CharsetVerdict verdict, LenientText decoded) {
        return verdict.used().equals(WITH_SUPPLEMENT) && decoded.foreign() > 0
                ? new CharsetVerdict(BIG5, verdict.declared(), verdict.basis(), verdict.confidence())
                : verdict;
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

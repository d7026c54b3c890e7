package io.zhengwen.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The head of an official document: the fields of GB/T 9704 and of the open-government index table. Empty means that
 * the document does not say.
 *
 * @param genre 文种: 通知, 意见, 方案 …
 * @param documentNumber 发文字号 of this document, brackets normalised to 〔〕; never that of a cited one
 * @param status issued, draft, in-force, repealed or expired
 * @param issuedOn 成文日期
 * @param addressees 主送机关
 * @param adoptedBy the meeting that adopted it
 * @param planPeriod for example {@code 2021/2025}
 */
public record PolicyHead(
        Optional<String> genre,
        List<Issuer> issuers,
        Optional<String> documentNumber,
        Optional<String> indexNumber,
        Optional<String> status,
        Optional<PartialDate> issuedOn,
        Optional<PartialDate> effectiveOn,
        Optional<PartialDate> expiresOn,
        List<String> addressees,
        Optional<String> adoptedBy,
        Optional<String> planPeriod,
        List<String> keywords) {
    public PolicyHead {
        Objects.requireNonNull(genre, "genre");
        issuers = List.copyOf(issuers);
        Objects.requireNonNull(documentNumber, "documentNumber");
        Objects.requireNonNull(indexNumber, "indexNumber");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(issuedOn, "issuedOn");
        Objects.requireNonNull(effectiveOn, "effectiveOn");
        Objects.requireNonNull(expiresOn, "expiresOn");
        addressees = List.copyOf(addressees);
        Objects.requireNonNull(adoptedBy, "adoptedBy");
        Objects.requireNonNull(planPeriod, "planPeriod");
        keywords = List.copyOf(keywords);
    }
}

package io.zhengwen.stage.carrier.mail;

import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.stage.carrier.CarrierReader;
import io.zhengwen.stage.carrier.CarrierSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * Mails and pages that browsers save in one file (MHTML). Of a mail the HTML text, else the plain one, with the subject as its
 * heading; of a page its HTML as it is. Attachments become members; the letter's head is no text.
 */
public final class MailReader implements CarrierReader {
    private static final Set<String> TYPES = Set.of("message/rfc822", "multipart/related", "application/x-mimearchive");
    private static final int LONGEST_LINE = 16 << 20;
    private static final int LONGEST_FIELD = 64 << 10;
    private static final int MOST_FIELDS = 2_000;

    @Override
    public boolean reads(String mediaType) {
        return TYPES.contains(mediaType);
    }

    @Override
    public void read(byte[] bytes, String mediaType, CarrierSink sink) throws IOException {
        MimeConfig limits = new MimeConfig.Builder()
                .setMaxLineLen(LONGEST_LINE)
                .setMaxHeaderLen(LONGEST_FIELD)
                .setMaxHeaderCount(MOST_FIELDS)
                .setMaxContentLen(-1)
                .build();
        MailParts parts = new MailParts(sink, mediaType);
        MimeStreamParser parser = new MimeStreamParser(limits);
        parser.setContentDecoding(true);
        // A mail inside a mail is a document of its own.
        parser.setNoRecurse();
        parser.setContentHandler(parts);
        try {
            parser.parse(new ByteArrayInputStream(bytes));
        } catch (MimeException | MimeIOException e) {
            throw named(e, mediaType);
        }
        parts.finish();
    }

    private static IOException named(Exception e, String mediaType) {
        Throwable cause = e instanceof MimeIOException ? e.getCause() : e;
        if (cause instanceof MaxLineLimitException || cause instanceof MaxHeaderLimitException) {
            throw new DocumentRejectedException(new CarrierRefusal(
                    CarrierRefusal.Reason.LIMIT_EXCEEDED,
                    mediaType,
                    String.format(
                            Locale.ROOT,
                            "a line of more than %d bytes, or a head of more than %d",
                            LONGEST_LINE,
                            MOST_FIELDS)));
        }
        return new IOException(e.getMessage(), e);
    }
}

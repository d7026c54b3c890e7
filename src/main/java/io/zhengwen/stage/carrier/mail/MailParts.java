package io.zhengwen.stage.carrier.mail;

import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.stage.carrier.CarrierSink;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Goes through the parts of a mail: keeps its texts, hands on its attachments. */
final class MailParts extends AbstractContentHandler {
    /** An alternative of an alternative of a page with pictures, and a forwarded mail in it: some ten levels. */
    private static final int DEEPEST = 50;
    /** Only what was sent has these; a page that was saved has not. */
    private static final Set<String> OF_LETTERS =
            Set.of("to", "cc", "received", "message-id", "delivered-to", "reply-to");

    private final CarrierSink sink;
    private final String mediaType;
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private MailHead whole = new MailHead();
    private MailHead part = new MailHead();
    private String start = "";
    private boolean startFound;
    private int depth;
    private int members;

    MailParts(CarrierSink sink, String mediaType) {
        this.sink = sink;
        this.mediaType = mediaType;
    }

    @Override
    public void startHeader() {
        part = new MailHead();
        whole = depth == 0 ? part : whole;
    }

    @Override
    public void field(Field field) {
        part.add(field);
    }

    @Override
    public void startMultipart(BodyDescriptor descriptor) {
        depth++;
        if (depth > DEEPEST) {
            throw refusal(
                    CarrierRefusal.Reason.LIMIT_EXCEEDED,
                    String.format(Locale.ROOT, "parts %d deep, limit %d", depth, DEEPEST));
        }
        if (descriptor.getMimeType().equals("multipart/encrypted")) {
            throw refusal(CarrierRefusal.Reason.ENCRYPTED, "multipart/encrypted");
        }
        if (start.isEmpty()) {
            start = part.parameter("content-type", "start");
        }
    }

    @Override
    public void endMultipart() {
        depth--;
    }

    @Override
    public void body(BodyDescriptor descriptor, InputStream in) throws IOException {
        String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
        String name = part.fileName();
        boolean attached = part.is("content-disposition", "attachment");
        if (type.endsWith("pkcs7-mime")
                && part.parameter("content-type", "smime-type").startsWith("enveloped")) {
            throw refusal(CarrierRefusal.Reason.ENCRYPTED, type);
        }
        boolean inline = !attached && (name.isEmpty() || isPage());
        if (inline && type.equals("text/html")) {
            html(MailText.decode(in.readAllBytes(), part.parameter("content-type", "charset")));
        } else if (inline && type.equals("text/plain")) {
            String text = MailText.decode(in.readAllBytes(), part.parameter("content-type", "charset"));
            plain.append(plain.isEmpty() ? "" : "\n").append(MailText.unfolded(text, part));
        } else if (!isPage() && (attached || isFile(type, name))) {
            members++;
            sink.member(name.isEmpty() ? "attachment-" + members + extension(type) : name, in);
        }
    }

    private static boolean isFile(String type, String name) {
        boolean picture = type.startsWith("image/");
        return !picture && (!name.isEmpty() || type.equals("message/rfc822"));
    }

    private static String extension(String type) {
        return type.equals("message/rfc822") ? ".eml" : "";
    }

    /** A page's text is its root, or else its first part; those behind it are frames. A letter's parts go one after another. */
    private void html(String text) {
        boolean root = !start.isEmpty() && start.equals(part.body("content-id"));
        if (!isPage()) {
            html.append(text);
        } else if (html.isEmpty() || (root && !startFound)) {
            html.setLength(0);
            html.append(text);
            startFound = root;
        }
    }

    private boolean isPage() {
        return OF_LETTERS.stream().noneMatch(whole::has);
    }

    void finish() throws IOException {
        String subject = whole.decoded("subject").strip();
        if (!html.isEmpty()) {
            sink.text("text/html", isPage() ? html.toString() : titled(subject));
        } else if (!plain.toString().isBlank() || !subject.isEmpty()) {
            sink.text("text/plain", subject.isEmpty() ? plain.toString() : subject + "\n\n" + plain);
        } else if (members == 0) {
            throw new IOException("neither a text nor an attachment");
        }
    }

    private String titled(String subject) {
        Document letter = Jsoup.parse(html.toString());
        letter.outputSettings().prettyPrint(false);
        if (!subject.isEmpty()) {
            letter.body().prependElement("h1").text(subject);
        }
        return letter.outerHtml();
    }

    private DocumentRejectedException refusal(CarrierRefusal.Reason reason, String detail) {
        return new DocumentRejectedException(new CarrierRefusal(reason, mediaType, detail));
    }
}

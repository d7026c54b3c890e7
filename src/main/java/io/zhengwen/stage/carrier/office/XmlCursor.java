package io.zhengwen.stage.carrier.office;

import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.DocumentRejectedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Steps through an XML part by local names. Declarations of entities are not read, nothing is fetched, and a reference to an
 * entity that XML itself does not know is an error: an office program writes none.
 */
final class XmlCursor implements AutoCloseable {
    /** Word nests some thirty levels for a table within a table. */
    private static final int DEEPEST = 2_000;

    private final InputStream in;
    private final XMLStreamReader reader;
    private final String mediaType;
    private int event;
    private int depth;

    XmlCursor(InputStream in, String mediaType) throws IOException {
        this.in = in;
        this.mediaType = mediaType;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        try {
            reader = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Goes to the next start, end or text; false at the end of the part. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        deeper();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new IOException("reference to the entity " + reader.getLocalName());
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException | ArrayIndexOutOfBoundsException | NullPointerException e) {
            throw new IOException("broken XML: " + e.getMessage(), e);
        }
    }

    private void deeper() {
        depth++;
        if (depth > DEEPEST) {
            throw new DocumentRejectedException(new CarrierRefusal(
                    CarrierRefusal.Reason.LIMIT_EXCEEDED,
                    mediaType,
                    String.format(Locale.ROOT, "more than %d levels of markup", DEEPEST)));
        }
    }

    /** How many elements are open, the one that just started included. */
    int depth() {
        return depth;
    }

    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean isEnd() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    boolean starts(String name) {
        return isStart() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return isEnd() && reader.getLocalName().equals(name);
    }

    /** The element's local name. */
    String name() {
        return reader.getLocalName();
    }

    String prefix() {
        return reader.getPrefix();
    }

    boolean isText() {
        return !isStart() && !isEnd();
    }

    String text() {
        return reader.getText();
    }

    /** The attribute with this local name in whatever namespace; empty when there is none. */
    String attribute(String name) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeLocalName(at).equals(name)) {
                return reader.getAttributeValue(at);
            }
        }
        return "";
    }

    int number(String name, int otherwise) {
        String value = attribute(name);
        try {
            return value.isEmpty() ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** A switch of WordprocessingML: on when it is there, unless it says no. */
    boolean isOn() {
        String value = attribute("val");
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    /** Goes to the end of the element that just started. */
    void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside && next()) {
            // Nothing inside is wanted.
        }
    }

    /** All text up to the end of the element that just started. */
    String content() throws IOException {
        StringBuilder content = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside && next()) {
            if (isText()) {
                content.append(text());
            }
        }
        return content.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

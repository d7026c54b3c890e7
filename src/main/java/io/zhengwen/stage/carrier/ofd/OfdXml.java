package io.zhengwen.stage.carrier.ofd;

import io.zhengwen.document.DocumentRejectedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Steps through the elements of a part by local names, without document types, entities or anything from outside. */
final class OfdXml {
    private static final int DEEPEST = 200;

    private final XMLStreamReader reader;
    private int depth;

    OfdXml(byte[] bytes) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        try {
            reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Goes to the next element; false at the end of the part. */
    boolean nextElement() throws IOException {
        while (step()) {
            if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Goes to the next start or end of an element; false at the end of the part. */
    boolean step() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++depth > DEEPEST) {
                        throw OfdRefusals.limit("levels of elements", DEEPEST);
                    }
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException e) {
            if (e instanceof DocumentRejectedException refused) {
                throw refused;
            }
            throw new IOException("broken XML: " + e.getMessage(), e);
        }
    }

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** Empty when there is none. */
    String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** The text of the element that just started, which has no elements inside. */
    String text() throws IOException {
        try {
            depth--;
            return reader.getElementText();
        } catch (XMLStreamException | RuntimeException e) {
            throw new IOException("broken XML: " + e.getMessage(), e);
        }
    }

    float number(String name, float otherwise) {
        float[] numbers = numbers(attribute(name));
        return numbers.length == 0 ? otherwise : numbers[0];
    }

    float[] box(String name) {
        float[] numbers = numbers(attribute(name));
        return numbers.length == 4 ? numbers : new float[4];
    }

    /** The numbers of a list, up to the first that is none. */
    static float[] numbers(String list) {
        String[] parts = list.strip().split("[\\s,]+", -1);
        float[] numbers = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            try {
                numbers[i] = Float.parseFloat(parts[i]);
            } catch (NumberFormatException e) {
                return Arrays.copyOf(numbers, i);
            }
        }
        return numbers;
    }
}

package org.mingcha.reporting.internal.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.mingcha.bounds.OutOfTime;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.ReturnRefusal;
import org.mingcha.reporting.ReturnsFile;

/** Aggregate Data Exchange, read element by element: no document type, no entities, nothing from outside the file. */
final class AdxReader {
    private final ReturnDefinition definition;
    private final ReturnRowReader reading;
    private final int most;
    private int groups;

    AdxReader(ReturnDefinition definition, int most) {
        this.definition = definition;
        this.reading = new ReturnRowReader(definition);
        this.most = most;
    }

    /** What is wrong with the message as a whole. */
    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;
        private final transient ReturnsFile.Refused refused;

        Malformed(ReturnRefusal reason, String... arguments) {
            super(reason.code(), null, false, false);
            this.refused = ReturnsFile.Refused.of(reason, arguments);
        }
    }

    ReturnsFile read(InputStream in) throws IOException {
        try {
            var xml = factory().createXMLStreamReader(in);
            start(xml);
            while (next(xml) == XMLStreamConstants.START_ELEMENT) {
                require(xml, Adx.GROUP);
                group(xml);
            }
            return reading.result();
        } catch (Malformed e) {
            return e.refused;
        } catch (XMLStreamException e) {
            var place = e.getLocation();
            return ReturnsFile.Refused.of(
                    ReturnRefusal.XML_MALFORMED, place == null ? "1" : Integer.toString(place.getLineNumber()));
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static void start(XMLStreamReader xml) throws XMLStreamException, Malformed {
        if (next(xml) != XMLStreamConstants.START_ELEMENT
                || !xml.getLocalName().equals(Adx.ROOT)
                || !Adx.NAMESPACE.equals(xml.getNamespaceURI())) {
            throw new Malformed(ReturnRefusal.XML_NOT_ADX, Adx.NAMESPACE);
        }
    }

    /** The next beginning or end of an element; a document type declaration ends it all. */
    private static int next(XMLStreamReader xml) throws XMLStreamException, Malformed {
        while (xml.hasNext()) {
            OutOfTime.check();
            int event = event(xml);
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Malformed(ReturnRefusal.XML_WITH_DTD);
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return event;
            }
        }
        return XMLStreamConstants.END_DOCUMENT;
    }

    /** The JDK's scanner has no sentence for some flaws of a document type that it skips, and throws that it has none. */
    private static int event(XMLStreamReader xml) throws XMLStreamException, Malformed {
        try {
            return xml.next();
        } catch (MissingResourceException unnamed) {
            throw malformed(xml);
        }
    }

    private static Malformed malformed(XMLStreamReader xml) {
        return new Malformed(
                ReturnRefusal.XML_MALFORMED, Integer.toString(xml.getLocation().getLineNumber()));
    }

    private void group(XMLStreamReader xml) throws XMLStreamException, Malformed {
        int line = xml.getLocation().getLineNumber();
        if (++groups > most) {
            throw new Malformed(ReturnRefusal.TOO_MANY_ROWS, Integer.toString(most));
        }
        var dataSet = attribute(xml, Adx.DATA_SET);
        if (!dataSet.equals(definition.id())) {
            throw new Malformed(ReturnRefusal.DATA_SET_OTHER, Integer.toString(line), dataSet, definition.id());
        }
        var cells = new HashMap<String, String>();
        cells.put(Column.UNIT, attribute(xml, Adx.ORG_UNIT));
        cells.put(Column.PERIOD, attribute(xml, Adx.PERIOD));
        while (next(xml) == XMLStreamConstants.START_ELEMENT) {
            require(xml, Adx.DATA_VALUE);
            value(xml, cells);
        }
        reading.add(new RawRow(line, cells, Map.of(Column.UNIT, Adx.ORG_UNIT, Column.PERIOD, Adx.PERIOD)));
    }

    private void value(XMLStreamReader xml, Map<String, String> cells) throws XMLStreamException, Malformed {
        var line = Integer.toString(xml.getLocation().getLineNumber());
        var element = attribute(xml, Adx.DATA_ELEMENT);
        if (!isKnown(element)) {
            throw new Malformed(ReturnRefusal.DATA_ELEMENT_UNKNOWN, line, element);
        }
        var value = attribute(xml, Adx.VALUE);
        String annotation = null;
        while (next(xml) == XMLStreamConstants.START_ELEMENT) {
            require(xml, Adx.ANNOTATION);
            annotation = text(xml);
        }
        if (cells.putIfAbsent(element, said(element, value, annotation)) != null) {
            throw new Malformed(ReturnRefusal.DATA_ELEMENT_TWICE, line, element);
        }
    }

    /** Until the element ends: words alone. */
    private static String text(XMLStreamReader xml) throws XMLStreamException, Malformed {
        try {
            return xml.getElementText();
        } catch (XMLStreamException | MissingResourceException e) {
            throw malformed(xml);
        }
    }

    private boolean isKnown(String element) {
        return element.equals(Column.NIL)
                || element.equals(Column.EXPLANATION)
                || definition.field(element).isPresent();
    }

    private String said(String element, String value, @Nullable String annotation) {
        boolean number = element.equals(Column.NIL)
                || definition.field(element).filter(field -> field.isNumber()).isPresent();
        return number ? value : Optional.ofNullable(annotation).orElse("");
    }

    private static void require(XMLStreamReader xml, String element) throws Malformed {
        if (!xml.getLocalName().equals(element) || !Adx.NAMESPACE.equals(xml.getNamespaceURI())) {
            throw new Malformed(
                    ReturnRefusal.XML_ELEMENT_OTHER,
                    Integer.toString(xml.getLocation().getLineNumber()),
                    xml.getLocalName(),
                    element);
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
    }
}

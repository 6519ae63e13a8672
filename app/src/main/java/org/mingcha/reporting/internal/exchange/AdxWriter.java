package org.mingcha.reporting.internal.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mingcha.evidence.returns.ReturnDefinition;

/** Aggregate Data Exchange. That a return is nil is a data element as well: 1 or 0. */
final class AdxWriter implements RowWriter {
    private static final String NONE = "0";

    private final XMLStreamWriter xml;
    private final ReturnDefinition definition;

    AdxWriter(ReturnDefinition definition, Instant exported, OutputStream to) throws IOException {
        this.definition = definition;
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement(Adx.ROOT);
            xml.writeDefaultNamespace(Adx.NAMESPACE);
            xml.writeAttribute(
                    "exported", exported.truncatedTo(ChronoUnit.SECONDS).toString());
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void write(FiledRow row) throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeStartElement(Adx.GROUP);
            xml.writeAttribute(Adx.ORG_UNIT, row.unit());
            xml.writeAttribute(Adx.PERIOD, Adx.period(row.period()));
            xml.writeAttribute(Adx.DATA_SET, definition.id());
            values(row);
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void values(FiledRow row) throws XMLStreamException {
        if (definition.nil()) {
            number(Column.NIL, row.nil() ? "1" : NONE);
        }
        for (var field : definition.fields()) {
            var value = row.values().getOrDefault(field.name(), "");
            if (field.isNumber() && !value.isEmpty()) {
                number(field.name(), value);
            } else {
                words(field.name(), value);
            }
        }
        words(Column.EXPLANATION, row.explanation());
    }

    private void number(String element, String value) throws XMLStreamException {
        xml.writeEmptyElement(Adx.DATA_VALUE);
        xml.writeAttribute(Adx.DATA_ELEMENT, element);
        xml.writeAttribute(Adx.VALUE, value);
    }

    private void words(String element, String text) throws XMLStreamException {
        if (text.isEmpty()) {
            return;
        }
        xml.writeStartElement(Adx.DATA_VALUE);
        xml.writeAttribute(Adx.DATA_ELEMENT, element);
        xml.writeAttribute(Adx.VALUE, NONE);
        xml.writeStartElement(Adx.ANNOTATION);
        characters(text);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** A carriage return would be read as the end of a line, and what no XML may hold would make all of it unreadable. */
    private void characters(String text) throws XMLStreamException {
        var parts = text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", " ")
                .split("\r", -1);
        for (int part = 0; part < parts.length; part++) {
            if (part > 0) {
                xml.writeEntityRef("#13");
            }
            xml.writeCharacters(parts[part]);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}

package org.mingcha.web.correction;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiFunction;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mingcha.claims.PublishedCorrection;
import org.mingcha.web.support.Messages;

/** The two feeds that are XML. */
record FeedXml(String base, Messages words, BiFunction<PublishedCorrection, Messages, String> summary) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    /** A step of writing. */
    private interface Step {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    String rss(List<PublishedCorrection> newest) {
        return document(xml -> {
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeNamespace("atom", ATOM);
            xml.writeStartElement("channel");
            text(xml, "title", words.of("correction.list.heading"));
            text(xml, "link", base + CorrectionListPages.PATH);
            text(xml, "description", words.of("correction.list.about"));
            text(xml, "language", words.locale().toLanguageTag());
            xml.writeEmptyElement("atom", "link", ATOM);
            link(xml, "self", base + CorrectionListPages.PATH + ".rss", "application/rss+xml");
            for (var correction : newest) item(xml, correction);
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private void item(XMLStreamWriter xml, PublishedCorrection correction) throws XMLStreamException {
        var url = base + correction.path();
        xml.writeStartElement("item");
        text(xml, "title", correction.current().headline());
        text(xml, "link", url);
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "true");
        xml.writeCharacters(url);
        xml.writeEndElement();
        text(xml, "pubDate", rfc822(correction.first().publishedAt()));
        text(xml, "description", summary.apply(correction, words));
        xml.writeEndElement();
    }

    String atom(List<PublishedCorrection> newest, Instant now) {
        var updated = newest.stream()
                .map(correction -> correction.current().publishedAt())
                .max(Instant::compareTo);
        return document(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            text(xml, "id", base + CorrectionListPages.PATH);
            text(xml, "title", words.of("correction.list.heading"));
            text(xml, "updated", ClaimReviews.time(updated.orElse(now)));
            xml.writeEmptyElement("link");
            link(xml, "self", base + CorrectionListPages.PATH + ".atom", "application/atom+xml");
            xml.writeEmptyElement("link");
            link(xml, "alternate", base + CorrectionListPages.PATH, "text/html");
            for (var correction : newest) entry(xml, correction);
            xml.writeEndElement();
        });
    }

    private void entry(XMLStreamWriter xml, PublishedCorrection correction) throws XMLStreamException {
        var url = base + correction.path();
        xml.writeStartElement("entry");
        text(xml, "id", url);
        text(xml, "title", correction.current().headline());
        text(xml, "published", ClaimReviews.time(correction.first().publishedAt()));
        text(xml, "updated", ClaimReviews.time(correction.current().publishedAt()));
        xml.writeEmptyElement("link");
        link(xml, "alternate", url, "text/html");
        xml.writeStartElement("author");
        text(xml, "name", correction.unitName());
        xml.writeEndElement();
        text(xml, "summary", summary.apply(correction, words));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href, String type) throws XMLStreamException {
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
        xml.writeAttribute("type", type);
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        // XML 1.0 has no way to write these.
        xml.writeCharacters(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", ""));
        xml.writeEndElement();
    }

    private static String rfc822(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static String document(Step content) {
        var text = new StringWriter();
        try {
            var xml = WRITERS.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            content.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed could not be written", e);
        }
        return text.toString();
    }
}

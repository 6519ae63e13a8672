package org.mingcha.document;

import com.openhtmltopdf.pdfboxout.PDFCreationListener;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Puts the document's own clock where PDF writers put theirs: information, XMP packet, file identifier. */
final class PdfIdentity implements PDFCreationListener {

    static final String PRODUCER = "Mingcha";

    private final Document document;

    PdfIdentity(Document document) {
        this.document = document;
    }

    @Override
    public void preOpen(PdfBoxRenderer renderer) {}

    @Override
    public void preWrite(PdfBoxRenderer renderer, int pageCount) {}

    /** The last moment before the file is written. */
    @Override
    public void onClose(PdfBoxRenderer renderer) {
        PDDocument pdf = renderer.getPdfDocument();
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setTitle(document.title());
        information.setProducer(PRODUCER);
        information.setCreationDate(calendar(document.clock()));
        information.setModificationDate(calendar(document.clock()));
        pdf.setDocumentId(document.clock().getEpochSecond());
        try {
            PDMetadata metadata = new PDMetadata(pdf);
            metadata.importXMPMetadata(xmp().getBytes(StandardCharsets.UTF_8));
            pdf.getDocumentCatalog().setMetadata(metadata);
        } catch (IOException e) {
            throw new UncheckedIOException("metadata of " + document.identifier(), e);
        }
    }

    private static Calendar calendar(Instant instant) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        calendar.setTimeInMillis(instant.getEpochSecond() * 1000);
        return calendar;
    }

    private String xmp() {
        String time = Instant.ofEpochSecond(document.clock().getEpochSecond()).toString();
        return """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <dc:format>application/pdf</dc:format>
                <xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>
                <pdf:Producer>%s</pdf:Producer>
                <pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>
                <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>""".formatted(escaped(document.title()), escaped(document.language()), time, time, PRODUCER);
    }

    private static String escaped(String text) {
        return new Markup().text(text).toString();
    }
}

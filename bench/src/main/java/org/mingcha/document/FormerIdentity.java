package org.mingcha.document;

import com.openhtmltopdf.pdfboxout.PDFCreationListener;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
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
final class FormerIdentity implements PDFCreationListener {

    private final Document document;

    FormerIdentity(Document document) {
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
        information.setProducer(DocumentMetadata.PRODUCER);
        information.setCreationDate(calendar(document.clock()));
        information.setModificationDate(calendar(document.clock()));
        pdf.setDocumentId(document.clock().getEpochSecond());
        try {
            PDMetadata metadata = new PDMetadata(pdf);
            metadata.importXMPMetadata(DocumentMetadata.formerXmp(document));
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
}

package org.mingcha.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What a file says of itself besides its pages; the same document says the same, whenever it is made. */
public final class DocumentMetadata {

    public static final String PRODUCER = "Mingcha";

    private DocumentMetadata() {}

    /** The XMP packet of a PDF file. */
    public static byte[] xmp(Document document) {
        return xmp(document, "A");
    }

    /** That of our first renderer, which claimed PDF/A-2u. */
    public static byte[] formerXmp(Document document) {
        return xmp(document, "U");
    }

    private static byte[] xmp(Document document, String conformance) {
        return filled("pdf/metadata.xml", document)
                .replace("{producer}", PRODUCER)
                .replace("{conformance}", conformance)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** {@code docProps/core.xml} of a Word file. */
    public static String coreProperties(Document document) {
        return filled("docx/core.xml", document);
    }

    private static String filled(String part, Document document) {
        String time = Instant.ofEpochSecond(document.clock().getEpochSecond()).toString();
        return Resource.text(part)
                .replace("{time}", time)
                .replace("{language}", escaped(document.language()))
                .replace("{title}", escaped(document.title()));
    }

    private static String escaped(String text) {
        return new Markup().text(text).toString();
    }
}

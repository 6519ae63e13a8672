package org.mingcha.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What a file says of itself besides its pages; the same document says the same, whenever it is made. */
public final class DocumentMetadata {

    static final String PRODUCER = "Mingcha";

    private DocumentMetadata() {}

    /** The XMP packet of a PDF file. */
    public static byte[] xmp(Document document) {
        return filled("pdf/metadata.xml", document)
                .replace("{producer}", PRODUCER)
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

package org.mingcha.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A Word document written part by part: the few parts an official document needs, each valid against the schema, in
 * one order and with one time, so that the same document gives the same bytes.
 */
final class DocxRenderer implements Renderer {

    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final LayoutProfile profile;

    DocxRenderer(LayoutProfile profile) {
        this.profile = profile;
    }

    @Override
    public byte[] render(Document document, CitationStyle citations) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            Parts parts = new Parts(zip, document.clock());
            List<Block.Chart> charts = document.charts();
            parts.put("[Content_Types].xml", DocxChart.contentTypes(charts.size()));
            parts.put("_rels/.rels", fixed("package-rels.xml"));
            parts.put("docProps/core.xml", DocumentMetadata.coreProperties(document));
            parts.put("word/_rels/document.xml.rels", DocxChart.relations(charts.size()));
            parts.put("word/document.xml", new DocxBody(profile, citations).write(document));
            parts.put("word/styles.xml", new DocxStyles(profile).write());
            parts.put("word/fontTable.xml", DocxFonts.write(profile));
            parts.put("word/settings.xml", fixed("settings.xml"));
            parts.put("word/footer1.xml", new DocxFooter(profile).write("PageOdd"));
            parts.put("word/footer2.xml", new DocxFooter(profile).write("PageEven"));
            for (int i = 0; i < charts.size(); i++) {
                parts.put(DocxChart.part(i + 1), DocxChart.write(charts.get(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("DOCX of " + document.identifier(), e);
        }
        return bytes.toByteArray();
    }

    static String fixed(String part) {
        return Resource.text("docx/" + part);
    }

    private record Parts(ZipOutputStream zip, Instant clock) {

        void put(String name, String content) throws IOException {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(LocalDateTime.ofInstant(clock, ZoneOffset.UTC));
            zip.putNextEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }
}

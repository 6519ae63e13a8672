package org.mingcha.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words of a file as a program finds them that copies or searches. */
final class ShownWords {
    private static final Pattern TEXT_CODE = Pattern.compile("<ofd:TextCode[^>]*>([^<]*)<");

    private ShownWords() {}

    /** Without the numbers of pages. */
    static String of(Format format, byte[] file) {
        String text = switch (format) {
            case HTML -> body(new String(file, StandardCharsets.UTF_8));
            case DOCX -> plain(parts(file).get("word/document.xml"));
            case PDF -> RenderedSamples.pdfText(file);
            case OFD -> String.join("", ofdPages(file));
        };
        return text.replaceAll("— \\d+ —", "");
    }

    /** The same without any blanks. */
    static String dense(Format format, byte[] file) {
        return of(format, file).replaceAll("\\s", "");
    }

    private static String body(String html) {
        return plain(html.substring(html.indexOf("<body>")));
    }

    private static String plain(String markup) {
        return markup.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    static List<String> ofdPages(byte[] ofd) {
        Map<String, String> parts = parts(ofd);
        return parts.keySet().stream()
                .filter(name -> name.endsWith("Content.xml"))
                .map(name -> TEXT_CODE
                        .matcher(parts.get(name))
                        .results()
                        .map(found -> plain(found.group(1)))
                        .collect(Collectors.joining()))
                .toList();
    }

    static List<String> pdfPages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            List<String> pages = new java.util.ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    private static Map<String, String> parts(byte[] zip) {
        try {
            return DocxSchemaTest.parts(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

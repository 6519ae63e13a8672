package org.mingcha.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Changes a PDF file the way somebody with a PDF library would, and writes it anew. */
final class PdfForger {

    private PdfForger() {}

    /** A step that may fail with the library's exceptions. */
    interface Change {
        void make(PDDocument pdf) throws IOException;
    }

    static byte[] forge(byte[] honest, Change change) {
        try (PDDocument pdf = Loader.loadPDF(honest)) {
            change.make(pdf);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first page's operators, replaced. */
    static Change operators(UnaryOperator<String> change) {
        return pdf -> {
            PDPage page = pdf.getPage(0);
            String before = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            String after = change.apply(before);
            if (after.equals(before)) {
                throw new AssertionError("nothing was changed");
            }
            page.setContents(stream(pdf, after));
        };
    }

    static PDStream stream(PDDocument pdf, String content) throws IOException {
        PDStream stream = new PDStream(pdf);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }

    static COSDictionary font(PDDocument pdf, String face) {
        COSDictionary fonts = pdf.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        return fonts.keySet().stream()
                .map(fonts::getCOSDictionary)
                .filter(font -> font.getNameAsString(COSName.BASE_FONT).endsWith("+" + face))
                .findFirst()
                .orElseThrow();
    }

    static COSDictionary descendant(PDDocument pdf, String face) {
        COSArray descendants = font(pdf, face).getCOSArray(COSName.DESCENDANT_FONTS);
        return (COSDictionary) descendants.getObject(0);
    }

    /** A stream's bytes, replaced. */
    static void replace(COSDictionary owner, COSName key, UnaryOperator<byte[]> change) throws IOException {
        COSStream stream = owner.getCOSStream(key);
        byte[] before;
        try (var in = stream.createInputStream()) {
            before = in.readAllBytes();
        }
        byte[] after = change.apply(before.clone());
        if (Arrays.equals(before, after)) {
            throw new AssertionError("nothing was changed");
        }
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(after);
        }
    }
}

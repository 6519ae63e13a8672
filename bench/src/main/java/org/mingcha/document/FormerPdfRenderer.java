package org.mingcha.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The renderer to PDF that documents had before their own layout, to be measured beside it. It lives in their package
 * because it is made of the same parts.
 */
public final class FormerPdfRenderer implements Renderer {

    private static final String BASE = "about:document";

    static {
        // The library reports every style sheet and face it loads; what is wrong ends in an exception all the same.
        XRLog.setLoggingEnabled(false);
    }

    private static final List<String> FACES = List.of("Body", "Kai", "Sans", "Title");

    private final LayoutProfile profile = LayoutProfile.GBT9704_2012;

    @Override
    public byte[] render(Document document, CitationStyle citations) {
        try {
            return render(document, page(document, citations));
        } catch (IOException e) {
            throw new UncheckedIOException("PDF of " + document.identifier(), e);
        }
    }

    private byte[] render(Document document, String page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        PDDocument pdf = new PDDocument();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(pdf)
                .usePdfVersion(1.7f)
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer(DocumentMetadata.PRODUCER)
                .withHtmlContent(page, BASE)
                .toStream(out);
        embedFonts(builder, pdf);
        fetchNothing(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.setListener(new FormerIdentity(document));
            renderer.createPDF();
        }
        return out.toByteArray();
    }

    private void embedFonts(PdfRendererBuilder builder, PDDocument pdf) throws IOException {
        for (String name : FACES) {
            byte[] bytes = Resource.bytes("fonts/mingcha-%s.ttf".formatted(name.toLowerCase(Locale.ROOT)));
            TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            pdf.registerTrueTypeFontForClosing(face);
            PDFontSupplier supplier = new PDFontSupplier(PDType0Font.load(pdf, face, true));
            builder.useFont(supplier, "Mingcha " + name, 400, FontStyle.NORMAL, true);
        }
    }

    /** The page refers to nothing; should a reference ever slip in, it is refused, whatever its scheme. */
    private static void fetchNothing(PdfRendererBuilder builder) {
        for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, priority);
        }
        builder.useHttpStreamImplementation(FormerPdfRenderer::refuse);
        builder.useProtocolsStreamImplementation(
                FormerPdfRenderer::refuse, "http", "https", "file", "jar", "ftp", "data");
    }

    private static FSStream refuse(String uri) {
        throw new IllegalStateException("a document must not refer to " + uri);
    }

    private String page(Document document, CitationStyle citations) {
        Markup page = new Markup();
        page.open("html", "lang", document.language()).open("head");
        page.element("title", document.title());
        page.empty("meta", "name", "description", "content", document.title());
        page.open("style").raw(FormerStyle.of(profile)).close("style");
        page.close("head").open("body");
        new FormerMarkup(page, citations, profile).write(document.blocks());
        return page.close("body").close("html").toString();
    }
}

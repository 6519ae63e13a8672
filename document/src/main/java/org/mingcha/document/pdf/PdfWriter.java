package org.mingcha.document.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import org.mingcha.document.Document;
import org.mingcha.document.DocumentMetadata;
import org.mingcha.document.layout.LaidDocument;
import org.mingcha.document.layout.PlacedPage;
import org.mingcha.document.layout.Tag;

/** Writes laid out pages as one file. */
public final class PdfWriter {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "'(D:'yyyyMMddHHmmss'+00''00'')'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Document document;
    private final LaidDocument laid;
    private final PdfObjects objects;
    private final List<Integer> pages = new ArrayList<>();
    private final List<List<Tag>> owners = new ArrayList<>();

    private PdfWriter(Document document, LaidDocument laid, PdfObjects objects) {
        this.document = document;
        this.laid = laid;
        this.objects = objects;
    }

    public static byte[] write(Document document, LaidDocument laid) {
        try (Deflater usual = new Deflater();
                Deflater quick = new Deflater(Deflater.BEST_SPEED)) {
            return write(document, laid, usual, quick);
        }
    }

    static byte[] write(Document document, LaidDocument laid, Deflater usual, Deflater quick) {
        return new PdfWriter(document, laid, new PdfObjects(usual, quick)).write();
    }

    private byte[] write() {
        int tree = objects.reserve();
        PdfFaces faces = new PdfFaces();
        PdfTags tags = new PdfTags(objects);
        List<Integer> contents = new ArrayList<>();
        for (PlacedPage page : laid.pages()) {
            PageOperators operators = new PageOperators(faces);
            contents.add(objects.stream("", operators.write(page, laid.width(), laid.height())));
            int number = objects.reserve();
            tags.mark(pages.size(), number, operators.owners());
            pages.add(number);
            owners.add(operators.owners());
        }
        int fonts = objects.add("<</Font " + faces.write(objects) + ">>");
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            objects.put(pages.get(i), page(i, tree, contents.get(i), fonts));
            kids.append(i == 0 ? "" : " ").append(PdfText.reference(pages.get(i)));
        }
        objects.put(tree, "<</Type /Pages/Kids [" + kids + "]/Count " + pages.size() + ">>");
        return objects.file(catalog(tree, tags.write(laid.root(), owners)), information());
    }

    private String page(int index, int tree, int contents, int resources) {
        return "<</Type /Page/Parent " + PdfText.reference(tree) + "/MediaBox "
                + PdfText.numbers(0, 0, laid.width(), laid.height())
                + (laid.pages().get(index).isTurned() ? "/Rotate 90" : "")
                + "/Contents " + PdfText.reference(contents) + "/Resources " + PdfText.reference(resources)
                + "/StructParents " + index + "/Tabs /S>>";
    }

    private int catalog(int tree, int structure) {
        int metadata = objects.plainStream("/Type /Metadata/Subtype /XML", DocumentMetadata.xmp(document));
        int profile = objects.stream(
                "/N 3", ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        String outline = laid.outline().isEmpty()
                ? ""
                : "/Outlines " + PdfText.reference(new PdfOutline(objects, laid, pages).write());
        return objects.add("<</Type /Catalog/Pages " + PdfText.reference(tree) + "/Metadata "
                + PdfText.reference(metadata) + "/MarkInfo <</Marked true>>/Lang " + PdfText.text(document.language())
                + "/ViewerPreferences <</DisplayDocTitle true>>/OutputIntents [<</Type /OutputIntent/S /GTS_PDFA1"
                + "/OutputConditionIdentifier (sRGB)/Info (sRGB)/DestOutputProfile " + PdfText.reference(profile)
                + ">>]/StructTreeRoot " + PdfText.reference(structure) + outline + ">>");
    }

    private int information() {
        String time = DATE.format(document.clock());
        return objects.add("<</Title " + PdfText.text(document.title()) + "/Producer (" + DocumentMetadata.PRODUCER
                + ")/CreationDate " + time + "/ModDate " + time + ">>");
    }
}

package org.mingcha.document.ofd;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.mingcha.document.Document;
import org.mingcha.document.DocumentMetadata;
import org.mingcha.document.Markup;
import org.mingcha.document.layout.LaidDocument;
import org.mingcha.document.layout.OutlineEntry;

/** Writes laid out pages as one file. */
public final class OfdWriter {
    private static final int ID = 32;

    private final Document document;
    private final LaidDocument laid;
    private final UnitIds ids = new UnitIds();
    private final OfdTags tags = new OfdTags();
    private final OfdPackage parts = new OfdPackage();
    private final List<Integer> pages = new ArrayList<>();

    private OfdWriter(Document document, LaidDocument laid) {
        this.document = document;
        this.laid = laid;
    }

    public static byte[] write(Document document, LaidDocument laid) {
        return new OfdWriter(document, laid).write();
    }

    private byte[] write() {
        OfdFaces faces = new OfdFaces(ids);
        for (int i = 0; i < laid.pages().size(); i++) {
            OfdPage page = new OfdPage(faces, tags, ids, laid.width(), laid.height());
            pages.add(page.number());
            parts.put("Doc_0/" + place(i), page.write(laid.pages().get(i)));
        }
        parts.put("Doc_0/PublicRes.xml", faces.write(parts));
        parts.put("Doc_0/Document.xml", root(tags.write(laid.root(), parts)));
        return parts.zip("OFD.xml", entrance());
    }

    private static String place(int page) {
        return "Pages/Page_" + page + "/Content.xml";
    }

    private String entrance() {
        String day = document.clock().atZone(ZoneOffset.UTC).toLocalDate().toString();
        return OfdXml.part("OFD", "Version", "1.0", "DocType", "OFD")
                .open("ofd:DocBody")
                .open("ofd:DocInfo")
                .element("ofd:DocID", id())
                .element("ofd:Title", document.title())
                .element("ofd:CreationDate", day)
                .element("ofd:ModDate", day)
                .element("ofd:Creator", DocumentMetadata.PRODUCER)
                .close("ofd:DocInfo")
                .element("ofd:DocRoot", "Doc_0/Document.xml")
                .close("ofd:DocBody")
                .close("ofd:OFD")
                .toString();
    }

    private String root(String customTags) {
        Markup root = OfdXml.part("Document").open("ofd:CommonData");
        root.element("ofd:MaxUnitID", String.valueOf(ids.last())).open("ofd:PageArea");
        root.element("ofd:PhysicalBox", OfdXml.box(0, 0, laid.width(), laid.height()))
                .close("ofd:PageArea");
        root.element("ofd:PublicRes", "PublicRes.xml").close("ofd:CommonData").open("ofd:Pages");
        for (int i = 0; i < pages.size(); i++) {
            root.empty("ofd:Page", "ID", String.valueOf(pages.get(i)), "BaseLoc", place(i));
        }
        root.close("ofd:Pages");
        if (!laid.outline().isEmpty()) {
            root.open("ofd:Outlines");
            outline(root);
            root.close("ofd:Outlines");
        }
        return root.element("ofd:CustomTags", customTags).close("ofd:Document").toString();
    }

    /** Each heading within the one that it belongs to. */
    private void outline(Markup root) {
        List<Integer> open = new ArrayList<>();
        for (OutlineEntry entry : laid.outline()) {
            close(root, open, entry.level());
            open.add(entry.level());
            root.open("ofd:OutlineElem", "Title", entry.title()).open("ofd:Actions");
            root.open("ofd:Action", "Event", "CLICK").open("ofd:Goto");
            root.empty(
                    "ofd:Dest",
                    "Type",
                    "XYZ",
                    "PageID",
                    String.valueOf(pages.get(entry.page())),
                    "Left",
                    "0",
                    "Top",
                    OfdXml.mm(entry.top()),
                    "Zoom",
                    "0");
            root.close("ofd:Goto").close("ofd:Action").close("ofd:Actions");
        }
        close(root, open, 0);
    }

    private static void close(Markup root, List<Integer> open, int level) {
        while (!open.isEmpty() && open.getLast() >= level) {
            open.removeLast();
            root.close("ofd:OutlineElem");
        }
    }

    /** Another one for every other content. */
    private String id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.parts().values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest()).substring(0, ID);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a JDK without SHA-256", e);
        }
    }
}

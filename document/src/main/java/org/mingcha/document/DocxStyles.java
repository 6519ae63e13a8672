package org.mingcha.document;

import java.util.Set;
import java.util.function.Consumer;

/** The style sheet: every paragraph of an official document has a style, so that a hand can change them all at once. */
final class DocxStyles {

    /** Names that Word and WPS know and show in their own language. */
    private static final Set<String> BUILT_IN =
            Set.of("Normal", "Title", "heading 1", "heading 2", "caption", "Table Grid");

    private final LayoutProfile profile;
    private final Markup part = new Markup();

    DocxStyles(LayoutProfile profile) {
        this.profile = profile;
    }

    String write() {
        part.raw(DocxRenderer.XML).open("w:styles", "xmlns:w", DocxBody.NAMESPACE);
        defaults();
        paragraph("Normal", "Normal", "body", p -> spacing(p, "body", 0, 0));
        new DocxHeadStyles(profile, this).write(part);
        texts();
        ends();
        tables();
        pageNumber("PageOdd", "right");
        pageNumber("PageEven", "left");
        character("Figure", false);
        character("Citation", true);
        tableStyle();
        return part.close("w:styles").toString();
    }

    private void defaults() {
        part.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
        fonts("body");
        part.empty("w:lang", "w:val", "en-US", "w:eastAsia", "zh-CN");
        part.close("w:rPr").close("w:rPrDefault").empty("w:pPrDefault").close("w:docDefaults");
    }

    private void texts() {
        int pitch = twips(profile.grid().pitch());
        paragraph("Title", "Title", "title", p -> {
            p.empty("w:keepNext").empty("w:snapToGrid", "w:val", "0");
            spacing(p, "title", 0, pitch);
            p.empty("w:jc", "w:val", "center").empty("w:outlineLvl", "w:val", "0");
        });
        own("Addressee", "body", p -> spacing(p, "body", 0, 0));
        own("Body", "body", p -> {
            spacing(p, "body", apart(), 0);
            indentFirstLine(p);
            p.empty("w:jc", "w:val", profile.isIndented() ? "both" : "left");
        });
        heading("Heading1", "heading 1", "level1", "1");
        heading("Heading2", "heading 2", "level2", "2");
    }

    private void heading(String id, String name, String type, String outline) {
        paragraph(id, name, type, p -> {
            p.empty("w:keepNext");
            spacing(p, type, apart(), 0);
            indentFirstLine(p);
            p.empty("w:outlineLvl", "w:val", outline);
        });
    }

    private void ends() {
        int pitch = twips(profile.grid().pitch());
        own("Attachments", "body", p -> {
            p.empty("w:keepLines");
            spacing(p, "body", 0, 0);
            int em = twips(profile.type("body").size());
            p.empty("w:ind", "w:left", String.valueOf(em * 6), "w:hanging", String.valueOf(em));
        });
        own("Signature", "body", p -> {
            p.empty("w:keepNext").empty("w:keepLines");
            spacing(p, "body", 0, 0);
            p.empty("w:jc", "w:val", "right");
        });
        own("Note", "note", p -> {
            p.empty("w:keepLines");
            p.open("w:pBdr")
                    .empty("w:top", "w:val", "single", "w:sz", "4", "w:space", "4", "w:color", "auto")
                    .close("w:pBdr")
                    .empty("w:snapToGrid", "w:val", "0");
            spacing(p, "note", pitch, 0);
        });
        annex(pitch);
    }

    private void annex(int pitch) {
        own("AnnexNumber", "annex_number", p -> {
            p.empty("w:keepNext").empty("w:pageBreakBefore");
            spacing(p, "annex_number", 0, 0);
        });
        own("AnnexTitle", "title", p -> {
            p.empty("w:keepNext").empty("w:snapToGrid", "w:val", "0");
            spacing(p, "title", pitch, 0);
            p.empty("w:jc", "w:val", "center").empty("w:outlineLvl", "w:val", "0");
        });
    }

    private void tables() {
        paragraph("Caption", "caption", "table_head", p -> {
            p.empty("w:keepNext").empty("w:snapToGrid", "w:val", "0");
            spacing(p, "table_head", 120, 60);
        });
        own("TableHead", "table_head", p -> {
            p.empty("w:snapToGrid", "w:val", "0");
            spacing(p, "table_head", 0, 0);
            p.empty("w:jc", "w:val", "center");
        });
        own("TableText", "table", p -> {
            p.empty("w:snapToGrid", "w:val", "0");
            spacing(p, "table", 0, 0);
        });
        own("AfterTable", "table", p -> {
            p.empty("w:snapToGrid", "w:val", "0");
            spacing(p, "table", 0, 0);
        });
    }

    private void pageNumber(String id, String side) {
        own(id, "page_number", p -> {
            p.empty("w:snapToGrid", "w:val", "0");
            spacing(p, "page_number", 0, 0);
            String inset = String.valueOf(twips(profile.type("page_number").size()));
            p.empty("w:ind", "w:" + side + "Chars", "100", "w:" + side, inset).empty("w:jc", "w:val", side);
        });
    }

    /** One that no word processor knows, by the profile's name. */
    void own(String id, String type, Consumer<Markup> properties) {
        paragraph(id, profile.word("style." + id), type, properties);
    }

    private void paragraph(String id, String name, String type, Consumer<Markup> properties) {
        boolean normal = id.equals("Normal");
        if (normal) {
            part.open("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", id);
        } else if (BUILT_IN.contains(name)) {
            part.open("w:style", "w:type", "paragraph", "w:styleId", id);
        } else {
            part.open("w:style", "w:type", "paragraph", "w:customStyle", "1", "w:styleId", id);
        }
        part.empty("w:name", "w:val", name);
        alias(id, name);
        if (!normal) {
            part.empty("w:basedOn", "w:val", "Normal");
        }
        part.empty("w:qFormat").open("w:pPr");
        properties.accept(part);
        part.close("w:pPr").open("w:rPr");
        fonts(type);
        part.close("w:rPr").close("w:style");
    }

    /** What an office calls a style that word processors know by an English name. */
    private void alias(String id, String name) {
        String own = profile.word("style." + id);
        if (!own.equals(name)) {
            part.empty("w:aliases", "w:val", own);
        }
    }

    private void character(String id, boolean raised) {
        part.open("w:style", "w:type", "character", "w:customStyle", "1", "w:styleId", id);
        part.empty("w:name", "w:val", profile.word("style." + id));
        if (raised) {
            part.open("w:rPr").empty("w:vertAlign", "w:val", "superscript").close("w:rPr");
        }
        part.close("w:style");
    }

    private void tableStyle() {
        part.open("w:style", "w:type", "table", "w:styleId", "TableGrid").empty("w:name", "w:val", "Table Grid");
        alias("TableGrid", "Table Grid");
        part.open("w:tblPr").open("w:tblBorders");
        for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            part.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "auto");
        }
        part.close("w:tblBorders").open("w:tblCellMar");
        for (String side : new String[] {"top", "left", "bottom", "right"}) {
            String width = side.equals("top") || side.equals("bottom") ? "45" : "60";
            part.empty("w:" + side, "w:w", width, "w:type", "dxa");
        }
        part.close("w:tblCellMar").close("w:tblPr").close("w:style");
    }

    void fonts(String type) {
        String face = profile.face(type).docx();
        String han = profile.face(type).han();
        String size = String.valueOf(Math.round(profile.type(type).size() * 2));
        part.empty("w:rFonts", "w:ascii", face, "w:hAnsi", face, "w:eastAsia", han, "w:cs", face);
        part.empty("w:sz", "w:val", size).empty("w:szCs", "w:val", size);
    }

    /** Exact line heights: the same pitch in Word, WPS and LibreOffice, with or without the grid. */
    void spacing(Markup p, String type, int before, int after) {
        p.empty(
                "w:spacing",
                "w:before",
                String.valueOf(before),
                "w:after",
                String.valueOf(after),
                "w:line",
                String.valueOf(twips(profile.type(type).line())),
                "w:lineRule",
                "exact");
    }

    private void indentFirstLine(Markup p) {
        if (profile.isIndented()) {
            String em2 = String.valueOf(2 * twips(profile.type("body").size()));
            p.empty("w:ind", "w:firstLineChars", "200", "w:firstLine", em2);
        }
    }

    private int apart() {
        return profile.isIndented() ? 0 : twips(profile.grid().pitch() / 3);
    }

    static int twips(double points) {
        return (int) Math.round(points * 20);
    }
}

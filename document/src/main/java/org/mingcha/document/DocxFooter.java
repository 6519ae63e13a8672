package org.mingcha.document;

/** The page number between dashes; odd pages carry it on the right, even ones on the left. */
final class DocxFooter {

    private final LayoutProfile profile;

    DocxFooter(LayoutProfile profile) {
        this.profile = profile;
    }

    String write(String style) {
        String[] around = profile.word("page").split("\\{0}", -1);
        Markup part = new Markup();
        part.raw(DocxRenderer.XML).open("w:ftr", "xmlns:w", DocxBody.NAMESPACE);
        part.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close("w:pPr");
        text(part, around[0]);
        part.open("w:fldSimple", "w:instr", " PAGE ");
        text(part, "1");
        part.close("w:fldSimple");
        text(part, around[1]);
        return part.close("w:p").close("w:ftr").toString();
    }

    private static void text(Markup part, String text) {
        part.open("w:r").element("w:t", text, "xml:space", "preserve").close("w:r");
    }
}

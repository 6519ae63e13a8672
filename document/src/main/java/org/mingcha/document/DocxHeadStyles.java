package org.mingcha.document;

/** The styles of a paper's head and foot. */
final class DocxHeadStyles {
    private static final double POINTS_PER_MM = 72 / 25.4;

    private final LayoutProfile profile;
    private final DocxStyles styles;

    DocxHeadStyles(LayoutProfile profile, DocxStyles styles) {
        this.profile = profile;
        this.styles = styles;
    }

    void write(Markup part) {
        int pitch = DocxStyles.twips(profile.grid().pitch());
        styles.own("Notice", "notice", p -> styles.spacing(p, "notice", 0, 0));
        styles.own("RedHead", "title", p -> {
            p.empty("w:snapToGrid", "w:val", "0");
            styles.spacing(p, "title", 0, 0);
            p.empty("w:jc", "w:val", "center");
        });
        styles.own("DocumentNumber", "body", p -> {
            tabAt(p, profile.type("body").size());
            p.empty("w:snapToGrid", "w:val", "0");
            styles.spacing(p, "body", 2 * pitch, 2 * pitch);
            String inset = String.valueOf(DocxStyles.twips(profile.type("body").size()));
            p.empty("w:ind", "w:leftChars", "100", "w:left", inset, "w:rightChars", "100", "w:right", inset);
        });
        imprint();
        signer(part);
    }

    /** Between lines, what goes on begins where the first body does (7.4.1, 7.4.2). */
    private void imprint() {
        styles.own("Imprint", "imprint", p -> {
            p.open("w:pBdr");
            rule(p, "top", "8");
            rule(p, "bottom", "8");
            rule(p, "between", "6");
            p.close("w:pBdr");
            tabAt(p, profile.type("imprint").size());
            p.empty("w:snapToGrid", "w:val", "0");
            styles.spacing(p, "imprint", 0, 0);
            int em = DocxStyles.twips(profile.type("imprint").size());
            p.empty(
                    "w:ind",
                    "w:leftChars",
                    "400",
                    "w:left",
                    String.valueOf(4 * em),
                    "w:rightChars",
                    "100",
                    "w:right",
                    String.valueOf(em),
                    "w:hangingChars",
                    "300",
                    "w:hanging",
                    String.valueOf(3 * em));
        });
    }

    private static void rule(Markup p, String side, String eighths) {
        p.empty("w:" + side, "w:val", "single", "w:sz", eighths, "w:space", "0", "w:color", "auto");
    }

    /** What ends a character before the edge. */
    private void tabAt(Markup p, double size) {
        long edge = Math.round((profile.page().textWidth() * POINTS_PER_MM - size) * 20);
        p.open("w:tabs")
                .empty("w:tab", "w:val", "right", "w:pos", String.valueOf(edge))
                .close("w:tabs");
    }

    /** The name behind 签发人 is 楷体. */
    private void signer(Markup part) {
        part.open("w:style", "w:type", "character", "w:customStyle", "1", "w:styleId", "Signer");
        part.empty("w:name", "w:val", profile.word("style.Signer")).open("w:rPr");
        styles.fonts("signer");
        part.close("w:rPr").close("w:style");
    }
}

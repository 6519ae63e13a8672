package org.mingcha.document;

import java.nio.charset.StandardCharsets;

/** One self-contained page: no script, nothing fetched, readable on a phone and printable on A4. */
final class HtmlRenderer implements Renderer {

    private final String style;
    private final boolean isFormer;

    private HtmlRenderer(String style, boolean isFormer) {
        this.style = style;
        this.isFormer = isFormer;
    }

    static HtmlRenderer today() {
        return new HtmlRenderer("page", false);
    }

    /** As renderer 1 wrote it: its pages are compared byte by byte, so that it has to stay. */
    static HtmlRenderer former() {
        return new HtmlRenderer("page-1", true);
    }

    @Override
    public byte[] render(Document document, CitationStyle citations) {
        Markup page = new Markup();
        page.raw("<!DOCTYPE html>\n").open("html", "lang", document.language()).line();
        head(page, document);
        page.open("body").line().open("main").line();
        LayoutProfile profile = LayoutProfile.of(document);
        CitedRows rows = isFormer ? CitedRows.NONE : CitedRows.of(document.blocks());
        new BlockMarkup(page, citations, profile, rows, isFormer).write(document.blocks());
        page.close("main").line().close("body").line().close("html").line();
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head(Markup page, Document document) {
        page.open("head")
                .raw("<meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw("<meta http-equiv=\"Content-Security-Policy\""
                        + " content=\"default-src 'none'; style-src 'unsafe-inline'\">")
                .element("title", document.title())
                .open("style")
                .raw(Resource.text(style + ".css"))
                .raw(document.isEnglish() ? Resource.text(style.replace("page", "page-en") + ".css") : "")
                .close("style")
                .close("head")
                .line();
    }
}

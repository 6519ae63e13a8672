package org.mingcha.document;

import java.nio.charset.StandardCharsets;

/** One self-contained page: no script, nothing fetched, readable on a phone and printable on A4. */
final class HtmlRenderer implements Renderer {

    private static final String STYLE = Resource.text("page.css");
    private static final String ENGLISH = Resource.text("page-en.css");

    @Override
    public byte[] render(Document document, CitationStyle citations) {
        Markup page = new Markup();
        page.raw("<!DOCTYPE html>\n").open("html", "lang", document.language()).line();
        head(page, document);
        page.open("body").line().open("main").line();
        new BlockMarkup(page, citations, LayoutProfile.of(document)).write(document.blocks());
        page.close("main").line().close("body").line().close("html").line();
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void head(Markup page, Document document) {
        page.open("head")
                .raw("<meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw("<meta http-equiv=\"Content-Security-Policy\""
                        + " content=\"default-src 'none'; style-src 'unsafe-inline'\">")
                .element("title", document.title())
                .open("style")
                .raw(STYLE)
                .raw(document.isEnglish() ? ENGLISH : "")
                .close("style")
                .close("head")
                .line();
    }
}

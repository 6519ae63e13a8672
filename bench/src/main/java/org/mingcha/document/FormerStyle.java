package org.mingcha.document;

import java.util.Locale;

/** The style sheet of the PDF: every measure comes from the layout profile. */
final class FormerStyle {

    private static final String FALLBACK = "'Mingcha Kai','Mingcha Title','Mingcha Sans'";

    private final LayoutProfile profile;
    private final StringBuilder css = new StringBuilder();

    private FormerStyle(LayoutProfile profile) {
        this.profile = profile;
    }

    static String of(LayoutProfile profile) {
        FormerStyle style = new FormerStyle(profile);
        style.pages();
        style.text();
        style.ends();
        style.tables();
        if (!profile.isIndented()) {
            style.apart();
        }
        return style.css.toString();
    }

    private void pages() {
        LayoutProfile.Page page = profile.page();
        String size = mm(page.width()) + " " + mm(page.height());
        String margins = String.join(" ", mm(page.top()), mm(page.right()), mm(page.bottom()), mm(page.left()));
        add("@page{size:%s;margin:%s}".formatted(size, margins));
        String counter = profile.word("page").replace("{0}", "' counter(page) '");
        String number = "content:'%s';%s;vertical-align:top;padding-top:%s"
                .formatted(counter, type("page_number"), mm(page.footerGap()));
        String inset = pt(profile.type("page_number").size());
        add("@page:right{@bottom-right{%s;text-align:right;padding-right:%s}}".formatted(number, inset));
        add("@page:left{@bottom-left{%s;text-align:left;padding-left:%s}}".formatted(number, inset));
    }

    private void text() {
        String pitch = pt(profile.grid().pitch());
        add("html,body{margin:0;padding:0}");
        add("body{%s;color:#000;text-align:justify}".formatted(type("body")));
        add("h1,h2,h3,p{margin:0;padding:0;font-weight:normal;orphans:2;widows:2;word-wrap:break-word}");
        add("h1.title{%s;text-align:center;margin-bottom:%s;page-break-after:avoid}".formatted(type("title"), pitch));
        add("h1.title span{display:block}");
        add("p.body,.level1,.level2{text-indent:2em}");
        add(".number{padding-right:0.3em}");
        add(".level1{%s;page-break-after:avoid}".formatted(type("level1")));
        add(".level2{%s;page-break-after:avoid}".formatted(type("level2")));
        add(".addressee{text-align:left}");
        add("sup{font-size:8pt;line-height:1;vertical-align:super}");
    }

    private void ends() {
        double pitch = profile.grid().pitch();
        add(".attachments{margin-top:%s;margin-left:2em;page-break-inside:avoid}".formatted(pt(pitch)));
        add(".attachments p{padding-left:4.1em;text-indent:-1.1em;text-align:left}");
        add(".attachments p.labelled{text-indent:-4.1em}");
        add(".signature{margin-top:%s;page-break-inside:avoid}".formatted(pt(pitch * 2)));
        add(".signature p{text-align:right}");
        add(".note{%s;text-align:left;margin-top:%s;padding-top:4pt;border-top:0.5pt solid #000;word-wrap:break-word}"
                .formatted(type("note"), pt(pitch)));
        add(".note,.together{page-break-inside:avoid}");
        add(".annex{page-break-before:always}");
        add(".annex-number{%s;text-align:left}".formatted(type("annex_number")));
        add(".annex-title{%s;text-align:center;margin:%s 0;page-break-after:avoid}"
                .formatted(type("title"), pt(pitch / 2)));
    }

    private void tables() {
        String head = type("table_head");
        add("table{width:100%;table-layout:fixed;border-collapse:collapse;-fs-table-paginate:paginate;"
                + "margin:0 0 8pt;border-top:1pt solid #000;border-bottom:1pt solid #000}");
        add("caption{%s;text-align:left;caption-side:top;padding-bottom:3pt}".formatted(head));
        add("th{%s;text-align:center;vertical-align:middle;padding:3pt 3pt;border:0.5pt solid #000}".formatted(head));
        add("td{%s;text-align:left;vertical-align:top;padding:3pt 3pt;border:0.5pt solid #000;word-wrap:break-word}"
                .formatted(type("table")));
        add("tr{page-break-inside:avoid}thead{display:table-header-group}");
        add("td.right{text-align:right}td.center{text-align:center}");
    }

    /** Paragraphs apart and ragged instead of indented and justified. */
    private void apart() {
        add("body{text-align:left}p.body{text-indent:0;margin-top:5pt}.level1,.level2{text-indent:0;margin-top:8pt}");
        add("h1.title{margin-top:12pt}");
        add(".attachments{margin-left:0}.attachments p{padding-left:5.6em;text-indent:-1.2em}");
        add(".attachments p.labelled{text-indent:-5.6em}");
    }

    private String type(String role) {
        LayoutProfile.Type type = profile.type(role);
        return "font-family:'%s',%s;font-size:%s;line-height:%s"
                .formatted(profile.face(role).family(), FALLBACK, pt(type.size()), pt(type.line()));
    }

    private void add(String rule) {
        css.append(rule).append('\n');
    }

    private static String mm(double length) {
        return String.format(Locale.ROOT, "%.1fmm", length);
    }

    private static String pt(double length) {
        return String.format(Locale.ROOT, "%.2fpt", length);
    }
}

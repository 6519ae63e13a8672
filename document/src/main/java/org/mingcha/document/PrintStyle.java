package org.mingcha.document;

import java.util.Locale;

/** The style sheet of the PDF: every measure comes from the layout profile. */
final class PrintStyle {

    private static final String FALLBACK = "'Mingcha Kai','Mingcha Title','Mingcha Sans'";

    private final LayoutProfile profile;
    private final StringBuilder css = new StringBuilder();

    private PrintStyle(LayoutProfile profile) {
        this.profile = profile;
    }

    static String of(LayoutProfile profile) {
        PrintStyle style = new PrintStyle(profile);
        style.pages();
        style.text();
        style.ends();
        style.tables();
        return style.css.toString();
    }

    private void pages() {
        LayoutProfile.Page page = profile.page();
        add(
                "@page{size:%.1fmm %.1fmm;margin:%.1fmm %.1fmm %.1fmm %.1fmm}",
                page.width(), page.height(), page.top(), page.right(), page.bottom(), page.left());
        String number = format(
                "content:'%s';%s;vertical-align:top;padding-top:%.1fmm",
                profile.word("page").replace("{0}", "' counter(page) '"), type("page_number"), page.footerGap());
        double inset = profile.type("page_number").size();
        add("@page:right{@bottom-right{%s;text-align:right;padding-right:%.2fpt}}", number, inset);
        add("@page:left{@bottom-left{%s;text-align:left;padding-left:%.2fpt}}", number, inset);
    }

    private void text() {
        double pitch = profile.grid().pitch();
        add("html,body{margin:0;padding:0}");
        add("body{%s;color:#000;text-align:justify}", type("body"));
        add("h1,h2,h3,p{margin:0;padding:0;font-weight:normal;orphans:2;widows:2}");
        add("h1.title{%s;text-align:center;margin-bottom:%.2fpt;page-break-after:avoid}", type("title"), pitch);
        add("h1.title span{display:block}");
        add("p.body,.level1,.level2{text-indent:2em}");
        add(".number{padding-right:0.3em}");
        add(".level1{%s;page-break-after:avoid}", type("level1"));
        add(".level2{%s;page-break-after:avoid}", type("level2"));
        add(".addressee{text-align:left}");
        add("sup{font-size:8pt;line-height:1;vertical-align:super}");
    }

    private void ends() {
        double pitch = profile.grid().pitch();
        add(".attachments{margin-top:%.2fpt;margin-left:2em;page-break-inside:avoid}", pitch);
        add(".attachments p{padding-left:4.1em;text-indent:-1.1em;text-align:left}");
        add(".attachments p.labelled{text-indent:-4.1em}");
        add(".signature{margin-top:%.2fpt;page-break-inside:avoid}", pitch * 2);
        add(".signature p{text-align:right}");
        add(
                ".note{%s;margin-top:%.2fpt;padding-top:4pt;border-top:0.5pt solid #000;"
                        + "word-wrap:break-word;page-break-inside:avoid}",
                type("note"), pitch);
        add(".together{page-break-inside:avoid}");
        add(".annex{page-break-before:always}");
        add(".annex-number{%s;text-align:left}", type("annex_number"));
        add(
                ".annex-title{%s;text-align:center;margin:%.2fpt 0 %.2fpt;page-break-after:avoid}",
                type("title"), pitch / 2, pitch / 2);
    }

    private void tables() {
        add("table{width:100%%;table-layout:fixed;border-collapse:collapse;-fs-table-paginate:paginate;"
                + "margin:0 0 8pt;border-top:1pt solid #000;border-bottom:1pt solid #000}");
        add("caption{%s;text-align:left;caption-side:top;padding-bottom:3pt}", type("table_head"));
        add(
                "th{%s;text-align:center;vertical-align:middle;padding:3pt 4pt;border:0.5pt solid #000}",
                type("table_head"));
        add(
                "td{%s;text-align:left;vertical-align:top;padding:3pt 4pt;border:0.5pt solid #000;word-wrap:break-word}",
                type("table"));
        add("tr{page-break-inside:avoid}thead{display:table-header-group}");
        add("td.right{text-align:right}td.center{text-align:center}");
    }

    private String type(String role) {
        LayoutProfile.Type type = profile.type(role);
        return format(
                "font-family:'%s',%s;font-size:%.2fpt;line-height:%.2fpt",
                profile.face(role).family(), FALLBACK, type.size(), type.line());
    }

    private void add(String rule, Object... values) {
        css.append(format(rule, values)).append('\n');
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}

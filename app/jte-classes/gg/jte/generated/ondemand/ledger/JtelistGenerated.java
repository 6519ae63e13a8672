package gg.jte.generated.ondemand.ledger;
import org.mingcha.web.ledger.LedgerPage;
@SuppressWarnings("unchecked")
public final class JtelistGenerated {
	public static final String JTE_NAME = "ledger/list.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,2,2,3,3,3,4,4,4,5,5,6,6,6,6,6,6,6,7,7,8,8,8,9,9,9,10,10,12,12,12,12,12,12,12,12,12,13,13,14,14,15,15,15,16,16,16,16,16,16,16,16,16,16,18,18,19,19,19,19,19,19,19,19,19,20,20,20,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,22,22,23,23,24,24,26,26,27,27,28,28,28,28,28,28,28,28,28,29,29,29,29,29,29,29,29,29,29,29,29,29,29,29,29,30,30,30,30,30,30,30,30,30,30,30,30,30,30,30,30,33,33,33,34,34,34,1,1,1,1};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, LedgerPage page) {
		var shell = page.shell();
		jteOutput.writeContent("\n");
		gg.jte.generated.ondemand.layout.JtepageGenerated.render(jteOutput, jteHtmlInterceptor, shell, false, new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n<div class=\"head\"><div><h1>");
				jteOutput.setContext("h1", null);
				jteOutput.writeUserContent(shell.t("web.ledger.heading"));
				jteOutput.writeContent("</h1>\n");
				gg.jte.generated.ondemand.ledger.Jte_totalsGenerated.render(jteOutput, jteHtmlInterceptor, page);
				jteOutput.writeContent("</div>\n<div class=\"bar\"><a class=\"btn\" href=\"/ledger/workbook?unit=");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(page.unit().code());
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(shell.t("web.ledger.export"));
				jteOutput.writeContent("</a>\n");
				if (page.mayWrite()) {
					jteOutput.writeContent("\n<a class=\"btn\" href=\"/imports\">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(shell.t("web.ledger.import"));
					jteOutput.writeContent("</a>\n<a class=\"btn btn-1\" href=\"/ledger/new\">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(shell.t("web.ledger.new"));
					jteOutput.writeContent("</a>\n");
				}
				jteOutput.writeContent("\n</div></div>\n<section class=\"sheet\"");
				var __jte_html_attribute_0 = shell.t("web.ledger.list");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
					jteOutput.writeContent(" aria-label=\"");
					jteOutput.setContext("section", "aria-label");
					jteOutput.writeUserContent(__jte_html_attribute_0);
					jteOutput.setContext("section", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">\n");
				gg.jte.generated.ondemand.ledger.Jte_filtersGenerated.render(jteOutput, jteHtmlInterceptor, page);
				jteOutput.writeContent("\n");
				if (page.empty()) {
					jteOutput.writeContent("\n<div class=\"empty\"><p>");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(shell.t(page.filter().narrows() ? "web.ledger.none-found" : "web.ledger.none-yet"));
					jteOutput.writeContent("</p>\n");
					if (page.mayWrite() && !page.filter().narrows()) {
						jteOutput.writeContent("<p>");
						jteOutput.setContext("p", null);
						jteOutput.writeUserContent(shell.t("web.ledger.examples"));
						jteOutput.writeContent("</p><p><a class=\"btn\" href=\"/imports\">");
						jteOutput.setContext("a", null);
						jteOutput.writeUserContent(shell.t("web.ledger.import"));
						jteOutput.writeContent("</a></p>");
					}
					jteOutput.writeContent("\n</div>\n");
				} else {
					jteOutput.writeContent("\n<div class=\"scroll\" tabindex=\"0\" role=\"region\"");
					var __jte_html_attribute_1 = shell.t("web.ledger.scroll");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
						jteOutput.writeContent(" aria-label=\"");
						jteOutput.setContext("div", "aria-label");
						jteOutput.writeUserContent(__jte_html_attribute_1);
						jteOutput.setContext("div", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent("><table class=\"led\">\n<caption class=\"vh\">");
					jteOutput.setContext("caption", null);
					jteOutput.writeUserContent(shell.t("web.ledger.caption"));
					jteOutput.writeContent("</caption>\n<thead><tr><th scope=\"col\" class=\"num\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(shell.t("web.ledger.column.index"));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(shell.t("web.ledger.column.day"));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(shell.t("web.ledger.column.register"));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(shell.t("web.ledger.column.title"));
					jteOutput.writeContent("</th>");
					if (page.showUnits()) {
						jteOutput.writeContent("<th scope=\"col\">");
						jteOutput.setContext("th", null);
						jteOutput.writeUserContent(shell.t("web.ledger.column.unit"));
						jteOutput.writeContent("</th>");
					}
					jteOutput.writeContent("<th scope=\"col\" class=\"num\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(shell.t("web.ledger.column.quantity"));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(shell.t("web.ledger.column.files"));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(shell.t("web.ledger.column.seal"));
					jteOutput.writeContent("</th></tr></thead>\n");
					for (var month : page.months()) {
						jteOutput.writeContent("\n");
						gg.jte.generated.ondemand.ledger.Jte_monthGenerated.render(jteOutput, jteHtmlInterceptor, page, month);
						jteOutput.writeContent("\n");
					}
					jteOutput.writeContent("\n</table></div>\n");
				}
				jteOutput.writeContent("\n<div class=\"in bar\"><p class=\"legend\">");
				gg.jte.generated.ondemand.ledger.Jte_legendGenerated.render(jteOutput, jteHtmlInterceptor, shell);
				jteOutput.writeContent("</p>\n<nav class=\"pages push\"");
				var __jte_html_attribute_2 = shell.t("web.ledger.pages");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
					jteOutput.writeContent(" aria-label=\"");
					jteOutput.setContext("nav", "aria-label");
					jteOutput.writeUserContent(__jte_html_attribute_2);
					jteOutput.setContext("nav", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">\n");
				if (page.filter().after() != null) {
					jteOutput.writeContent("<a");
					var __jte_html_attribute_3 = page.filter().afterRow(null).href();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
						jteOutput.writeContent(" href=\"");
						jteOutput.setContext("a", "href");
						jteOutput.writeUserContent(__jte_html_attribute_3);
						jteOutput.setContext("a", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(shell.t("web.ledger.first"));
					jteOutput.writeContent("</a>");
				}
				jteOutput.writeContent("\n");
				if (page.next() != null) {
					jteOutput.writeContent("<a");
					var __jte_html_attribute_4 = page.next();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
						jteOutput.writeContent(" href=\"");
						jteOutput.setContext("a", "href");
						jteOutput.writeUserContent(__jte_html_attribute_4);
						jteOutput.setContext("a", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(" rel=\"next\">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(shell.t("web.ledger.next"));
					jteOutput.writeContent("</a>");
				}
				jteOutput.writeContent("\n</nav></div>\n</section>\n");
			}
		});
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		LedgerPage page = (LedgerPage)params.get("page");
		render(jteOutput, jteHtmlInterceptor, page);
	}
}

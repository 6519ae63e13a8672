package gg.jte.generated.ondemand.assessment;
import org.mingcha.web.assessment.ItemPage;
@SuppressWarnings("unchecked")
public final class JteitemGenerated {
	public static final String JTE_NAME = "assessment/item.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,2,2,3,3,4,4,4,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,6,6,6,6,6,6,6,6,6,6,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,11,11,11,11,11,12,12,13,13,13,14,14,15,15,15,15,15,15,15,15,15,15,16,16,18,18,18,18,18,18,18,20,20,20,20,20,20,20,20,20,20,21,21,21,21,21,21,21,23,23,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,25,25,28,28,28,29,29,29,1,1,1,1};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, ItemPage page) {
		var shell = page.shell();
		jteOutput.writeContent("\n");
		var item = page.item();
		jteOutput.writeContent("\n");
		gg.jte.generated.ondemand.layout.JtepageGenerated.render(jteOutput, jteHtmlInterceptor, shell, false, new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n<p class=\"crumb\"><a");
				var __jte_html_attribute_0 = page.base();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_0);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(page.title());
				jteOutput.writeContent("</a> › ");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(shell.t("web.item.of", item.id(), page.total()));
				jteOutput.writeContent("</p>\n<div class=\"head\"><div><h1>");
				jteOutput.setContext("h1", null);
				jteOutput.writeUserContent(item.question());
				jteOutput.writeContent("</h1>");
				if (!page.expectation().isEmpty()) {
					jteOutput.writeContent("<p class=\"m\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(shell.t("web.item.expectation", page.expectation()));
					jteOutput.writeContent("</p>");
				}
				jteOutput.writeContent("</div>\n<nav class=\"bar\"");
				var __jte_html_attribute_1 = shell.t("web.item.neighbours");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
					jteOutput.writeContent(" aria-label=\"");
					jteOutput.setContext("nav", "aria-label");
					jteOutput.writeUserContent(__jte_html_attribute_1);
					jteOutput.setContext("nav", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				if (page.previous() != null) {
					jteOutput.writeContent("<a class=\"btn\"");
					var __jte_html_attribute_2 = page.previous();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
						jteOutput.writeContent(" href=\"");
						jteOutput.setContext("a", "href");
						jteOutput.writeUserContent(__jte_html_attribute_2);
						jteOutput.setContext("a", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(" rel=\"prev\">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(shell.t("web.item.previous"));
					jteOutput.writeContent("</a>");
				}
				if (page.next() != null) {
					jteOutput.writeContent("<a class=\"btn\"");
					var __jte_html_attribute_3 = page.next();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
						jteOutput.writeContent(" href=\"");
						jteOutput.setContext("a", "href");
						jteOutput.writeUserContent(__jte_html_attribute_3);
						jteOutput.setContext("a", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(" rel=\"next\">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(shell.t("web.item.next"));
					jteOutput.writeContent("</a>");
				}
				jteOutput.writeContent("</nav></div>\n<div class=\"cols cols-w\">\n<div class=\"stack\">\n<section class=\"sheet\" aria-labelledby=\"computed\"><div class=\"in stack\">\n<div class=\"bar\"><h2 id=\"computed\">");
				jteOutput.setContext("h2", null);
				jteOutput.writeUserContent(shell.t("web.item.computed"));
				jteOutput.writeContent("</h2><span class=\"push\">");
				gg.jte.generated.ondemand.assessment.Jte_resultGenerated.render(jteOutput, jteHtmlInterceptor, shell, item);
				jteOutput.writeContent("</span></div>\n<p class=\"doc q\" lang=\"zh-CN\">");
				gg.jte.generated.ondemand.assessment.Jte_sentenceGenerated.render(jteOutput, jteHtmlInterceptor, item.sentence());
				jteOutput.writeContent("</p>\n<p class=\"x\">");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(shell.t("web.item.verbatim"));
				jteOutput.writeContent("</p></div>\n");
				if (page.mayWrite()) {
					jteOutput.writeContent("\n<div class=\"in bar\"><a class=\"btn\" href=\"/ledger/new\">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(shell.t("web.item.add"));
					jteOutput.writeContent("</a>");
					if (item.isOpen()) {
						jteOutput.writeContent("<span class=\"m\">");
						jteOutput.setContext("span", null);
						jteOutput.writeUserContent(shell.t("web.item.add-hint"));
						jteOutput.writeContent("</span>");
					}
					jteOutput.writeContent("</div>\n");
				}
				jteOutput.writeContent("\n</section>\n");
				if (page.lateCount() > 0) {
					jteOutput.writeContent("<p class=\"note note-warn\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(shell.t("web.item.late", page.lateCount()));
					jteOutput.writeContent("</p>");
				}
				jteOutput.writeContent("\n</div>\n<aside class=\"evid\" id=\"evidence\" aria-labelledby=\"evh\"><div class=\"bar\"><h2 id=\"evh\">");
				jteOutput.setContext("h2", null);
				jteOutput.writeUserContent(shell.t("web.item.evidence", page.evidence().size()));
				jteOutput.writeContent("</h2>");
				if (page.lateCount() > 0) {
					jteOutput.writeContent("<span class=\"late\">");
					jteOutput.setContext("span", null);
					jteOutput.writeUserContent(shell.t("web.assessment.late-entries", page.lateCount()));
					jteOutput.writeContent("</span>");
				}
				jteOutput.writeContent("</div>\n");
				if (page.evidence().isEmpty()) {
					jteOutput.writeContent("<p class=\"m\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(shell.t("web.item.nothing-cited"));
					jteOutput.writeContent("</p>");
				}
				jteOutput.writeContent("\n<ul class=\"refs\">\n");
				for (var line : page.evidence()) {
					jteOutput.writeContent("\n<li id=\"e");
					jteOutput.setContext("li", "id");
					jteOutput.writeUserContent(line.index());
					jteOutput.setContext("li", null);
					jteOutput.writeContent("\"><a class=\"cite");
					jteOutput.setContext("a", "class");
					jteOutput.writeUserContent(line.late() ? " cite-late" : "");
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\" href=\"#e");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(line.index());
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
					var __jte_html_attribute_4 = shell.t("web.assessment.chip", line.index());
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
						jteOutput.writeContent(" aria-label=\"");
						jteOutput.setContext("a", "aria-label");
						jteOutput.writeUserContent(__jte_html_attribute_4);
						jteOutput.setContext("a", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">[");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(line.index());
					jteOutput.writeContent("]</a><div><p>");
					if (line.href() != null) {
						jteOutput.writeContent("<a class=\"t\"");
						var __jte_html_attribute_5 = line.href();
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
							jteOutput.writeContent(" href=\"");
							jteOutput.setContext("a", "href");
							jteOutput.writeUserContent(__jte_html_attribute_5);
							jteOutput.setContext("a", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("a", null);
						jteOutput.writeUserContent(line.title());
						jteOutput.writeContent("</a>");
					} else {
						jteOutput.setContext("p", null);
						jteOutput.writeUserContent(line.title());
					}
					jteOutput.writeContent("</p><p class=\"m\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(line.detail());
					jteOutput.writeContent("</p><p>");
					gg.jte.generated.ondemand.ledger.Jte_sealGenerated.render(jteOutput, jteHtmlInterceptor, shell, line.seal());
					jteOutput.writeContent("</p></div></li>\n");
				}
				jteOutput.writeContent("\n</ul></aside>\n</div>\n");
			}
		});
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		ItemPage page = (ItemPage)params.get("page");
		render(jteOutput, jteHtmlInterceptor, page);
	}
}

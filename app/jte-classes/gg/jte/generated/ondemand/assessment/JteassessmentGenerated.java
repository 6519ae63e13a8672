package gg.jte.generated.ondemand.assessment;
import org.mingcha.web.assessment.AssessmentPage;
@SuppressWarnings("unchecked")
public final class JteassessmentGenerated {
	public static final String JTE_NAME = "assessment/assessment.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,2,2,3,3,3,4,4,4,5,5,5,5,5,5,5,5,5,5,5,5,6,6,6,6,6,6,6,6,6,6,6,6,6,6,8,8,8,8,8,8,8,9,9,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,11,11,12,12,13,13,14,14,16,16,16,16,16,16,16,17,17,17,17,17,17,17,17,17,17,17,17,18,18,18,18,18,18,18,18,18,18,18,18,19,19,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,21,21,23,23,25,25,27,27,27,28,28,28,1,1,1,1};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, AssessmentPage page) {
		var shell = page.shell();
		jteOutput.writeContent("\n");
		gg.jte.generated.ondemand.layout.JtepageGenerated.render(jteOutput, jteHtmlInterceptor, shell, false, new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n<p class=\"crumb\"><a href=\"/assessments\">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(shell.t("web.nav.assessments"));
				jteOutput.writeContent("</a></p>\n<div class=\"head\"><div><h1>");
				jteOutput.setContext("h1", null);
				jteOutput.writeUserContent(page.title());
				jteOutput.writeContent("</h1><p class=\"m\">");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(shell.t("web.assessment.items", page.overview().total()));
				jteOutput.writeContent(" · ");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(page.span());
				jteOutput.writeContent(" · ");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(shell.t("web.assessment.as-of", page.numbers().checkpoint()));
				jteOutput.writeContent("</p></div>\n<div class=\"bar\"><a class=\"btn\" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(page.base());
				jteOutput.setContext("a", null);
				jteOutput.writeContent("/documents/list.html\">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(shell.t("web.assessment.preview"));
				jteOutput.writeContent("</a><a class=\"btn btn-1\" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(page.base());
				jteOutput.setContext("a", null);
				jteOutput.writeContent("/documents/list.pdf\">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(shell.t("web.assessment.pdf"));
				jteOutput.writeContent("</a></div></div>\n<div class=\"stack\">\n");
				if (!page.notice().isEmpty()) {
					jteOutput.writeContent("<p class=\"note note-warn\" role=\"status\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(page.notice());
					jteOutput.writeContent("</p>");
				}
				jteOutput.writeContent("\n");
				gg.jte.generated.ondemand.assessment.Jte_progressGenerated.render(jteOutput, jteHtmlInterceptor, page);
				jteOutput.writeContent("\n<section class=\"sheet\"");
				var __jte_html_attribute_0 = shell.t("web.assessment.list");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
					jteOutput.writeContent(" aria-label=\"");
					jteOutput.setContext("section", "aria-label");
					jteOutput.writeUserContent(__jte_html_attribute_0);
					jteOutput.setContext("section", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent("><div class=\"in bar\"><nav class=\"tabs\"");
				var __jte_html_attribute_1 = shell.t("web.assessment.show");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
					jteOutput.writeContent(" aria-label=\"");
					jteOutput.setContext("nav", "aria-label");
					jteOutput.writeUserContent(__jte_html_attribute_1);
					jteOutput.setContext("nav", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">\n");
				gg.jte.generated.ondemand.assessment.Jte_tabGenerated.render(jteOutput, jteHtmlInterceptor, page, "", shell.t("web.assessment.all", page.overview().total()));
				jteOutput.writeContent("\n");
				gg.jte.generated.ondemand.assessment.Jte_tabGenerated.render(jteOutput, jteHtmlInterceptor, page, "open", shell.t("web.assessment.open", page.overview().total() - page.overview().prefilled()));
				jteOutput.writeContent("\n");
				gg.jte.generated.ondemand.assessment.Jte_tabGenerated.render(jteOutput, jteHtmlInterceptor, page, "not-met", shell.t("web.assessment.not-met", page.overview().count("not-met") + page.overview().count("partly")));
				jteOutput.writeContent("\n");
				gg.jte.generated.ondemand.assessment.Jte_tabGenerated.render(jteOutput, jteHtmlInterceptor, page, "late", shell.t("web.assessment.late", page.withLate()));
				jteOutput.writeContent("\n</nav></div>\n");
				if (page.shown().isEmpty()) {
					jteOutput.writeContent("<div class=\"empty\"><p>");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(shell.t("web.assessment.none-shown"));
					jteOutput.writeContent("</p></div>");
				} else {
					jteOutput.writeContent("\n<div class=\"scroll\" tabindex=\"0\" role=\"region\"");
					var __jte_html_attribute_2 = shell.t("web.assessment.scroll");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
						jteOutput.writeContent(" aria-label=\"");
						jteOutput.setContext("div", "aria-label");
						jteOutput.writeUserContent(__jte_html_attribute_2);
						jteOutput.setContext("div", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent("><table class=\"asm\"><caption class=\"vh\">");
					jteOutput.setContext("caption", null);
					jteOutput.writeUserContent(shell.t("web.assessment.list"));
					jteOutput.writeContent("</caption>\n<thead><tr><th scope=\"col\" class=\"num\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(shell.t("web.assessment.column.no"));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(shell.t("web.assessment.column.question"));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(shell.t("web.assessment.column.result"));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(shell.t("web.assessment.column.figures"));
					jteOutput.writeContent("</th></tr></thead><tbody>\n");
					for (var item : page.shown()) {
						jteOutput.writeContent("\n<tr><td class=\"num m\">");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(item.id());
						jteOutput.writeContent("</td><th scope=\"row\"><a class=\"t\"");
						var __jte_html_attribute_3 = item.href();
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
							jteOutput.writeContent(" href=\"");
							jteOutput.setContext("a", "href");
							jteOutput.writeUserContent(__jte_html_attribute_3);
							jteOutput.setContext("a", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("a", null);
						jteOutput.writeUserContent(item.question());
						jteOutput.writeContent("</a></th><td>");
						gg.jte.generated.ondemand.assessment.Jte_resultGenerated.render(jteOutput, jteHtmlInterceptor, shell, item);
						jteOutput.writeContent("</td><td class=\"lf\">");
						gg.jte.generated.ondemand.assessment.Jte_sentenceGenerated.render(jteOutput, jteHtmlInterceptor, item.sentence());
						jteOutput.writeContent("</td></tr>\n");
					}
					jteOutput.writeContent("\n</tbody></table></div>\n");
				}
				jteOutput.writeContent("\n</section>\n");
				gg.jte.generated.ondemand.assessment.Jte_documentsGenerated.render(jteOutput, jteHtmlInterceptor, page);
				jteOutput.writeContent("\n</div>\n");
			}
		});
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		AssessmentPage page = (AssessmentPage)params.get("page");
		render(jteOutput, jteHtmlInterceptor, page);
	}
}

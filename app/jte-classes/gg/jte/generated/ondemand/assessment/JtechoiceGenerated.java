package gg.jte.generated.ondemand.assessment;
import org.mingcha.web.assessment.AssessmentsPage;
@SuppressWarnings("unchecked")
public final class JtechoiceGenerated {
	public static final String JTE_NAME = "assessment/choice.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,2,2,3,3,3,4,4,4,4,4,4,6,6,6,8,8,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,10,10,12,12,12,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,14,14,15,15,15,16,16,18,18,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,20,20,23,23,23,24,24,24,1,1,1,1};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, AssessmentsPage page) {
		var shell = page.shell();
		jteOutput.writeContent("\n");
		gg.jte.generated.ondemand.layout.JtepageGenerated.render(jteOutput, jteHtmlInterceptor, shell, false, new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n<div class=\"head\"><div><h1>");
				jteOutput.setContext("h1", null);
				jteOutput.writeUserContent(shell.t("web.assessments.heading"));
				jteOutput.writeContent("</h1><p class=\"m\">");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(shell.t("web.assessments.lead"));
				jteOutput.writeContent("</p></div></div>\n<div class=\"cols\">\n<section class=\"sheet\" aria-labelledby=\"periods\"><div class=\"in\"><h2 id=\"periods\">");
				jteOutput.setContext("h2", null);
				jteOutput.writeUserContent(page.unit().name());
				jteOutput.writeContent("</h2></div>\n<ul class=\"in tasks two-part\">\n");
				for (var line : page.periods()) {
					jteOutput.writeContent("\n<li><div><a class=\"t\"");
					var __jte_html_attribute_0 = line.href();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
						jteOutput.writeContent(" href=\"");
						jteOutput.setContext("a", "href");
						jteOutput.writeUserContent(__jte_html_attribute_0);
						jteOutput.setContext("a", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(line.label());
					jteOutput.writeContent("</a></div><div class=\"m\">");
					jteOutput.setContext("div", null);
					jteOutput.writeUserContent(line.span());
					jteOutput.writeContent("</div></li>\n");
				}
				jteOutput.writeContent("\n</ul></section>\n<aside class=\"evid stack\" aria-labelledby=\"units\"><h2 id=\"units\">");
				jteOutput.setContext("h2", null);
				jteOutput.writeUserContent(shell.t("web.assessments.units"));
				jteOutput.writeContent("</h2>\n<form class=\"filters\" action=\"/assessments\" role=\"search\"><div class=\"grow\"><label for=\"q\">");
				jteOutput.setContext("label", null);
				jteOutput.writeUserContent(shell.t("web.assessments.search"));
				jteOutput.writeContent("</label><input class=\"field\" id=\"q\" name=\"q\" type=\"search\" maxlength=\"50\"");
				var __jte_html_attribute_1 = page.search();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
					jteOutput.writeContent(" value=\"");
					jteOutput.setContext("input", "value");
					jteOutput.writeUserContent(__jte_html_attribute_1);
					jteOutput.setContext("input", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent("></div><button class=\"btn\">");
				jteOutput.setContext("button", null);
				jteOutput.writeUserContent(shell.t("web.assessments.find"));
				jteOutput.writeContent("</button></form>\n");
				if (page.units().isEmpty()) {
					jteOutput.writeContent("\n<p class=\"m\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(shell.t("web.assessments.none"));
					jteOutput.writeContent("</p>\n");
				}
				jteOutput.writeContent("\n<ul class=\"refs plain\">\n");
				for (var unit : page.units()) {
					jteOutput.writeContent("\n<li><div>");
					if (unit.code().equals(page.unit().code())) {
						jteOutput.writeContent("<b>");
						jteOutput.setContext("b", null);
						jteOutput.writeUserContent(unit.name());
						jteOutput.writeContent("</b>");
					} else {
						jteOutput.writeContent("<a class=\"t\" href=\"/assessments?unit=");
						jteOutput.setContext("a", "href");
						jteOutput.writeUserContent(unit.code());
						jteOutput.setContext("a", null);
						jteOutput.writeContent("\">");
						jteOutput.setContext("a", null);
						jteOutput.writeUserContent(unit.name());
						jteOutput.writeContent("</a>");
					}
					jteOutput.writeContent(" <span class=\"x\">");
					jteOutput.setContext("span", null);
					jteOutput.writeUserContent(unit.code());
					jteOutput.writeContent("</span></div></li>\n");
				}
				jteOutput.writeContent("\n</ul></aside>\n</div>\n");
			}
		});
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		AssessmentsPage page = (AssessmentsPage)params.get("page");
		render(jteOutput, jteHtmlInterceptor, page);
	}
}

package gg.jte.generated.ondemand.assessment;
import org.mingcha.web.assessment.AssessmentPage;
@SuppressWarnings("unchecked")
public final class Jte_progressGenerated {
	public static final String JTE_NAME = "assessment/_progress.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,2,2,3,3,3,3,3,3,3,3,3,4,4,4,4,4,4,4,4,4,5,5,5,5,5,5,5,5,5,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,8,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,10,10,13,13,14,14,14,14,14,14,14,14,14,14,14,14,14,14,15,15,18,18,18,1,1,1,1};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, AssessmentPage page) {
		var shell = page.shell();
		jteOutput.writeContent("\n<section class=\"sheet\"");
		var __jte_html_attribute_0 = shell.t("web.assessment.progress");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" aria-label=\"");
			jteOutput.setContext("section", "aria-label");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("section", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("><div class=\"in stack\">\n<dl class=\"stats\"><div><dt>");
		jteOutput.setContext("dt", null);
		jteOutput.writeUserContent(shell.t("web.assessment.prefilled"));
		jteOutput.writeContent("</dt><dd>");
		jteOutput.setContext("dd", null);
		jteOutput.writeUserContent(page.overview().prefilled());
		jteOutput.writeContent(" <small>");
		jteOutput.setContext("small", null);
		jteOutput.writeUserContent(shell.t("web.assessment.prefilled-of", page.overview().total(), page.numbers().share()));
		jteOutput.writeContent("</small></dd></div>\n<div><dt>");
		jteOutput.setContext("dt", null);
		jteOutput.writeUserContent(shell.t("web.assessment.needs"));
		jteOutput.writeContent("</dt><dd>");
		jteOutput.setContext("dd", null);
		jteOutput.writeUserContent(page.overview().total() - page.overview().prefilled());
		jteOutput.writeContent(" <small>");
		jteOutput.setContext("small", null);
		jteOutput.writeUserContent(shell.t("web.assessment.items-unit"));
		jteOutput.writeContent("</small></dd></div>\n<div><dt>");
		jteOutput.setContext("dt", null);
		jteOutput.writeUserContent(shell.t("web.assessment.cited"));
		jteOutput.writeContent("</dt><dd>");
		jteOutput.setContext("dd", null);
		jteOutput.writeUserContent(page.numbers().cited());
		jteOutput.writeContent(" <small>");
		jteOutput.setContext("small", null);
		jteOutput.writeUserContent(shell.t("web.assessment.cited-unit"));
		if (page.numbers().late() > 0) {
			jteOutput.writeContent(" <span class=\"late\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(shell.t("web.assessment.late-entries", page.numbers().late()));
			jteOutput.writeContent("</span>");
		}
		if (page.numbers().amended() > 0) {
			jteOutput.writeContent(" · ");
			jteOutput.setContext("small", null);
			jteOutput.writeUserContent(shell.t("web.assessment.amended", page.numbers().amended()));
		}
		jteOutput.writeContent("</small></dd></div></dl>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\"");
		var __jte_html_attribute_1 = shell.t("web.assessment.rail-scroll");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" aria-label=\"");
			jteOutput.setContext("div", "aria-label");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("div", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("><nav class=\"rail\"");
		var __jte_html_attribute_2 = shell.t("web.assessment.rail");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
			jteOutput.writeContent(" aria-label=\"");
			jteOutput.setContext("nav", "aria-label");
			jteOutput.writeUserContent(__jte_html_attribute_2);
			jteOutput.setContext("nav", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n");
		for (var item : page.overview().items()) {
			jteOutput.writeContent("\n<a");
			var __jte_html_attribute_3 = item.isOpen() ? "open" : item.result().equals("met") || item.result().equals("not-applicable") ? "done" : null;
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
				jteOutput.writeContent(" class=\"");
				jteOutput.setContext("a", "class");
				jteOutput.writeUserContent(__jte_html_attribute_3);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			var __jte_html_attribute_4 = item.href();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(__jte_html_attribute_4);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			var __jte_html_attribute_5 = shell.t("web.assessment.rail-item", item.id(), shell.t("web.result." + item.result()));
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
				jteOutput.writeContent(" aria-label=\"");
				jteOutput.setContext("a", "aria-label");
				jteOutput.writeUserContent(__jte_html_attribute_5);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(item.id());
			jteOutput.writeContent("<i class=\"sh ");
			jteOutput.setContext("i", "class");
			jteOutput.writeUserContent(item.shape());
			jteOutput.setContext("i", null);
			jteOutput.writeContent("\" aria-hidden=\"true\"></i></a>\n");
		}
		jteOutput.writeContent("\n</nav></div>\n<p class=\"legend\">\n");
		for (var tally : page.legend()) {
			jteOutput.writeContent("\n<span class=\"st c-");
			jteOutput.setContext("span", "class");
			jteOutput.writeUserContent(tally.colour());
			jteOutput.setContext("span", null);
			jteOutput.writeContent("\"><i class=\"sh ");
			jteOutput.setContext("i", "class");
			jteOutput.writeUserContent(tally.shape());
			jteOutput.setContext("i", null);
			jteOutput.writeContent("\" aria-hidden=\"true\"></i>");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(shell.t("web.result." + tally.result()));
			jteOutput.writeContent(" ");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(tally.count());
			jteOutput.writeContent("</span>\n");
		}
		jteOutput.writeContent("\n</p>\n</div></section>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		AssessmentPage page = (AssessmentPage)params.get("page");
		render(jteOutput, jteHtmlInterceptor, page);
	}
}

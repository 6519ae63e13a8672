package gg.jte.generated.ondemand.assessment;
import org.mingcha.web.assessment.AssessmentPage;
@SuppressWarnings("unchecked")
public final class Jte_documentsGenerated {
	public static final String JTE_NAME = "assessment/_documents.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,2,2,3,3,3,3,3,3,5,5,6,6,6,7,7,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,9,9,11,11,12,12,12,12,12,12,12,13,13,14,14,14,14,15,15,16,16,16,16,16,16,17,17,17,18,18,20,20,20,1,1,1,1};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, AssessmentPage page) {
		var shell = page.shell();
		jteOutput.writeContent("\n<section class=\"sheet\" aria-labelledby=\"documents\"><div class=\"in tight\"><h2 id=\"documents\">");
		jteOutput.setContext("h2", null);
		jteOutput.writeUserContent(shell.t("web.documents.heading"));
		jteOutput.writeContent("</h2><p class=\"m\">");
		jteOutput.setContext("p", null);
		jteOutput.writeUserContent(shell.t("web.documents.lead"));
		jteOutput.writeContent("</p></div>\n<div class=\"in docs\">\n");
		for (var layout : org.mingcha.document.Layout.values()) {
			jteOutput.writeContent("\n<div class=\"tight\"><h3>");
			jteOutput.setContext("h3", null);
			jteOutput.writeUserContent(shell.t("web.documents.layout." + layout.key()));
			jteOutput.writeContent("</h3><p class=\"bar\">\n");
			for (var format : org.mingcha.document.Format.values()) {
				jteOutput.writeContent("\n<a class=\"btn\" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(page.base());
				jteOutput.setContext("a", null);
				jteOutput.writeContent("/documents/");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(layout.key());
				jteOutput.setContext("a", null);
				jteOutput.writeContent(".");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(format.extension());
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
				var __jte_html_attribute_0 = shell.t("web.documents.named", shell.t("web.documents.layout." + layout.key()), format.name());
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
					jteOutput.writeContent(" aria-label=\"");
					jteOutput.setContext("a", "aria-label");
					jteOutput.writeUserContent(__jte_html_attribute_0);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(format.name());
				jteOutput.writeContent("</a>\n");
			}
			jteOutput.writeContent("\n</p></div>\n");
		}
		jteOutput.writeContent("\n<div class=\"tight\"><h3>");
		jteOutput.setContext("h3", null);
		jteOutput.writeUserContent(shell.t("web.documents.figures"));
		jteOutput.writeContent("</h3><p class=\"bar\"><a class=\"btn\" href=\"");
		jteOutput.setContext("a", "href");
		jteOutput.writeUserContent(page.base());
		jteOutput.setContext("a", null);
		jteOutput.writeContent("/documents/figures.json\">JSON</a></p></div>\n");
		if (page.mayBundle()) {
			jteOutput.writeContent("\n<form class=\"tight\" action=\"");
			jteOutput.setContext("form", "action");
			jteOutput.writeUserContent(page.base());
			jteOutput.setContext("form", null);
			jteOutput.writeContent("/bundle\" method=\"post\">\n");
			gg.jte.generated.ondemand.layout.Jte_csrfGenerated.render(jteOutput, jteHtmlInterceptor, shell);
			jteOutput.writeContent("\n<h3>");
			jteOutput.setContext("h3", null);
			jteOutput.writeUserContent(shell.t("web.documents.bundle"));
			jteOutput.writeContent("</h3><p class=\"hint\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(shell.t("web.documents.bundle-hint"));
			jteOutput.writeContent("</p>\n<button class=\"btn\">");
			jteOutput.setContext("button", null);
			jteOutput.writeUserContent(shell.t("web.documents.bundle-submit"));
			jteOutput.writeContent("</button></form>\n");
		}
		jteOutput.writeContent("\n</div></section>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		AssessmentPage page = (AssessmentPage)params.get("page");
		render(jteOutput, jteHtmlInterceptor, page);
	}
}

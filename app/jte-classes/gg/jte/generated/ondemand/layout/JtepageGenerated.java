package gg.jte.generated.ondemand.layout;
import gg.jte.Content;
import org.mingcha.web.support.Shell;
@SuppressWarnings("unchecked")
public final class JtepageGenerated {
	public static final String JTE_NAME = "layout/page.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,2,2,2,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,12,12,12,12,12,12,13,13,13,13,13,13,13,13,13,14,14,15,15,15,15,15,15,15,15,15,16,16,17,17,17,17,17,17,17,17,17,20,20,20,21,21,22,22,22,22,23,23,23,25,25,28,28,28,2,3,4,4,4,4};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Shell shell, boolean narrow, Content content) {
		jteOutput.writeContent("<!doctype html>\n<html");
		var __jte_html_attribute_0 = shell.language();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" lang=\"");
			jteOutput.setContext("html", "lang");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("html", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(" data-theme=\"auto\"");
		var __jte_html_attribute_1 = shell.preferences().density();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" data-density=\"");
			jteOutput.setContext("html", "data-density");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("html", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_2 = shell.preferences().size();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
			jteOutput.writeContent(" data-size=\"");
			jteOutput.setContext("html", "data-size");
			jteOutput.writeUserContent(__jte_html_attribute_2);
			jteOutput.setContext("html", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<meta name=\"renderer\" content=\"webkit\">\n<meta name=\"htmx-config\" content='{\"allowEval\":false,\"includeIndicatorStyles\":false,\"historyCacheSize\":0}'>\n<title>");
		jteOutput.setContext("title", null);
		jteOutput.writeUserContent(shell.title());
		jteOutput.writeContent(" · ");
		jteOutput.setContext("title", null);
		jteOutput.writeUserContent(shell.t("web.name"));
		jteOutput.writeContent("</title>\n<link rel=\"icon\" type=\"image/svg+xml\"");
		var __jte_html_attribute_3 = shell.assets().url("mark.svg");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
			jteOutput.writeContent(" href=\"");
			jteOutput.setContext("link", "href");
			jteOutput.writeUserContent(__jte_html_attribute_3);
			jteOutput.setContext("link", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n");
		for (var style : shell.assets().styles()) {
			jteOutput.writeContent("\n<link rel=\"stylesheet\"");
			var __jte_html_attribute_4 = style;
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("link", "href");
				jteOutput.writeUserContent(__jte_html_attribute_4);
				jteOutput.setContext("link", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">\n");
		}
		jteOutput.writeContent("\n<script");
		var __jte_html_attribute_5 = shell.assets().url(org.mingcha.web.support.Assets.SCRIPT);
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
			jteOutput.writeContent(" src=\"");
			jteOutput.setContext("script", "src");
			jteOutput.writeUserContent(__jte_html_attribute_5);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(" defer></script>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">");
		jteOutput.setContext("a", null);
		jteOutput.writeUserContent(shell.t("web.shell.skip"));
		jteOutput.writeContent("</a>\n");
		gg.jte.generated.ondemand.layout.Jte_headerGenerated.render(jteOutput, jteHtmlInterceptor, shell, narrow);
		jteOutput.writeContent("\n<main id=\"main\" tabindex=\"-1\"><div class=\"wrap");
		jteOutput.setContext("div", "class");
		jteOutput.writeUserContent(narrow ? " narrow" : "");
		jteOutput.setContext("div", null);
		jteOutput.writeContent("\">\n");
		jteOutput.setContext("div", null);
		jteOutput.writeUserContent(content);
		jteOutput.writeContent("\n</div></main>\n");
		gg.jte.generated.ondemand.layout.Jte_footerGenerated.render(jteOutput, jteHtmlInterceptor, shell, narrow);
		jteOutput.writeContent("\n</body>\n</html>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Shell shell = (Shell)params.get("shell");
		boolean narrow = (boolean)params.getOrDefault("narrow", false);
		Content content = (Content)params.get("content");
		render(jteOutput, jteHtmlInterceptor, shell, narrow, content);
	}
}

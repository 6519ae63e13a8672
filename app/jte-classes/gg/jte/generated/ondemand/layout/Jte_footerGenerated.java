package gg.jte.generated.ondemand.layout;
import org.mingcha.web.support.Shell;
@SuppressWarnings("unchecked")
public final class Jte_footerGenerated {
	public static final String JTE_NAME = "layout/_footer.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,3,3,3,3,3,4,4,5,5,5,6,6,7,7,7,8,8,8,8,8,8,8,8,8,9,9,9,9,9,9,9,9,9,10,10,11,11,11,11,11,11,11,11,11,11,11,11,12,12,12,12,12,13,13,14,14,14,14,14,14,14,16,16,16,1,2,2,2,2};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Shell shell, boolean narrow) {
		jteOutput.writeContent("<footer class=\"foot\"><div class=\"wrap");
		jteOutput.setContext("div", "class");
		jteOutput.writeUserContent(narrow ? " narrow" : "");
		jteOutput.setContext("div", null);
		jteOutput.writeContent("\">\n");
		if (shell.signedIn()) {
			jteOutput.writeContent("\n<a href=\"/feedback\">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(shell.t("web.shell.feedback"));
			jteOutput.writeContent("</a>\n");
		}
		jteOutput.writeContent("\n<a href=\"/accessibility\">");
		jteOutput.setContext("a", null);
		jteOutput.writeUserContent(shell.t("web.shell.accessibility"));
		jteOutput.writeContent("</a>\n<a");
		var __jte_html_attribute_0 = shell.preferring("lang", "zh-CN");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" href=\"");
			jteOutput.setContext("a", "href");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(" lang=\"zh-CN\" hreflang=\"zh-CN\">中文</a>\n<a");
		var __jte_html_attribute_1 = shell.preferring("lang", "en");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" href=\"");
			jteOutput.setContext("a", "href");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(" lang=\"en\" hreflang=\"en\">English</a>\n");
		if (shell.signedIn()) {
			jteOutput.writeContent("\n<a class=\"wide\"");
			var __jte_html_attribute_2 = shell.preferring("density", shell.preferences().otherDensity());
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(__jte_html_attribute_2);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(" rel=\"nofollow\">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(shell.t("web.shell.density." + shell.preferences().otherDensity()));
			jteOutput.writeContent("</a>\n<form class=\"phone\" action=\"/sign-out\" method=\"post\">");
			gg.jte.generated.ondemand.layout.Jte_csrfGenerated.render(jteOutput, jteHtmlInterceptor, shell);
			jteOutput.writeContent("<button class=\"btn btn-q\">");
			jteOutput.setContext("button", null);
			jteOutput.writeUserContent(shell.t("web.shell.sign-out"));
			jteOutput.writeContent("</button></form>\n");
		}
		jteOutput.writeContent("\n");
		if (shell.demo()) {
			jteOutput.writeContent("<span class=\"push\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(shell.t("web.shell.demo"));
			jteOutput.writeContent("</span>");
		}
		jteOutput.writeContent("\n</div></footer>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Shell shell = (Shell)params.get("shell");
		boolean narrow = (boolean)params.get("narrow");
		render(jteOutput, jteHtmlInterceptor, shell, narrow);
	}
}

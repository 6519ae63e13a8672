package gg.jte.generated.ondemand.layout;
import org.mingcha.web.support.Shell;
@SuppressWarnings("unchecked")
public final class Jte_headerGenerated {
	public static final String JTE_NAME = "layout/_header.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,3,3,3,3,3,4,4,4,4,4,4,4,4,4,4,5,5,6,6,6,6,6,6,6,6,6,7,7,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,9,9,11,11,13,13,13,13,13,13,13,13,13,13,13,13,14,14,15,15,15,15,15,15,15,15,15,16,16,17,17,17,17,17,17,17,17,17,18,18,19,19,20,20,20,21,21,21,21,21,22,22,24,24,25,25,25,25,25,25,25,25,25,26,26,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,28,28,30,30,31,31,31,1,2,2,2,2};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Shell shell, boolean narrow) {
		jteOutput.writeContent("<header class=\"top\"><div class=\"wrap");
		jteOutput.setContext("div", "class");
		jteOutput.writeUserContent(narrow ? " narrow" : "");
		jteOutput.setContext("div", null);
		jteOutput.writeContent("\">\n<a class=\"brand\" href=\"/\"><b>");
		jteOutput.setContext("b", null);
		jteOutput.writeUserContent(shell.t("web.name"));
		jteOutput.writeContent("</b>");
		if (shell.body() != null) {
			jteOutput.writeContent("<span>");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(shell.body());
			jteOutput.writeContent("</span>");
		}
		jteOutput.writeContent("</a>\n");
		if (!shell.menu().isEmpty()) {
			jteOutput.writeContent("\n<nav class=\"nav\"");
			var __jte_html_attribute_0 = shell.t("web.shell.menu");
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
				jteOutput.writeContent(" aria-label=\"");
				jteOutput.setContext("nav", "aria-label");
				jteOutput.writeUserContent(__jte_html_attribute_0);
				jteOutput.setContext("nav", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">\n");
			for (var place : shell.menu()) {
				jteOutput.writeContent("\n");
				if (place == shell.place()) {
					jteOutput.writeContent("<a");
					var __jte_html_attribute_1 = place.path();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
						jteOutput.writeContent(" href=\"");
						jteOutput.setContext("a", "href");
						jteOutput.writeUserContent(__jte_html_attribute_1);
						jteOutput.setContext("a", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(" aria-current=\"page\">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(shell.t(place.labelKey()));
					jteOutput.writeContent("</a>");
				} else {
					jteOutput.writeContent("<a");
					var __jte_html_attribute_2 = place.path();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
						jteOutput.writeContent(" href=\"");
						jteOutput.setContext("a", "href");
						jteOutput.writeUserContent(__jte_html_attribute_2);
						jteOutput.setContext("a", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(shell.t(place.labelKey()));
					jteOutput.writeContent("</a>");
				}
				jteOutput.writeContent("\n");
			}
			jteOutput.writeContent("\n</nav>\n");
		}
		jteOutput.writeContent("\n<div class=\"tools\">\n<a");
		var __jte_html_attribute_3 = shell.preferring("size", shell.preferences().nextSize());
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
			jteOutput.writeContent(" href=\"");
			jteOutput.setContext("a", "href");
			jteOutput.writeUserContent(__jte_html_attribute_3);
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(" rel=\"nofollow\">");
		jteOutput.setContext("a", null);
		jteOutput.writeUserContent(shell.t("web.shell.size." + shell.preferences().nextSize()));
		jteOutput.writeContent("</a>\n");
		if (shell.preferences().english()) {
			jteOutput.writeContent("\n<a");
			var __jte_html_attribute_4 = shell.preferring("lang", "zh-CN");
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(__jte_html_attribute_4);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(" lang=\"zh-CN\" hreflang=\"zh-CN\">中文</a>\n");
		} else {
			jteOutput.writeContent("\n<a");
			var __jte_html_attribute_5 = shell.preferring("lang", "en");
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(__jte_html_attribute_5);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(" lang=\"en\" hreflang=\"en\">EN</a>\n");
		}
		jteOutput.writeContent("\n");
		if (shell.signedIn()) {
			jteOutput.writeContent("\n<span class=\"wide who\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(shell.role());
			jteOutput.writeContent("</span>\n<form class=\"wide\" action=\"/sign-out\" method=\"post\">");
			gg.jte.generated.ondemand.layout.Jte_csrfGenerated.render(jteOutput, jteHtmlInterceptor, shell);
			jteOutput.writeContent("<button class=\"btn btn-q\">");
			jteOutput.setContext("button", null);
			jteOutput.writeUserContent(shell.t("web.shell.sign-out"));
			jteOutput.writeContent("</button></form>\n");
		}
		jteOutput.writeContent("\n</div></div></header>\n");
		if (!shell.menu().isEmpty()) {
			jteOutput.writeContent("\n<nav class=\"dock\"");
			var __jte_html_attribute_6 = shell.t("web.shell.dock");
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
				jteOutput.writeContent(" aria-label=\"");
				jteOutput.setContext("nav", "aria-label");
				jteOutput.writeUserContent(__jte_html_attribute_6);
				jteOutput.setContext("nav", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">\n");
			for (var place : shell.menu()) {
				jteOutput.writeContent("\n");
				if (place == shell.place()) {
					jteOutput.writeContent("<a");
					var __jte_html_attribute_7 = place.path();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_7)) {
						jteOutput.writeContent(" href=\"");
						jteOutput.setContext("a", "href");
						jteOutput.writeUserContent(__jte_html_attribute_7);
						jteOutput.setContext("a", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(" aria-current=\"page\">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(shell.t(place.labelKey()));
					jteOutput.writeContent("</a>");
				} else {
					jteOutput.writeContent("<a");
					var __jte_html_attribute_8 = place.path();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_8)) {
						jteOutput.writeContent(" href=\"");
						jteOutput.setContext("a", "href");
						jteOutput.writeUserContent(__jte_html_attribute_8);
						jteOutput.setContext("a", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(shell.t(place.labelKey()));
					jteOutput.writeContent("</a>");
				}
				jteOutput.writeContent("\n");
			}
			jteOutput.writeContent("\n</nav>\n");
		}
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Shell shell = (Shell)params.get("shell");
		boolean narrow = (boolean)params.get("narrow");
		render(jteOutput, jteHtmlInterceptor, shell, narrow);
	}
}

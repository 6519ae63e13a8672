package gg.jte.generated.ondemand.account;
import org.mingcha.web.account.SignInPage;
@SuppressWarnings("unchecked")
public final class JtesigninGenerated {
	public static final String JTE_NAME = "account/sign-in.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,2,2,3,3,3,5,5,5,5,5,5,6,6,6,6,6,6,6,7,7,8,8,8,8,8,8,9,9,11,11,12,12,12,13,13,13,13,13,13,13,13,13,14,14,14,16,16,16,18,18,18,20,20,20,21,21,21,1,1,1,1};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, SignInPage page) {
		var shell = page.shell();
		jteOutput.writeContent("\n");
		gg.jte.generated.ondemand.layout.JtepageGenerated.render(jteOutput, jteHtmlInterceptor, shell, true, new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n<div class=\"gate stack\">\n<div><h1>");
				jteOutput.setContext("h1", null);
				jteOutput.writeUserContent(shell.t("web.sign-in.heading"));
				jteOutput.writeContent("</h1><p class=\"m\">");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(shell.t("web.sign-in.lead"));
				jteOutput.writeContent("</p></div>\n");
				if (!page.notice().isEmpty()) {
					jteOutput.writeContent("<p class=\"note note-ok\" role=\"status\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(page.notice());
					jteOutput.writeContent("</p>");
				}
				jteOutput.writeContent("\n");
				if (!page.fault().isEmpty()) {
					jteOutput.writeContent("\n<div class=\"errs\" role=\"alert\"><h2>");
					jteOutput.setContext("h2", null);
					jteOutput.writeUserContent(shell.t("web.form.problem"));
					jteOutput.writeContent("</h2><p><a href=\"#password\">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(page.fault());
					jteOutput.writeContent("</a></p></div>\n");
				}
				jteOutput.writeContent("\n<form class=\"sheet in stack\" action=\"/sign-in\" method=\"post\">\n");
				gg.jte.generated.ondemand.layout.Jte_csrfGenerated.render(jteOutput, jteHtmlInterceptor, shell);
				jteOutput.writeContent("\n<div class=\"tight\"><label for=\"login\">");
				jteOutput.setContext("label", null);
				jteOutput.writeUserContent(shell.t("web.sign-in.login"));
				jteOutput.writeContent("</label>\n<input class=\"field\" id=\"login\" name=\"login\" autocomplete=\"username\" autocapitalize=\"none\" spellcheck=\"false\" required maxlength=\"64\"");
				var __jte_html_attribute_0 = page.login();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
					jteOutput.writeContent(" value=\"");
					jteOutput.setContext("input", "value");
					jteOutput.writeUserContent(__jte_html_attribute_0);
					jteOutput.setContext("input", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent("></div>\n<div class=\"tight\"><label for=\"password\">");
				jteOutput.setContext("label", null);
				jteOutput.writeUserContent(shell.t("web.sign-in.password"));
				jteOutput.writeContent("</label>\n<input class=\"field\" id=\"password\" name=\"password\" type=\"password\" autocomplete=\"current-password\" required maxlength=\"128\"></div>\n<button class=\"btn btn-1 full\">");
				jteOutput.setContext("button", null);
				jteOutput.writeUserContent(shell.t("web.sign-in.submit"));
				jteOutput.writeContent("</button>\n</form>\n<p class=\"m\">");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(shell.t("web.sign-in.no-account"));
				jteOutput.writeContent("</p>\n</div>\n");
			}
		});
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		SignInPage page = (SignInPage)params.get("page");
		render(jteOutput, jteHtmlInterceptor, page);
	}
}

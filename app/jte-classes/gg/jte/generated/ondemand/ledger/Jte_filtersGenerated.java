package gg.jte.generated.ondemand.ledger;
import org.mingcha.web.ledger.LedgerPage;
@SuppressWarnings("unchecked")
public final class Jte_filtersGenerated {
	public static final String JTE_NAME = "ledger/_filters.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,2,2,3,3,4,4,4,4,4,4,4,4,4,5,5,5,5,5,5,5,5,5,5,5,5,6,6,7,7,7,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,10,10,11,11,11,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12,14,14,14,14,14,14,14,14,14,14,14,14,15,15,15,15,15,15,15,15,15,15,15,15,16,16,16,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,19,19,19,20,20,20,20,20,20,20,20,20,20,20,22,22,22,1,1,1,1};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, LedgerPage page) {
		var shell = page.shell();
		jteOutput.writeContent("\n");
		var filter = page.filter();
		jteOutput.writeContent("\n<form class=\"in filters\" action=\"/ledger\" role=\"search\"");
		var __jte_html_attribute_0 = shell.t("web.ledger.filter");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" aria-label=\"");
			jteOutput.setContext("form", "aria-label");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("form", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<div class=\"grow\"><label for=\"q\">");
		jteOutput.setContext("label", null);
		jteOutput.writeUserContent(shell.t("web.ledger.filter.words"));
		jteOutput.writeContent("</label><input class=\"field\" id=\"q\" name=\"q\" type=\"search\" maxlength=\"100\"");
		var __jte_html_attribute_1 = filter.q();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" value=\"");
			jteOutput.setContext("input", "value");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("></div>\n");
		if (page.units().size() > 1 || filter.unit() != null) {
			jteOutput.writeContent("\n<div><label for=\"unit\">");
			jteOutput.setContext("label", null);
			jteOutput.writeUserContent(shell.t("web.ledger.filter.unit"));
			jteOutput.writeContent("</label><select class=\"field\" id=\"unit\" name=\"unit\">\n");
			for (var unit : page.units()) {
				jteOutput.writeContent("<option");
				var __jte_html_attribute_2 = unit.code();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
					jteOutput.writeContent(" value=\"");
					jteOutput.setContext("option", "value");
					jteOutput.writeUserContent(__jte_html_attribute_2);
					jteOutput.setContext("option", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_3 = unit.code().equals(page.unit().code());
				if (__jte_html_attribute_3) {
				jteOutput.writeContent(" selected");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("option", null);
				jteOutput.writeUserContent(unit.name());
				jteOutput.writeContent("</option>");
			}
			jteOutput.writeContent("\n</select></div>\n");
		}
		jteOutput.writeContent("\n<div><label for=\"register\">");
		jteOutput.setContext("label", null);
		jteOutput.writeUserContent(shell.t("web.ledger.filter.register"));
		jteOutput.writeContent("</label><select class=\"field\" id=\"register\" name=\"register\">\n");
		for (var option : page.registers()) {
			jteOutput.writeContent("<option");
			var __jte_html_attribute_4 = option.value();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
				jteOutput.writeContent(" value=\"");
				jteOutput.setContext("option", "value");
				jteOutput.writeUserContent(__jte_html_attribute_4);
				jteOutput.setContext("option", null);
				jteOutput.writeContent("\"");
			}
			var __jte_html_attribute_5 = option.selected();
			if (__jte_html_attribute_5) {
			jteOutput.writeContent(" selected");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("option", null);
			jteOutput.writeUserContent(option.label());
			jteOutput.writeContent("</option>");
		}
		jteOutput.writeContent("\n</select></div>\n<div><label for=\"from\">");
		jteOutput.setContext("label", null);
		jteOutput.writeUserContent(shell.t("web.ledger.filter.from"));
		jteOutput.writeContent("</label><input class=\"field\" id=\"from\" name=\"from\" type=\"date\"");
		var __jte_html_attribute_6 = filter.from();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
			jteOutput.writeContent(" value=\"");
			jteOutput.setContext("input", "value");
			jteOutput.writeUserContent(__jte_html_attribute_6);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("></div>\n<div><label for=\"to\">");
		jteOutput.setContext("label", null);
		jteOutput.writeUserContent(shell.t("web.ledger.filter.to"));
		jteOutput.writeContent("</label><input class=\"field\" id=\"to\" name=\"to\" type=\"date\"");
		var __jte_html_attribute_7 = filter.to();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_7)) {
			jteOutput.writeContent(" value=\"");
			jteOutput.setContext("input", "value");
			jteOutput.writeUserContent(__jte_html_attribute_7);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("></div>\n<div><label for=\"state\">");
		jteOutput.setContext("label", null);
		jteOutput.writeUserContent(shell.t("web.ledger.filter.state"));
		jteOutput.writeContent("</label><select class=\"field\" id=\"state\" name=\"state\">\n");
		for (var option : page.states()) {
			jteOutput.writeContent("<option");
			var __jte_html_attribute_8 = option.value();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_8)) {
				jteOutput.writeContent(" value=\"");
				jteOutput.setContext("option", "value");
				jteOutput.writeUserContent(__jte_html_attribute_8);
				jteOutput.setContext("option", null);
				jteOutput.writeContent("\"");
			}
			var __jte_html_attribute_9 = option.selected();
			if (__jte_html_attribute_9) {
			jteOutput.writeContent(" selected");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("option", null);
			jteOutput.writeUserContent(option.label());
			jteOutput.writeContent("</option>");
		}
		jteOutput.writeContent("\n</select></div>\n<button class=\"btn\">");
		jteOutput.setContext("button", null);
		jteOutput.writeUserContent(shell.t("web.ledger.filter.submit"));
		jteOutput.writeContent("</button>\n");
		if (filter.narrows()) {
			jteOutput.writeContent("<a class=\"btn btn-q\" href=\"/ledger?unit=");
			jteOutput.setContext("a", "href");
			jteOutput.writeUserContent(page.unit().code());
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(shell.t("web.ledger.filter.clear"));
			jteOutput.writeContent("</a>");
		}
		jteOutput.writeContent("\n</form>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		LedgerPage page = (LedgerPage)params.get("page");
		render(jteOutput, jteHtmlInterceptor, page);
	}
}

package gg.jte.generated.ondemand.ledger;
import org.mingcha.web.ledger.LedgerPage;
@SuppressWarnings("unchecked")
public final class Jte_totalsGenerated {
	public static final String JTE_NAME = "ledger/_totals.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,2,2,3,3,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,9,9,9,10,10,10,1,1,1,1};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, LedgerPage page) {
		var shell = page.shell();
		jteOutput.writeContent("\n");
		var totals = page.totals();
		jteOutput.writeContent("\n<p class=\"m\">");
		jteOutput.setContext("p", null);
		jteOutput.writeUserContent(page.unit().name());
		jteOutput.writeContent(" <a class=\"fig\"");
		var __jte_html_attribute_0 = page.filter().withState(null).href();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" href=\"");
			jteOutput.setContext("a", "href");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("><b>");
		jteOutput.setContext("b", null);
		jteOutput.writeUserContent(totals.entries());
		jteOutput.writeContent("</b>");
		jteOutput.setContext("a", null);
		jteOutput.writeUserContent(shell.t("web.ledger.totals.entries"));
		jteOutput.writeContent("</a>\n");
		if (totals.late() > 0) {
			jteOutput.writeContent(" · <a class=\"fig\"");
			var __jte_html_attribute_1 = page.filter().withState("late").href();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(__jte_html_attribute_1);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent("><b>");
			jteOutput.setContext("b", null);
			jteOutput.writeUserContent(totals.late());
			jteOutput.writeContent("</b>");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(shell.t("web.ledger.totals.late"));
			jteOutput.writeContent("</a>");
		}
		jteOutput.writeContent("\n");
		if (totals.amended() > 0) {
			jteOutput.writeContent(" · <a class=\"fig\"");
			var __jte_html_attribute_2 = page.filter().withState("amended").href();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(__jte_html_attribute_2);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent("><b>");
			jteOutput.setContext("b", null);
			jteOutput.writeUserContent(totals.amended());
			jteOutput.writeContent("</b>");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(shell.t("web.ledger.totals.amended"));
			jteOutput.writeContent("</a>");
		}
		jteOutput.writeContent("\n");
		if (totals.withdrawn() > 0) {
			jteOutput.writeContent(" · <a class=\"fig\"");
			var __jte_html_attribute_3 = page.filter().withState("withdrawn").href();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(__jte_html_attribute_3);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent("><b>");
			jteOutput.setContext("b", null);
			jteOutput.writeUserContent(totals.withdrawn());
			jteOutput.writeContent("</b>");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(shell.t("web.ledger.totals.withdrawn"));
			jteOutput.writeContent("</a>");
		}
		jteOutput.writeContent("\n");
		if (totals.pending() > 0) {
			jteOutput.writeContent(" · <a class=\"fig\"");
			var __jte_html_attribute_4 = page.filter().withState("pending").href();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(__jte_html_attribute_4);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent("><b>");
			jteOutput.setContext("b", null);
			jteOutput.writeUserContent(totals.pending());
			jteOutput.writeContent("</b>");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(shell.t("web.ledger.totals.pending"));
			jteOutput.writeContent("</a>");
		}
		jteOutput.writeContent("\n<span class=\"nw\">");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(shell.t("web.ledger.append-only"));
		jteOutput.writeContent("</span></p>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		LedgerPage page = (LedgerPage)params.get("page");
		render(jteOutput, jteHtmlInterceptor, page);
	}
}

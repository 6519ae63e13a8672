package gg.jte.generated.ondemand.ledger;
import org.mingcha.web.ledger.LedgerPage;
@SuppressWarnings("unchecked")
public final class Jte_monthGenerated {
	public static final String JTE_NAME = "ledger/_month.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,3,3,3,3,3,3,3,3,3,3,3,3,3,4,4,5,5,5,5,5,5,5,5,5,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,7,7,7,7,7,7,7,8,8,8,8,8,8,8,8,8,8,9,9,10,10,12,12,12,1,2,2,2,2};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, LedgerPage page, LedgerPage.Month month) {
		jteOutput.writeContent("<tbody><tr class=\"grp\"><th");
		var __jte_html_attribute_0 = page.showUnits() ? 8 : 7;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" colspan=\"");
			jteOutput.setContext("th", "colspan");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("th", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(" scope=\"rowgroup\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(month.label());
		jteOutput.writeContent("</th></tr>\n");
		for (var row : month.rows()) {
			jteOutput.writeContent("\n<tr><td class=\"num x\">");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(row.index());
			jteOutput.writeContent("</td><td class=\"nw\">");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(row.day());
			jteOutput.writeContent("</td><td class=\"nw m\">");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(row.register());
			jteOutput.writeContent("</td>\n<th scope=\"row\"><a class=\"t\"");
			var __jte_html_attribute_1 = row.href();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(__jte_html_attribute_1);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			if (row.withdrawn()) {
				jteOutput.writeContent("<del>");
				jteOutput.setContext("del", null);
				jteOutput.writeUserContent(row.title());
				jteOutput.writeContent("</del>");
			} else {
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(row.title());
			}
			jteOutput.writeContent("</a>");
			if (row.version() > 1) {
				jteOutput.writeContent(" <span class=\"x\">");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(page.shell().t(row.withdrawn() ? "web.ledger.withdrawn" : "web.ledger.version", row.version()));
				jteOutput.writeContent("</span>");
			}
			jteOutput.writeContent("</th>\n");
			if (page.showUnits()) {
				jteOutput.writeContent("<td class=\"nw m\">");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(row.unitName());
				jteOutput.writeContent("</td>");
			}
			jteOutput.writeContent("\n<td class=\"num\">");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(row.quantity());
			jteOutput.writeContent("</td><td class=\"m nw\">");
			if (row.files() == 0) {
				jteOutput.writeContent("<span class=\"desk\">—</span>");
			} else {
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(page.shell().t("web.ledger.files", row.files()));
			}
			jteOutput.writeContent("</td>\n<td>");
			gg.jte.generated.ondemand.ledger.Jte_sealGenerated.render(jteOutput, jteHtmlInterceptor, page.shell(), row.seal());
			jteOutput.writeContent("</td></tr>\n");
		}
		jteOutput.writeContent("\n</tbody>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		LedgerPage page = (LedgerPage)params.get("page");
		LedgerPage.Month month = (LedgerPage.Month)params.get("month");
		render(jteOutput, jteHtmlInterceptor, page, month);
	}
}

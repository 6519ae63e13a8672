package gg.jte.generated.ondemand.assessment;
import org.mingcha.web.assessment.AssessmentPage;
@SuppressWarnings("unchecked")
public final class Jte_tabGenerated {
	public static final String JTE_NAME = "assessment/_tab.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,5,5,5,1,2,3,3,3,3};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, AssessmentPage page, String show, String label) {
		jteOutput.writeContent("<a href=\"");
		jteOutput.setContext("a", "href");
		jteOutput.writeUserContent(page.base());
		jteOutput.setContext("a", null);
		jteOutput.setContext("a", "href");
		jteOutput.writeUserContent(show.isEmpty() ? "" : "?show=" + show);
		jteOutput.setContext("a", null);
		jteOutput.writeContent("\"");
		var __jte_html_attribute_0 = page.show().equals(show) ? "page" : null;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" aria-current=\"");
			jteOutput.setContext("a", "aria-current");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">");
		jteOutput.setContext("a", null);
		jteOutput.writeUserContent(label);
		jteOutput.writeContent("</a>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		AssessmentPage page = (AssessmentPage)params.get("page");
		String show = (String)params.get("show");
		String label = (String)params.get("label");
		render(jteOutput, jteHtmlInterceptor, page, show, label);
	}
}

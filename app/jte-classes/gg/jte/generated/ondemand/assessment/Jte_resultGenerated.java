package gg.jte.generated.ondemand.assessment;
import org.mingcha.web.support.Shell;
import org.mingcha.web.assessment.ItemLine;
@SuppressWarnings("unchecked")
public final class Jte_resultGenerated {
	public static final String JTE_NAME = "assessment/_result.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,2,2,2,4,4,4,4,4,4,4,4,4,4,4,4,5,5,5,2,3,3,3,3};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Shell shell, ItemLine item) {
		jteOutput.writeContent("<span class=\"st c-");
		jteOutput.setContext("span", "class");
		jteOutput.writeUserContent(item.colour());
		jteOutput.setContext("span", null);
		jteOutput.writeContent("\"><i class=\"sh ");
		jteOutput.setContext("i", "class");
		jteOutput.writeUserContent(item.shape());
		jteOutput.setContext("i", null);
		jteOutput.writeContent("\" aria-hidden=\"true\"></i>");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(shell.t("web.result." + item.result()));
		jteOutput.writeContent("</span>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Shell shell = (Shell)params.get("shell");
		ItemLine item = (ItemLine)params.get("item");
		render(jteOutput, jteHtmlInterceptor, shell, item);
	}
}

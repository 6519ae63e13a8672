package gg.jte.generated.ondemand.ledger;
import org.mingcha.web.support.Shell;
@SuppressWarnings("unchecked")
public final class Jte_legendGenerated {
	public static final String JTE_NAME = "ledger/_legend.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,2,2,2,2,2,2,2,3,3,3,3,3,3,4,4,4,4,4,4,5,5,5,5,5,5,6,6,6,1,1,1,1};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Shell shell) {
		jteOutput.writeContent("<span class=\"seal\"><b aria-hidden=\"true\">");
		jteOutput.setContext("b", null);
		jteOutput.writeUserContent(shell.t("web.seal.mark.done"));
		jteOutput.writeContent("</b>");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(shell.t("web.seal.legend.sealed"));
		jteOutput.writeContent("</span>\n<span class=\"seal seal-late\"><b aria-hidden=\"true\">");
		jteOutput.setContext("b", null);
		jteOutput.writeUserContent(shell.t("web.seal.mark.done"));
		jteOutput.writeContent("</b>");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(shell.t("web.seal.legend.late"));
		jteOutput.writeContent("</span>\n<span class=\"seal seal-wait\"><b aria-hidden=\"true\">");
		jteOutput.setContext("b", null);
		jteOutput.writeUserContent(shell.t("web.seal.mark.wait"));
		jteOutput.writeContent("</b>");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(shell.t("web.seal.legend.wait"));
		jteOutput.writeContent("</span>\n<span class=\"seal seal-off\"><b aria-hidden=\"true\">");
		jteOutput.setContext("b", null);
		jteOutput.writeUserContent(shell.t("web.seal.mark.done"));
		jteOutput.writeContent("</b>");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(shell.t("web.seal.legend.off"));
		jteOutput.writeContent("</span>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Shell shell = (Shell)params.get("shell");
		render(jteOutput, jteHtmlInterceptor, shell);
	}
}

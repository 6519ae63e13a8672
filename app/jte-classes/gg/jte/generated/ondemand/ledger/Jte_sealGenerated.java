package gg.jte.generated.ondemand.ledger;
import org.mingcha.web.support.Shell;
import org.mingcha.web.ledger.SealLine;
@SuppressWarnings("unchecked")
public final class Jte_sealGenerated {
	public static final String JTE_NAME = "ledger/_seal.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,2,2,2,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,5,5,5,2,3,3,3,3};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Shell shell, SealLine seal) {
		jteOutput.writeContent("<span class=\"seal seal-");
		jteOutput.setContext("span", "class");
		jteOutput.writeUserContent(seal.state());
		jteOutput.setContext("span", null);
		jteOutput.writeContent("\"><b aria-hidden=\"true\">");
		jteOutput.setContext("b", null);
		jteOutput.writeUserContent(shell.t("web.seal.mark." + (seal.state().equals("wait") ? "wait" : "done")));
		jteOutput.writeContent("</b><span><span class=\"vh\">");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(shell.t("web.seal.said." + seal.state()));
		jteOutput.writeContent(" </span>");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(seal.state().equals("wait") ? shell.t("web.seal.waiting") : seal.time());
		jteOutput.writeContent("</span>");
		if (seal.lateDays() > 0) {
			jteOutput.writeContent(" <span class=\"late\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(shell.t("web.seal.late", seal.lateDays()));
			jteOutput.writeContent("</span>");
		}
		jteOutput.writeContent("</span>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Shell shell = (Shell)params.get("shell");
		SealLine seal = (SealLine)params.get("seal");
		render(jteOutput, jteHtmlInterceptor, shell, seal);
	}
}

package gg.jte.generated.ondemand.assessment;
import java.util.List;
import org.mingcha.web.assessment.Run;
@SuppressWarnings("unchecked")
public final class Jte_sentenceGenerated {
	public static final String JTE_NAME = "assessment/_sentence.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,2,2,2,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,4,4,4,2,2,2,2};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, List<Run> runs) {
		for (var run : runs) {
			if (run.figure()) {
				jteOutput.writeContent("<span class=\"fig\"><b>");
				jteOutput.setContext("b", null);
				jteOutput.writeUserContent(run.text());
				jteOutput.writeContent("</b>");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(run.unit());
				for (var chip : run.chips()) {
					jteOutput.writeContent("<a class=\"cite");
					jteOutput.setContext("a", "class");
					jteOutput.writeUserContent(chip.late() ? " cite-late" : "");
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
					var __jte_html_attribute_0 = chip.href();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
						jteOutput.writeContent(" href=\"");
						jteOutput.setContext("a", "href");
						jteOutput.writeUserContent(__jte_html_attribute_0);
						jteOutput.setContext("a", null);
						jteOutput.writeContent("\"");
					}
					var __jte_html_attribute_1 = chip.said();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
						jteOutput.writeContent(" aria-label=\"");
						jteOutput.setContext("a", "aria-label");
						jteOutput.writeUserContent(__jte_html_attribute_1);
						jteOutput.setContext("a", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(chip.label());
					jteOutput.writeContent("</a>");
				}
				jteOutput.writeContent("</span>");
			} else {
				jteOutput.setContext("html", null);
				jteOutput.writeUserContent(run.text());
			}
		}
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		List<Run> runs = (List<Run>)params.get("runs");
		render(jteOutput, jteHtmlInterceptor, runs);
	}
}

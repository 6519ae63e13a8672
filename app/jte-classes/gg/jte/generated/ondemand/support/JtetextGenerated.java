package gg.jte.generated.ondemand.support;
import org.mingcha.web.support.TextPage;
@SuppressWarnings("unchecked")
public final class JtetextGenerated {
	public static final String JTE_NAME = "support/text.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,2,2,2,3,3,3,4,4,5,5,5,6,6,8,8,8,9,9,9,1,1,1,1};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, TextPage page) {
		gg.jte.generated.ondemand.layout.JtepageGenerated.render(jteOutput, jteHtmlInterceptor, page.shell(), true, new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n<article class=\"sheet in stack\"><h1>");
				jteOutput.setContext("h1", null);
				jteOutput.writeUserContent(page.heading());
				jteOutput.writeContent("</h1>\n");
				for (var paragraph : page.paragraphs()) {
					jteOutput.writeContent("\n<p>");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(paragraph);
					jteOutput.writeContent("</p>\n");
				}
				jteOutput.writeContent("\n</article>\n");
			}
		});
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		TextPage page = (TextPage)params.get("page");
		render(jteOutput, jteHtmlInterceptor, page);
	}
}

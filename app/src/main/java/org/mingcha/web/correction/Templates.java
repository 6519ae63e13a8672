package org.mingcha.web.correction;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.mingcha.web.support.ReadyPage;
import org.springframework.stereotype.Component;

/** Pages as bytes, for whoever keeps or packs them. */
@Component
class Templates {
    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine engine;

    Templates(TemplateEngine engine) {
        this.engine = engine;
    }

    ReadyPage list(CorrectionListPage page) {
        return ReadyPage.of(HTML, text("correction/list.jte", page));
    }

    ReadyPage article(ArticlePage page) {
        return ReadyPage.of(HTML, text("correction/article.jte", page));
    }

    String text(String template, Object page) {
        var output = new StringOutput(16 * 1024);
        engine.render(template, Map.of("page", page), output);
        return output.toString();
    }
}

package org.mingcha.evidence.report;

import java.util.Map;
import org.mingcha.evidence.rule.ItemResult;
import tools.jackson.databind.node.ArrayNode;

/** 清单式: every item in the checklist's order. */
final class ListLayout {
    private final Scene scene;
    private final Blocks annexes;

    ListLayout(Scene scene, Blocks annexes) {
        this.scene = scene;
        this.annexes = annexes;
    }

    ArrayNode blocks() {
        var blocks = new Blocks();
        var frame = new Frame(scene);
        frame.open(blocks);
        blocks.paragraph(frame.lead("lead_items"));
        scene.evaluation()
                .items()
                .forEach(item -> blocks.paragraph(line(item), item.item().id()));
        frame.close(blocks);
        blocks.append(annexes);
        return blocks.json();
    }

    private CitedText line(ItemResult item) {
        var title = item.item().texts().title();
        var head = Map.of(
                "no", CitedText.of(item.item().id()),
                "question", CitedText.of(item.item().question()),
                "title", CitedText.of(title),
                "head", CitedText.of(title.isEmpty() ? item.item().question() : title));
        return scene.book().words("variants.item", head).then(new ItemWords(scene, item).full());
    }
}

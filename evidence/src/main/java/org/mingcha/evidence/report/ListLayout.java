package org.mingcha.evidence.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingcha.evidence.rule.ItemResult;
import org.mingcha.evidence.template.ListForm;
import org.mingcha.evidence.template.ListForm.Group;
import org.mingcha.evidence.template.ReportTemplate;
import tools.jackson.databind.node.ArrayNode;

/** 清单式: every item, in the order of the checklist or of the unit's template. */
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
        frame.lead(blocks, "lead_items");
        var form = scene.book().template().flatMap(ReportTemplate::list).orElse(ListForm.USUAL);
        blocks.paragraph(frame.own(form.before()));
        if (form.groups().isEmpty()) {
            items(scene.evaluation().items(), blocks);
        }
        var numbers = new HeadingNumbers(scene.orthography());
        for (var group : form.groups()) {
            blocks.heading(1, numbers.next(1, group.heading()));
            blocks.paragraph(frame.own(group.before()));
            items(items(group, form), blocks);
            blocks.paragraph(frame.own(group.after()));
        }
        blocks.paragraph(frame.own(form.after()));
        frame.close(blocks);
        blocks.append(annexes);
        return blocks.json();
    }

    private List<ItemResult> items(Group group, ListForm form) {
        var items = new ArrayList<ItemResult>();
        group.items().forEach(id -> scene.item(id).ifPresent(items::add));
        if (group.rest()) {
            var named = form.groups().stream()
                    .flatMap(each -> each.items().stream())
                    .collect(Collectors.toSet());
            scene.evaluation().items().stream()
                    .filter(item -> !named.contains(item.item().id()))
                    .forEach(items::add);
        }
        return items;
    }

    private void items(List<ItemResult> items, Blocks blocks) {
        items.forEach(item -> blocks.paragraph(line(item), item.item().id()));
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

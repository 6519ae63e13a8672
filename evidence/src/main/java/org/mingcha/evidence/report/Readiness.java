package org.mingcha.evidence.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.rule.ItemResult;
import org.mingcha.evidence.rule.Result;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is missing before a report can go out: words that its paper would need and nobody has said. */
final class Readiness {
    /** In the order in which they are told. */
    private static final List<String> KINDS =
            List.of("body", "addressee", "reason", "measure", "owner", "due", "unanswered");

    private final Scene scene;
    private final List<Missing> missing = new ArrayList<>();

    Readiness(Scene scene) {
        this.scene = scene;
        if (scene.inputs().body().filter(body -> !body.signature().isEmpty()).isEmpty()) {
            missing.add(new Missing("body", null));
        }
        if (scene.superior().isBlank()) {
            missing.add(new Missing("addressee", null));
        }
        scene.evaluation().items().forEach(this::ask);
    }

    /** @param item the item's id; null: it is the report's */
    record Missing(String what, @Nullable String item) {}

    private void ask(ItemResult item) {
        var id = item.item().id();
        if (item.result() == Result.UNANSWERED) {
            missing.add(new Missing("unanswered", id));
        }
        if (item.result() == Result.PARTLY || item.result() == Result.NOT_MET) {
            var remedy = Remedy.of(scene, item);
            ask("reason", id, Orthography.fitted(scene.answer(item).reason()));
            ask("measure", id, remedy.action());
            ask("owner", id, remedy.owner().text());
            ask("due", id, remedy.due().text());
        }
    }

    private void ask(String what, String item, String words) {
        if (words.isEmpty()) {
            missing.add(new Missing(what, item));
        }
    }

    boolean isReady() {
        return missing.isEmpty();
    }

    /** Each kind once, with the items it is missing of. */
    String words() {
        var said = new ArrayList<CitedText>();
        for (var kind : KINDS) {
            var of = missing.stream().filter(each -> each.what.equals(kind)).toList();
            if (!of.isEmpty()) {
                var items =
                        of.stream().map(Missing::item).filter(Objects::nonNull).toList();
                said.add(scene.book()
                        .words(
                                "lacks." + kind,
                                scene.named("items", String.join(scene.book().text("words.list"), items))));
            }
        }
        return CitedText.join(said, scene.book().text("words.also")).text();
    }

    ArrayNode toJson() {
        var list = JsonNodeFactory.instance.arrayNode();
        missing.forEach(each -> {
            var object = list.addObject().put("what", each.what);
            if (each.item != null) {
                object.put("item", each.item);
            }
        });
        return list;
    }
}

package org.mingcha.evidence.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingcha.evidence.rule.ItemResult;
import org.mingcha.evidence.rule.Result;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** 三段式: organisation, work, problems and measures. Its headings and their items are data. */
final class NarrativeLayout {
    private final Scene scene;
    private final Blocks annexes;
    private final TextBook book;
    private final Map<String, String> transitions;
    private final Blocks blocks = new Blocks();

    NarrativeLayout(Scene scene, Blocks annexes) {
        this.scene = scene;
        this.annexes = annexes;
        this.book = scene.book();
        this.transitions = book.map("narrative.transitions");
    }

    ArrayNode blocks() {
        var frame = new Frame(scene);
        frame.open(blocks);
        blocks.paragraph(frame.lead("lead_narrative"));
        book.node("narrative.parts").forEach(this::part);
        new Problems(scene).write(blocks);
        frame.close(blocks);
        blocks.append(annexes);
        return blocks.json();
    }

    private void part(JsonNode part) {
        blocks.heading(
                Integer.parseInt(part.path("level").stringValue()),
                part.path("heading").stringValue());
        blocks.paragraph(opening(part));
        var ids = new ArrayList<>(TextBook.texts(part.path("items")));
        if (ids.contains(firstOfWork())) {
            ids.addAll(unplaced());
        }
        paragraphs(ids);
    }

    private Words opening(JsonNode part) {
        var proud = TextBook.texts(part.path("opening_if_met"));
        var key = proud.isEmpty() || proud.stream().anyMatch(this::isMet) ? "opening" : "opening_otherwise";
        var text = part.path(key).asString("");
        return new Template(text).with(scene.named("unit", scene.unitName()));
    }

    private boolean isMet(String id) {
        return scene.item(id).filter(item -> item.result() == Result.MET).isPresent();
    }

    /** A paragraph for all items, and a new one at each transition. */
    private void paragraphs(List<String> ids) {
        var words = Words.NONE;
        for (var id : ids) {
            var said = scene.item(id).map(this::sentence).orElse(Words.NONE);
            if (transitions.containsKey(id) && !said.isEmpty()) {
                blocks.paragraph(words);
                words = Words.of(transitions.getOrDefault(id, ""));
            }
            words = words.then(said);
        }
        blocks.paragraph(words);
    }

    private Words sentence(ItemResult item) {
        var factual = new ItemWords(scene, item).factual();
        return factual.isEmpty() ? factual : factual.then(new Headlines(scene).after(item));
    }

    private String firstOfWork() {
        return book.node("narrative.parts")
                .valueStream()
                .filter(part -> Integer.parseInt(part.path("level").stringValue()) == 2)
                .flatMap(part -> part.path("items").valueStream())
                .map(JsonNode::stringValue)
                .findFirst()
                .orElse("");
    }

    /** Items of another checklist that no heading names. */
    private List<String> unplaced() {
        Set<String> placed = book.node("narrative.parts")
                .valueStream()
                .flatMap(part -> part.path("items").valueStream())
                .map(JsonNode::stringValue)
                .collect(Collectors.toSet());
        placed.add(book.text("narrative.rectification_item"));
        placed.add(book.text("narrative.support_item"));
        return scene.evaluation().items().stream()
                .map(item -> item.item().id())
                .filter(id -> !placed.contains(id))
                .toList();
    }
}

package org.mingcha.evidence.report;

import java.util.HashMap;
import java.util.Map;
import org.mingcha.evidence.rule.ItemResult;

/** What the narrative's phrases can name of an item, beside what its own sentences can: item.… and report.… */
final class ItemNames {
    private static final String ITEM = "item.";
    private static final String REPORT = "report.";

    private final Scene scene;
    private final ReportNames report;

    ItemNames(Scene scene, ReportNames report) {
        this.scene = scene;
        this.report = report;
    }

    /** @param ordinal its number in a list, as words; empty outside of one */
    PhraseScope scope(ItemResult item, String ordinal) {
        var numbers = new HashMap<String, Long>();
        report.counts().forEach((name, number) -> numbers.put(REPORT + name, number));
        var own = new ItemSentence(scene, item).values();
        return new PhraseScope(scene, item, numbers, name -> value(name, item, own, ordinal));
    }

    private CitedText value(String name, ItemResult item, Map<String, CitedText> own, String ordinal) {
        if (name.startsWith(REPORT)) {
            return report.value(name.substring(REPORT.length()));
        }
        return name.startsWith(ITEM)
                ? value(name.substring(ITEM.length()), item, ordinal)
                : own.getOrDefault(name, CitedText.NONE);
    }

    private CitedText value(String name, ItemResult item, String ordinal) {
        var words = new ItemWords(scene, item);
        return switch (name) {
            case "i" -> CitedText.of(ordinal);
            case "no" -> CitedText.of(item.item().id());
            case "question" -> CitedText.of(item.item().question());
            case "title" -> CitedText.of(item.item().texts().title());
            case "factual" -> words.factual();
            case "problem" -> words.problem();
            case "trouble" -> words.trouble();
            case "sentence" -> new ItemSentence(scene, item).words().then(new DeclaredWords(scene, item).inBrackets());
            case "expectation" -> CitedText.of(words.expectation());
            case "missing" -> CitedText.of(words.missing());
            case "reason" -> CitedText.of(Orthography.fitted(scene.answer(item).reason()));
            case "action" -> CitedText.of(Remedy.of(scene, item).action());
            case "owner" -> Remedy.of(scene, item).owner();
            case "due" -> Remedy.of(scene, item).due();
            default -> CitedText.NONE;
        };
    }
}

package org.mingcha.evidence.report;

import java.util.Optional;
import org.mingcha.evidence.rule.ItemResult;

/** What is done about a gap: the unit's own measure, else the checklist's. Owner and day may be empty. */
record Remedy(String action, CitedText owner, CitedText due) {
    static Remedy of(Scene scene, ItemResult item) {
        var measure = Optional.ofNullable(scene.answer(item).measure());
        var action =
                measure.map(Inputs.Measure::action).map(Orthography::fitted).filter(text -> !text.isEmpty());
        return new Remedy(
                action.map(scene.language()::quoted).orElse(item.item().texts().action()),
                measure.map(Inputs.Measure::owner)
                        .map(Orthography::fitted)
                        .map(scene.language()::quoted)
                        .map(CitedText::of)
                        .orElse(CitedText.NONE),
                measure.flatMap(each -> Optional.ofNullable(each.due()))
                        .map(day -> CitedText.of(scene.orthography().date(day)))
                        .orElse(CitedText.NONE));
    }
}

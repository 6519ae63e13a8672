package org.mingcha.evidence.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.mingcha.evidence.report.Drift.Change;
import org.mingcha.evidence.rule.Result;

/** What has changed since the report was accepted, as a paragraph. */
final class DriftWords {
    private final Scene scene;

    DriftWords(Scene scene) {
        this.scene = scene;
    }

    /** Nothing where nothing was accepted; that nothing has changed is said too. */
    CitedText paragraph() {
        var accepted = scene.inputs().accepted();
        if (accepted == null) {
            return CitedText.NONE;
        }
        var values = Map.of(
                "date", CitedText.of(scene.orthography().date(accepted.on())),
                "index", CitedText.of(Long.toString(accepted.index())));
        if (accepted.drift().isEmpty()) {
            return scene.book().words("drift.none", values);
        }
        var words = scene.book().words("drift.lead", values);
        for (var change : accepted.drift().changes()) {
            words = words.then(sentence(change));
        }
        return words;
    }

    private CitedText sentence(Change change) {
        var same = change.was().equals(change.now());
        var key = change.item().equals(DriftBetween.ANNEX) ? "drift.annex" : "drift.item";
        return scene.book()
                .words(
                        same ? key + "_same" : key,
                        Map.of(
                                "no", CitedText.of(change.item()),
                                "old", CitedText.of(value(change, change.was())),
                                "new", CitedText.of(value(change, change.now())),
                                "entries", CitedText.of(entries(change))));
    }

    /** A result in words; a figure with its counting word; nothing where it could not be computed. */
    private String value(Change change, String value) {
        if (change.figure().isEmpty()) {
            return Result.of(value).map(scene::result).orElse(value);
        }
        return value.isEmpty() ? scene.book().text("drift.nothing") : Orthography.fitted(value);
    }

    private String entries(Change change) {
        return change.causes().stream()
                .map(cause -> Long.toString(cause.index()))
                .collect(Collectors.joining(scene.book().text("words.list")));
    }
}

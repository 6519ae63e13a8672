package org.mingcha.evidence.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.mingcha.evidence.rule.OpenedDraw;

/** Spot checks that the unit has opened: those without a result, and those over one population. */
final class DrawWords {
    private final Scene scene;

    DrawWords(Scene scene) {
        this.scene = scene;
    }

    /** Nothing where there is nothing to tell. */
    CitedText paragraph() {
        var told =
                scene.evaluation().draws().stream().filter(OpenedDraw::isTold).toList();
        if (told.isEmpty()) {
            return CitedText.NONE;
        }
        var words = scene.book().words("draws.lead", Map.of());
        for (var draw : told) {
            words = words.then(sentence(draw));
        }
        return words;
    }

    private CitedText sentence(OpenedDraw draw) {
        var values = Map.of(
                "no", CitedText.of(Long.toString(draw.no())),
                "date", CitedText.of(scene.orthography().date(draw.on())),
                "index", CitedText.of(Long.toString(draw.index())),
                "others", CitedText.of(others(draw)));
        var standing = scene.book().words(draw.hasResult() ? "draws.done" : "draws.open", values);
        return draw.same().isEmpty() ? standing : standing.then(scene.book().words("draws.same", values));
    }

    private String others(OpenedDraw draw) {
        return draw.same().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(scene.book().text("words.list")));
    }
}

package org.mingcha.evidence.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.rule.OpenedBooks;
import org.mingcha.evidence.rule.Result;

/** What texts about the whole report can name: its numbers, bound to the entries behind them, and its words. */
final class ReportNames {
    private final Scene scene;
    private final Map<String, CitedText> figures = new HashMap<>();
    private final Map<String, CitedText> words = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();

    ReportNames(Scene scene) {
        this.scene = scene;
        count();
        name();
        lacks();
        checkpoint();
    }

    PhraseScope scope() {
        return new PhraseScope(scene, null, numbers, this::value);
    }

    CitedText value(String name) {
        return Optional.ofNullable(figures.get(name)).orElseGet(() -> words.getOrDefault(name, CitedText.NONE));
    }

    Map<String, Long> counts() {
        return numbers;
    }

    /** Those that are no numbers. */
    Map<String, CitedText> words() {
        return words;
    }

    private void count() {
        var cited = scene.cited();
        put("cited", cited.size(), List.of());
        put("late", cited.stream().filter(scene::isLate).map(Fact::index).toList());
        put("initial", List.copyOf(scene.evaluation().initial().entries()));
        put(
                "amended",
                cited.stream()
                        .filter(fact -> scene.amendedOn(fact).isPresent())
                        .map(Fact::index)
                        .toList());
        put("pending", scene.inputs().pending(), List.of());
        put("total", scene.evaluation().items().size(), List.of());
        put("gaps", scene.gaps().size(), List.of());
        put("met", Result.MET);
        put("partly", Result.PARTLY);
        put("not_met", Result.NOT_MET);
        put("insufficient", Result.INSUFFICIENT_EVIDENCE);
        put("na", Result.NOT_APPLICABLE);
        put("unanswered", Result.UNANSWERED);
        if (scene.evaluation().count(Result.UNANSWERED) == 0) {
            figures.remove("unanswered");
        }
    }

    private void put(String name, Result result) {
        put(name, scene.evaluation().count(result), List.of());
    }

    private void put(String name, List<Long> cite) {
        put(name, cite.size(), cite);
    }

    private void put(String name, long number, List<Long> cite) {
        numbers.put(name, number);
        figures.put(name, CitedText.figure("report/" + name, Long.toString(number), cite));
    }

    private void name() {
        var inputs = scene.inputs();
        var evaluation = scene.evaluation();
        put("unit", scene.unitName());
        put("body", scene.body());
        put("self", scene.bodys(IssuingBody::selfDesignation));
        put("full", scene.bodys(IssuingBody::name));
        put("despite", Orthography.fitted(inputs.despite()));
        put("checklist", evaluation.checklist().title());
        put("work", evaluation.checklist().work());
        put("period", evaluation.period().label(scene.language().locale()));
        put("from", scene.orthography().date(evaluation.period().from()));
        put("to", scene.orthography().date(evaluation.period().to()));
        put("opened", opened().map(scene.orthography()::date).orElse(""));
        put("asof", scene.orthography().date(scene.asOf()));
        put("superior", scene.superior());
        put("basis", Orthography.fitted(inputs.basis()));
        put("basis_no", Orthography.fitted(inputs.basisNumber()));
        put("bundle", inputs.bundle());
    }

    /** Where some of the unit's own entries were entered when its ledger was begun. */
    private Optional<LocalDate> opened() {
        return scene.evaluation().initial().books().stream()
                .filter(books -> books.unit().equals(scene.evaluation().unit().code()))
                .map(OpenedBooks::on)
                .findFirst();
    }

    private void lacks() {
        if (scene.book().hasGate()) {
            put("lacks", new Readiness(scene).words());
        }
    }

    private void checkpoint() {
        var seal = scene.evaluation().seal();
        put("origin", seal.origin());
        put("size", Long.toString(seal.size()));
        put("root", seal.root());
    }

    private void put(String name, String text) {
        words.put(name, CitedText.of(text));
    }
}

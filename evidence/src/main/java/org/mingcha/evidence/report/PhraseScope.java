package org.mingcha.evidence.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.Guard;
import org.mingcha.evidence.checklist.Sentence;
import org.mingcha.evidence.checklist.Sentence.Clause;
import org.mingcha.evidence.rule.Figure;
import org.mingcha.evidence.rule.ItemResult;

/** Where a phrase stands: what its placeholders and its conditions can name there. */
final class PhraseScope {
    private static final String OWN_MARKS = "，；、（";

    private final Scene scene;
    private final @Nullable ItemResult item;
    private final Map<String, Long> numbers;
    private final Function<String, CitedText> values;

    /** @param item in whose words it stands; null: in those of the whole report */
    PhraseScope(Scene scene, @Nullable ItemResult item, Map<String, Long> numbers, Function<String, CitedText> values) {
        this.scene = scene;
        this.item = item;
        this.numbers = numbers;
        this.values = values;
    }

    CitedText say(Sentence phrase) {
        var text = new StringBuilder();
        said(phrase).forEach(clause -> text.append(joined(clause.text(), text.isEmpty())));
        return fill(text.toString());
    }

    CitedText fill(String template) {
        return scene.book().template(template).with(values);
    }

    /** The clauses whose conditions hold. */
    List<Clause> said(Sentence phrase) {
        return phrase.clauses().stream().filter(clause -> holds(clause.guard())).toList();
    }

    /** The clause's text with the mark that joins it to those before. */
    String joined(String clause, boolean first) {
        var hasMark = !clause.isEmpty() && OWN_MARKS.indexOf(clause.charAt(0)) >= 0;
        return first || hasMark ? clause : scene.book().text("words.comma") + clause;
    }

    private boolean holds(Guard guard) {
        return guard.endMonth().contains(scene.evaluation().period().to().getMonthValue())
                && guard.zero().stream().allMatch(this::isZero)
                && guard.nonzero().stream().noneMatch(this::isZero)
                && (guard.any().isEmpty() || !guard.any().stream().allMatch(this::isZero))
                && areEqual(guard.equal())
                && (guard.unequal().isEmpty() || areUnequal(guard.unequal()))
                && (guard.same().isEmpty()
                        || words(guard.same()).filter(PhraseScope::areOne).isPresent())
                && (guard.different().isEmpty()
                        || words(guard.different())
                                .filter(each -> !areOne(each))
                                .isPresent())
                && (guard.results().isEmpty() || hasResult(item, guard.results()))
                && hold(guard.items());
    }

    private boolean hold(Guard.@Nullable Others others) {
        return others == null
                || others.hold(others.ids().stream()
                        .map(id -> hasResult(scene.item(id).orElse(null), others.results()))
                        .toList());
    }

    private static boolean hasResult(@Nullable ItemResult of, List<String> codes) {
        return of != null && codes.contains(of.result().code());
    }

    /** 0, empty, not computable, or nothing that is known here. */
    private boolean isZero(String name) {
        return figure(name)
                .map(Figure::isZero)
                .or(() -> Optional.ofNullable(numbers.get(name)).map(number -> number == 0))
                .orElseGet(() -> values.apply(name).isEmpty());
    }

    private boolean areEqual(List<String> names) {
        var found = names.stream().map(this::number).toList();
        return found.stream()
                .allMatch(each -> each.isPresent()
                        && each.get().compareTo(found.getFirst().orElseThrow()) == 0);
    }

    private boolean areUnequal(List<String> names) {
        return !areEqual(names) && names.stream().map(this::number).allMatch(Optional::isPresent);
    }

    /** The words of all of these; empty where one has none. */
    private Optional<List<String>> words(List<String> names) {
        var words = names.stream().map(name -> values.apply(name).text()).toList();
        return words.contains("") ? Optional.empty() : Optional.of(words);
    }

    private static boolean areOne(List<String> words) {
        return words.stream().distinct().count() == 1;
    }

    private Optional<BigDecimal> number(String name) {
        var figure = figure(name);
        return figure.isPresent()
                ? figure.get().number()
                : Optional.ofNullable(numbers.get(name)).map(BigDecimal::valueOf);
    }

    private Optional<Figure> figure(String name) {
        return item == null ? Optional.empty() : item.figure(name);
    }
}

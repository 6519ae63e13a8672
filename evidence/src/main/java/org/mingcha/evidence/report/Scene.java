package org.mingcha.evidence.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.checklist.Narrative;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.evidence.rule.Figure;
import org.mingcha.evidence.rule.ItemResult;
import org.mingcha.evidence.rule.Result;
import org.mingcha.evidence.template.ReportTemplate;

/** Everything that a report is made of, with the questions that its parts ask of it. */
record Scene(
        TextBook book,
        Registers registers,
        Limits limits,
        Evaluation evaluation,
        Inputs inputs,
        Grounds grounds,
        Optional<Disclosed> disclosed) {
    Scene(TextBook book, Registers registers, Limits limits, Evaluation evaluation, Inputs inputs, Grounds grounds) {
        this(book, registers, limits, evaluation, inputs, grounds, Optional.empty());
    }

    Scene(TextBook book, Registers registers, Limits limits, Evaluation evaluation, Inputs inputs) {
        this(book, registers, limits, evaluation, inputs, Grounds.NONE);
    }

    /** With what the report tells of its own records. */
    Scene disclosing(Disclosed told) {
        return new Scene(book, registers, limits, evaluation, inputs, grounds, Optional.of(told));
    }

    Orthography orthography() {
        return new Orthography(book);
    }

    ReportLanguage language() {
        return book.language();
    }

    /** Without a template of the unit's: examples are its own whatever that says. */
    Narrative narrative() {
        return Optional.ofNullable(evaluation.checklist().narrative()).orElseGet(book::narrative);
    }

    /** How the narrative form goes: as the unit's template says, else as the checklist or the texts do. */
    Narrative narrated() {
        return book.template().flatMap(ReportTemplate::narrative).orElseGet(this::narrative);
    }

    String unitName() {
        return evaluation.unit().name();
    }

    /** To whom it goes: as the unit's body says, else as it was typed. */
    String superior() {
        return inputs.body()
                .map(IssuingBody::addressee)
                .filter(words -> !words.isEmpty())
                .orElseGet(inputs::superior);
    }

    /** Who signs. */
    String body() {
        return inputs.body()
                .map(body -> body.signature().isEmpty() ? body.name() : body.signature())
                .filter(words -> !words.isEmpty())
                .orElseGet(this::unitName);
    }

    /** Words of the body's; where it has none the unit's name. */
    String bodys(Function<IssuingBody, String> words) {
        return inputs.body().map(words).filter(said -> !said.isEmpty()).orElseGet(this::unitName);
    }

    Inputs.Answer answer(ItemResult item) {
        return inputs.answers().getOrDefault(item.item().id(), Inputs.Answer.NONE);
    }

    Optional<ItemResult> item(String id) {
        return evaluation.items().stream()
                .filter(each -> each.item().id().equals(id))
                .findFirst();
    }

    /** The items that a unit must put right, in the checklist's order. */
    List<ItemResult> gaps() {
        return withResult(Result.PARTLY, Result.NOT_MET);
    }

    List<ItemResult> withResult(Result... results) {
        var wanted = List.of(results);
        return evaluation.items().stream()
                .filter(each -> wanted.contains(each.result()))
                .toList();
    }

    /** The entries behind an item, ascending. */
    List<Fact> cited(ItemResult item) {
        return item.figures().stream()
                .map(Figure::entries)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .map(index -> evaluation.cited().get(index))
                .toList();
    }

    Fact fact(long index) {
        return Objects.requireNonNull(evaluation.cited().get(index));
    }

    List<Fact> cited() {
        return new ArrayList<>(evaluation.cited().values());
    }

    boolean isLate(Fact fact) {
        return limits.isLate(fact) && !isInitial(fact);
    }

    /** Late, but entered when its unit began to keep a ledger. */
    boolean isInitial(Fact fact) {
        return evaluation.initial().entries().contains(fact.index());
    }

    /** Days beyond the register's limit. */
    long lateDays(Fact fact) {
        return limits.lateBy(fact);
    }

    LocalDate recordedOn(Fact fact) {
        return fact.recordedAt().atZone(limits.zone()).toLocalDate();
    }

    Optional<LocalDate> amendedOn(Fact fact) {
        return Optional.ofNullable(fact.amendedAt())
                .map(at -> at.atZone(limits.zone()).toLocalDate());
    }

    LocalDate asOf() {
        return evaluation.seal().at().atZone(limits.zone()).toLocalDate();
    }

    LocalDate date() {
        var given = inputs.date();
        return given == null ? asOf() : given;
    }

    /** What people call the place where these facts come from. */
    String sheet(String register) {
        return registers
                .find(register)
                .map(language()::sheet)
                .orElseGet(() -> book.map("sources").getOrDefault(register, register));
    }

    /** What people call it; what is sealed without being typed has its own name only. */
    String column(String register, String field) {
        return registers
                .find(register)
                .flatMap(each -> each.field(field))
                .map(language()::column)
                .filter(label -> !label.isEmpty())
                .orElse(field);
    }

    /** A word of a record: one of those that its register offers, or one that somebody typed. */
    String word(String register, String field, String value) {
        return registers
                .find(register)
                .flatMap(each -> each.field(field))
                .flatMap(each -> each.choice(value))
                .map(language()::choice)
                .orElseGet(() -> language().quoted(value));
    }

    String result(Result result) {
        return book.text("results." + result.code());
    }

    /** The settings that texts may name. */
    Optional<CitedText> setting(String name) {
        return limits.setting(name).map(days -> CitedText.of(Integer.toString(days)));
    }

    Map<String, CitedText> named(String name, String value) {
        return Map.of(name, CitedText.of(value));
    }
}

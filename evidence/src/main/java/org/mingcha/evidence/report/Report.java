package org.mingcha.evidence.report;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.rule.AnswerMerger;
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.evidence.rule.Semantics;
import org.mingcha.evidence.rule.UnitAnswer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Composes {@code mingcha-report/1}: figures.json of a bundle and the output of {@code report --format json}. The same
 * evaluation and inputs give the same bytes, and the inputs stand in the report, so that it can be composed again.
 */
public final class Report {
    private final Registers registers;
    private final Limits limits;
    private final TextBook book;
    private final Grounds grounds;
    /** A report is composed several times, with other headlines and inputs: what became of its records stays the same. */
    private volatile @Nullable Told last;

    /** In the product's own words. */
    public Report(Registers registers, Limits limits) {
        this(registers, limits, TextBook.shipped());
    }

    public Report(Registers registers, Limits limits, TextBook book) {
        this(registers, limits, book, Grounds.NONE);
    }

    private Report(Registers registers, Limits limits, TextBook book, Grounds grounds) {
        this.registers = registers;
        this.limits = limits;
        this.book = book;
        this.grounds = grounds;
    }

    /** Says as well what a reader should know of its definitions. */
    public Report on(Grounds others) {
        return new Report(registers, limits, book, others);
    }

    /** The canonical bytes. */
    public byte[] compose(Evaluation evaluation, Inputs inputs) {
        return CanonicalJson.of(json(evaluation, inputs));
    }

    public ObjectNode json(Evaluation evaluation, Inputs inputs) {
        var scene = new Scene(book, registers, limits, answered(evaluation, inputs), inputs, grounds);
        return new ReportJson(book.discloses() ? scene.disclosing(told(evaluation, scene)) : scene).object();
    }

    private Disclosed told(Evaluation evaluation, Scene scene) {
        var known = last;
        if (known == null || known.evaluation != evaluation) {
            known = new Told(evaluation, DisclosureReader.of(scene));
            last = known;
        }
        return known.disclosed;
    }

    /** Of this very evaluation: answers of the unit change nothing of what was read for it. */
    private record Told(Evaluation evaluation, Disclosed disclosed) {}

    /** What the items come to with the unit's answers. */
    public Evaluation answered(Evaluation evaluation, Inputs inputs) {
        var given = new HashMap<String, UnitAnswer>();
        inputs.answers().forEach((item, answer) -> given.put(item, answer.given()));
        return new AnswerMerger(limits).answer(evaluation, given);
    }

    /** {@code items} and {@code texts.items} of the report, without its layouts and before the unit says anything. */
    public ObjectNode items(Evaluation evaluation, Inputs inputs) {
        return new ReportJson(new Scene(book, registers, limits, evaluation, inputs, grounds)).itemsAlone();
    }

    /** What people had added to this report. */
    public static Inputs inputs(JsonNode report) {
        var pending = report.path("pending");
        if (!pending.isIntegralNumber() || pending.longValue() < 0 || pending.longValue() > Integer.MAX_VALUE) {
            throw new MalformedEvidence("The report's pending is no number of entries");
        }
        return InputsJson.read(report.path("inputs"), pending.intValue());
    }

    /** By which it was computed: a report of before they said so is of the first. */
    public static Semantics semantics(JsonNode report) {
        var said = report.path("semantics").asString(Semantics.FIRST.code());
        return Semantics.of(said)
                .orElseThrow(() -> new MalformedEvidence("The report is of the unknown semantics " + said));
    }
}

package org.mingcha.evidence.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.rule.Result;

/** What both layouts have around their items: title, lead, closing, signature and note. */
final class Frame {
    private final Scene scene;
    private final TextBook book;

    Frame(Scene scene) {
        this.scene = scene;
        this.book = scene.book();
    }

    void open(Blocks blocks) {
        var inputs = scene.inputs();
        blocks.title(book.words("title", Map.of("unit", unit(), "period", Words.of(period()))));
        blocks.addressee(book.words("addressee", scene.named("superior", inputs.superior())));
    }

    /** @param last the words that lead over to the items */
    Words lead(String last) {
        return purpose().then(source()).then(pending()).then(result()).then(book.text(last));
    }

    void close(Blocks blocks) {
        blocks.paragraph(closing());
        blocks.paragraph(new DriftWords(scene).paragraph());
        blocks.paragraph(new DrawWords(scene).paragraph());
        blocks.paragraph(book.words("end"));
        blocks.attachments(annexTitles());
        blocks.signature(scene.unitName(), scene.chinese().date(scene.date()));
        blocks.note(note());
    }

    List<String> annexTitles() {
        return List.of(book.text("annexes.evidence"), book.text("annexes.measures"), book.text("annexes.changes"));
    }

    Words unit() {
        return Words.of(scene.unitName());
    }

    /** A number about the whole report. */
    Words number(String name, long value, List<Long> cite) {
        return Words.figure("report/" + name, Long.toString(value), cite);
    }

    private String period() {
        return scene.evaluation().period().label(Locale.SIMPLIFIED_CHINESE);
    }

    private Words purpose() {
        var inputs = scene.inputs();
        var period = scene.evaluation().period();
        var values = new HashMap<String, Words>();
        values.put("unit", unit());
        values.put("from", Words.of(scene.chinese().date(period.from())));
        values.put("to", Words.of(scene.chinese().date(period.to())));
        values.put("basis", Words.of(Chinese.fitted(inputs.basis())));
        values.put("basis_no", Words.of(Chinese.fitted(inputs.basisNumber())));
        return book.words(inputs.basis().isBlank() ? "lead_own" : "lead_ordered", values);
    }

    private Words source() {
        var cited = scene.cited();
        var late = cited.stream().filter(scene::isLate).map(Fact::index).toList();
        var amended = cited.stream()
                .filter(fact -> scene.amendedOn(fact).isPresent())
                .map(Fact::index)
                .toList();
        return book.words(
                "lead_source",
                Map.of(
                        "asof", Words.of(scene.chinese().date(scene.asOf())),
                        "cited", number("cited", cited.size(), List.of()),
                        "late", number("late", late.size(), late),
                        "amended", number("amended", amended.size(), amended)));
    }

    private Words pending() {
        var pending = scene.inputs().pending();
        return pending == 0
                ? Words.NONE
                : book.words("lead_pending", Map.of("pending", number("pending", pending, List.of())));
    }

    private Words result() {
        var values = new HashMap<String, Words>();
        values.put("total", number("total", scene.evaluation().items().size(), List.of()));
        values.put("met", count("met", Result.MET));
        values.put("partly", count("partly", Result.PARTLY));
        values.put("not_met", count("not_met", Result.NOT_MET));
        values.put("insufficient", count("insufficient", Result.INSUFFICIENT_EVIDENCE));
        values.put("na", count("na", Result.NOT_APPLICABLE));
        if (scene.evaluation().count(Result.UNANSWERED) > 0) {
            values.put("unanswered", count("unanswered", Result.UNANSWERED));
        }
        return book.words("lead_result", values);
    }

    private Words count(String name, Result result) {
        return number(name, scene.evaluation().count(result), List.of());
    }

    private Words closing() {
        var gaps = scene.gaps().size();
        var open = scene.evaluation().count(Result.INSUFFICIENT_EVIDENCE);
        var closing = gaps == 0
                ? book.words("closing_none")
                : book.words("closing_gaps", Map.of("gaps", number("gaps", gaps, List.of()), "unit", unit()));
        return open == 0
                ? closing
                : closing.then(book.words(
                        "closing_insufficient", Map.of("insufficient", number("insufficient", open, List.of()))));
    }

    private Words note() {
        var seal = scene.evaluation().seal();
        var bundle = scene.inputs().bundle();
        var checkpoint = Map.of(
                "origin", Words.of(seal.origin()),
                "size", Words.of(Long.toString(seal.size())),
                "root", Words.of(seal.root()));
        return book.words("note_sealed")
                .then(bundle.isEmpty() ? Words.NONE : book.words("note_bundle", scene.named("bundle", bundle)))
                .then(bundle.isEmpty() ? Words.NONE : Words.of(book.text("words.also")))
                .then(book.words("note_checkpoint", checkpoint))
                .then(book.words("note_how"));
    }
}

package org.mingcha.evidence.report;

import java.util.List;
import java.util.Map;
import org.mingcha.evidence.checklist.Sentence;
import org.mingcha.evidence.checklist.Sentence.Clause;
import org.mingcha.evidence.rule.Result;

/** What both layouts have around their items: title, lead, closing, signature and note. */
final class Frame {
    private final Scene scene;
    private final PhraseScope scope;
    private final boolean isReady;
    private final boolean isSignedDespite;

    Frame(Scene scene) {
        this.scene = scene;
        var names = new ReportNames(scene);
        this.scope = names.scope();
        this.isReady = !scene.book().hasGate() || new Readiness(scene).isReady();
        this.isSignedDespite = !names.value("despite").isEmpty();
    }

    void open(Blocks blocks) {
        if (!scene.book().reading().isEmpty()) {
            blocks.paragraph(reading());
        }
        if (!isReady && !isSignedDespite) {
            blocks.paragraph(say("draft"));
        }
        blocks.title(say("title"));
        blocks.addressee(say("addressee"));
    }

    /** What a reading says of itself, with names that reports don't have. */
    private CitedText reading() {
        var evaluation = scene.evaluation();
        var names = new ReportNames(scene);
        var own = Map.of(
                "code", CitedText.of(evaluation.unit().code()),
                "reference", CitedText.of(evaluation.checklist().reference()));
        return scene.book().template(scene.book().reading()).with(name -> own.getOrDefault(name, names.value(name)));
    }

    /** @param last the words that lead over to the items */
    void lead(Blocks blocks, String last) {
        blocks.paragraph(ownPhrase("opening"));
        blocks.paragraph(lead(last));
    }

    /** A sentence of the unit's own. */
    CitedText own(String text) {
        return text.isEmpty() ? CitedText.NONE : scope.say(new Sentence(List.of(Clause.always(text))));
    }

    private CitedText ownPhrase(String key) {
        return scene.book().own(key).map(scope::say).orElse(CitedText.NONE);
    }

    private CitedText lead(String last) {
        return say(scene.inputs().basis().isBlank() ? "lead_own" : "lead_ordered")
                .then(scene.book().hasTotalFirst() ? say("lead_total") : CitedText.NONE)
                .then(say("lead_source"))
                .then(scene.evaluation().initial().entries().isEmpty() ? CitedText.NONE : say("lead_initial"))
                .then(scene.inputs().pending() == 0 ? CitedText.NONE : say("lead_pending"))
                .then(say("lead_result"))
                .then(told() == 0 ? CitedText.NONE : say("lead_told"))
                .then(say(last));
    }

    void close(Blocks blocks) {
        blocks.paragraph(closing());
        blocks.paragraph(new DriftWords(scene).paragraph());
        blocks.paragraph(new DrawWords(scene).paragraph());
        blocks.paragraph(ownPhrase("closing"));
        blocks.paragraph(say("end"));
        blocks.attachments(
                scene.book().annexes().stream().map(TextBook.Annex::title).toList());
        blocks.signature(scene.body(), scene.orthography().date(scene.date()));
        blocks.note(note());
    }

    private long told() {
        return scene.disclosed().map(Disclosed::told).orElse(0L);
    }

    private CitedText closing() {
        var closing = say(scene.gaps().isEmpty() ? "closing_none" : "closing_gaps");
        if (scene.evaluation().count(Result.INSUFFICIENT_EVIDENCE) > 0) {
            closing = closing.then(say("closing_insufficient"));
        }
        return isReady || !isSignedDespite ? closing : closing.then(say("despite"));
    }

    private CitedText note() {
        var bundle = say("note_bundle");
        return say("note_sealed")
                .then(bundle.isEmpty() ? bundle : bundle.then(scene.book().text("words.also")))
                .then(say("note_checkpoint"))
                .then(say("note_how"))
                .then(declaredTitles())
                .then(olderChecklist())
                .then(earlyRules());
    }

    private CitedText declaredTitles() {
        var declared = scene.inputs().declared();
        return declared.isEmpty()
                ? CitedText.NONE
                : scene.book().words("note_titles", Map.of("n", CitedText.of(Integer.toString(declared.size()))));
    }

    private CitedText olderChecklist() {
        var newer = scene.grounds().newerChecklist();
        return newer.isEmpty()
                ? CitedText.NONE
                : scene.book()
                        .words(
                                "note_older_checklist",
                                Map.of(
                                        "checklist",
                                        CitedText.of(
                                                scene.evaluation().checklist().reference()),
                                        "newer",
                                        CitedText.of(newer)));
    }

    private CitedText earlyRules() {
        var said = CitedText.NONE;
        for (var rule : scene.grounds().early()) {
            var values = Map.of(
                    "rule", CitedText.of(scene.book().map("rule_names").getOrDefault(rule.name(), rule.name())),
                    "value", CitedText.of(rule.value()),
                    "number", CitedText.of(rule.number()),
                    "since", CitedText.of(scene.orthography().date(rule.since())),
                    "sealed", CitedText.of(scene.orthography().date(rule.sealedOn())));
            said = said.then(scene.book().words("note_early_rule", values));
        }
        return said;
    }

    private CitedText say(String key) {
        return scope.say(scene.book().phrase(key));
    }
}

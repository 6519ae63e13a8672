package org.mingcha.evidence.report;

import org.mingcha.evidence.rule.Result;

/** What both layouts have around their items: title, lead, closing, signature and note. */
final class Frame {
    private final Scene scene;
    private final PhraseScope scope;

    Frame(Scene scene) {
        this.scene = scene;
        this.scope = new ReportNames(scene).scope();
    }

    void open(Blocks blocks) {
        blocks.title(say("title"));
        blocks.addressee(say("addressee"));
    }

    /** @param last the words that lead over to the items */
    Words lead(String last) {
        return say(scene.inputs().basis().isBlank() ? "lead_own" : "lead_ordered")
                .then(say("lead_source"))
                .then(scene.inputs().pending() == 0 ? Words.NONE : say("lead_pending"))
                .then(say("lead_result"))
                .then(say(last));
    }

    void close(Blocks blocks) {
        blocks.paragraph(closing());
        blocks.paragraph(new DriftWords(scene).paragraph());
        blocks.paragraph(new DrawWords(scene).paragraph());
        blocks.paragraph(say("end"));
        blocks.attachments(
                scene.book().annexes().stream().map(TextBook.Annex::title).toList());
        blocks.signature(scene.unitName(), scene.chinese().date(scene.date()));
        blocks.note(note());
    }

    private Words closing() {
        var closing = say(scene.gaps().isEmpty() ? "closing_none" : "closing_gaps");
        return scene.evaluation().count(Result.INSUFFICIENT_EVIDENCE) == 0
                ? closing
                : closing.then(say("closing_insufficient"));
    }

    private Words note() {
        var bundle = scene.inputs().bundle().isEmpty()
                ? Words.NONE
                : say("note_bundle").then(scene.book().text("words.also"));
        return say("note_sealed").then(bundle).then(say("note_checkpoint")).then(say("note_how"));
    }

    private Words say(String key) {
        return scope.say(scene.book().phrase(key));
    }
}

package org.mingcha.evidence.verify;

import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.bundle.Manifest;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.bundle.ReportIssued;
import org.mingcha.evidence.page.PageNotes;
import org.mingcha.evidence.page.PageStatement;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.NoteVerifier;

/** The notes of the pages: by this log, of this report, page by page, and sealed by the report's leaf. */
final class PagesCheck {
    private final Dossier dossier;
    private final VerificationFindings findings;

    PagesCheck(Dossier dossier, VerificationFindings findings) {
        this.dossier = dossier;
        this.findings = findings;
    }

    /** @param base C0's note */
    void run(Optional<ReportIssued> issued, Optional<String> base) {
        var notes = dossier.bytes(PartNames.PAGES).isEmpty()
                ? Optional.of(PageNotes.NONE)
                : dossier.read(PartNames.PAGES, PageNotes::fromJson);
        if (notes.isEmpty()) {
            return; // said by whoever reads the part
        }
        if (issued.isPresent() && !issued.get().pages().equals(notes.get().digests())) {
            findings.problem(VerificationStep.SEAL, "seal.pages", PartNames.PAGES);
        }
        var head = base.flatMap(PagesCheck::checkpoint);
        notes.get().layouts().forEach((layout, pages) -> {
            for (int i = 0; i < pages.size(); i++) {
                if (!is(pages.get(i), layout, i + 1, pages.size(), head)) {
                    findings.problem(VerificationStep.DOCUMENTS, "pages.other", layout, Integer.toString(i + 1));
                }
            }
        });
        if (!notes.get().isEmpty()) {
            findings.note(
                    VerificationStep.DOCUMENTS,
                    "pages.hold",
                    Integer.toString(notes.get().digests().size()));
        }
    }

    private boolean is(Note note, String layout, int page, int pages, Optional<Checkpoint> head) {
        var said = PageStatement.parse(note.text()).orElseThrow();
        var due = new PageStatement(
                manifest().unit(),
                manifest().checklist(),
                manifest().period(),
                layout,
                page,
                pages,
                dossier.bytes(PartNames.FIGURES).map(Hashing::sha256).orElse(Hashing.EMPTY_ROOT),
                head.map(Checkpoint::size).orElse(0L),
                head.map(Checkpoint::root).orElse(Hash.ofHex("0".repeat(64))),
                said.numbers());
        return said.equals(due) && isSigned(note);
    }

    private boolean isSigned(Note note) {
        return NoteVerifier.parse(manifest().vkey())
                .then(key -> note.open(List.of(key), Note.Strangers.REFUSED))
                .isValid();
    }

    private static Optional<Checkpoint> checkpoint(String note) {
        return Note.parse(note).then(read -> Checkpoint.parse(read.text()))
                        instanceof Checked.Valid<Checkpoint>(var head)
                ? Optional.of(head)
                : Optional.empty();
    }

    private Manifest manifest() {
        return dossier.manifest();
    }
}

package org.mingcha.document.comparison;

import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.page.PageCode;
import org.mingcha.evidence.page.PageStatement;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;
import org.mingcha.tlog.Note;

/** That each page shows the code of its note, and nothing where it has none, and that the note tells of this page's numbers. */
record PageCodes(List<Note> notes, List<PageContent.Shown> pages) {

    void check() {
        if (!notes.isEmpty() && notes.size() != pages.size()) {
            throw odd(Math.min(notes.size(), pages.size()));
        }
        for (int i = 0; i < pages.size(); i++) {
            Optional<ShownCode> code = pages.get(i).code();
            if (notes.isEmpty() ? code.isPresent() : code.isEmpty() || !is(code.get(), i)) {
                throw odd(i);
            }
        }
    }

    private boolean is(ShownCode code, int page) {
        Note note = notes.get(page);
        return code.isPlaced(page + 1)
                && code.modules().letters().flatMap(PageCode::read).equals(Optional.of(note))
                && PageStatement.parse(note.text()).orElseThrow().numbers().are(ShownNumbers.of(pages.get(page)));
    }

    private static RefusedDocument odd(int page) {
        return new RefusedDocument(Oddity.CODE, "page " + (page + 1));
    }
}

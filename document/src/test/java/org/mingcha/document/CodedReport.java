package org.mingcha.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingcha.evidence.page.PageCode;
import org.mingcha.evidence.page.PageNumbers;
import org.mingcha.evidence.page.PageStatement;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.NoteSigner;

/** A report with signed pages, as it is issued. */
record CodedReport(PagedReport report, List<Note> notes) {
    static final String ORIGIN = "log.example.gov.cn/mingcha";
    static final NoteSigner SIGNER =
            NoteSigner.generate(ORIGIN, new java.security.SecureRandom(ORIGIN.getBytes(StandardCharsets.UTF_8)));

    static CodedReport of(byte[] figures, Layout layout) {
        PagedReport report = OfficialDocument.pages(figures, layout, CitationStyle.ANNEX);
        List<List<String>> numbers = report.numbers();
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            PageStatement statement = new PageStatement(
                    "330212",
                    "town-online-work@3",
                    "2026-H1",
                    layout.name().toLowerCase(Locale.ROOT),
                    i + 1,
                    numbers.size(),
                    Hashing.sha256(figures),
                    4711,
                    Hashing.sha256(new byte[2]),
                    new PageNumbers.Listed(numbers.get(i)));
            notes.add(Note.sign(PageCode.fitted(statement, ORIGIN).text(), SIGNER));
        }
        return new CodedReport(report, notes);
    }

    List<String> codes() {
        return notes.stream().map(PageCode::of).toList();
    }

    byte[] pdf() {
        return report.write(Format.PDF, codes());
    }
}

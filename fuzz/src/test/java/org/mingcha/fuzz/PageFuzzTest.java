package org.mingcha.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.document.comparison.PageFiles;
import org.mingcha.evidence.page.PageCode;
import org.mingcha.evidence.page.PageNumbers;
import org.mingcha.evidence.page.PageStatement;
import org.mingcha.evidence.verify.PageReading.ReadPage;
import org.mingcha.evidence.verify.PageVerdict;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.NoteSigner;

/** The code of a printed page, as text and as a file that somebody says to be a page. Nobody but the key's holder signs one. */
@Tag("slow")
class PageFuzzTest {
    private static final NoteSigner SIGNER = NoteSigner.generate("fuzz.invalid/log", new SecureRandom());
    private static final Note PAGE = Note.sign(
            new PageStatement(
                            "330212",
                            "town-online-work@3",
                            "2025",
                            "list",
                            2,
                            3,
                            Hashing.EMPTY_ROOT,
                            7,
                            Hashing.EMPTY_ROOT,
                            new PageNumbers.Listed(List.of("2025 12", "3")))
                    .text(),
            SIGNER);

    static Stream<byte[]> seeds() {
        var note = PAGE.format();
        return Seeds.of(
                note,
                PageCode.of(PAGE),
                PageCode.PREFIX,
                PageCode.of(PAGE).substring(0, 200),
                note.replace("2025 12", "# " + "A".repeat(43) + "= 9"),
                note.replace("list 2 3", "list 99999 99999"),
                "%PDF-1.7\n%abcd\nstartxref\n9\n%%EOF\n");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.EACH)
    void isReadOrRefused(byte[] bytes) {
        FuzzBudget.spend(() -> read(bytes));
    }

    private static void read(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var note = PageCode.read(text);
        if (note.isPresent() && !PageCode.read(PageCode.of(note.get())).equals(note)) {
            throw new AssertionError("A note that its code does not give again");
        }
        var page = new ReadPage(text, Optional.of(PageNumbers.of(text)));
        if (PageVerdict.of(page, List.of(SIGNER.verifier())) instanceof PageVerdict.Signed
                && !note.map(Note::text).equals(Optional.of(PAGE.text()))) {
            throw new AssertionError("A page that nobody signed");
        }
        new PageFiles().read(bytes);
    }
}

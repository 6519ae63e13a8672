package org.mingcha.evidence.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.NoteSigner;

class PageCodeTest {
    private static final NoteSigner SIGNER = NoteSigner.generate("log.example.gov.cn/mingcha", new SecureRandom());

    @Test
    void aCodeIsTheNoteAgain() {
        var note = Note.sign(statement("2026 1 6", "12 3 100%").text(), SIGNER);
        var code = PageCode.of(note);
        assertTrue(code.matches("[0-9A-Z+./:-]+"), code);
        assertEquals(Optional.of(note), PageCode.read(code));
        assertEquals(Optional.of(note), PageCode.read(" " + code + "\n"));
        assertEquals(Optional.of(note), PageCode.read(note.format()));
        assertEquals(Optional.of(note), PageCode.read(note.format().replace("\n", "\r\n")));
    }

    @Test
    void aPageWithoutNumbersHasACodeToo() {
        var note = Note.sign(statement().text(), SIGNER);
        assertEquals(Optional.of(note), PageCode.read(PageCode.of(note)));
    }

    @Test
    void everyOtherLetterIsAnotherNoteOrNone() {
        var note = Note.sign(statement("2026 1 6", "12 3 100%").text(), SIGNER);
        var code = PageCode.of(note);
        for (int i = 0; i < code.length(); i++) {
            var other = code.substring(0, i) + (code.charAt(i) == '7' ? '8' : '7') + code.substring(i + 1);
            var read = PageCode.read(other);
            assertTrue(read.isEmpty() || !isSigned(read.get()) || read.equals(Optional.of(note)), other);
        }
    }

    private static boolean isSigned(Note note) {
        return note.open(List.of(SIGNER.verifier()), Note.Strangers.REFUSED).isValid();
    }

    @Test
    void tooManyNumbersGoByTheirDigest() {
        var random = new Random(7);
        var lines = IntStream.range(0, 40)
                .mapToObj(row -> IntStream.range(0, 8)
                        .mapToObj(each -> String.valueOf(random.nextInt(3000)))
                        .collect(Collectors.joining(" ")))
                .toArray(String[]::new);
        var fitted = PageCode.fitted(statement(lines), "log.example.gov.cn/mingcha");
        var digested = assertInstanceOf(PageNumbers.Digested.class, fitted.numbers());
        assertEquals(320, digested.count());
        assertEquals(Hashing.sha256(String.join(" ", lines).getBytes(StandardCharsets.UTF_8)), digested.sha256());
        var note = Note.sign(fitted.text(), SIGNER);
        assertEquals(Optional.of(note), PageCode.read(PageCode.of(note)));
        assertEquals(Optional.of(fitted), PageStatement.parse(note.text()));
        assertTrue(PageCode.of(note).length() <= PageCode.MOST_LETTERS);
    }

    @Test
    void noPageIsTakenForACheckpoint() {
        var text = statement("12").text();
        assertTrue(
                Checkpoint.parse(text).then(read -> Checkpoint.parse(read.text()))
                        instanceof org.mingcha.tlog.Checked.Refused<Checkpoint>,
                text);
        var checkpoint = new Checkpoint("mingcha-page/1", 12, Hashing.sha256(new byte[1]));
        assertEquals(Optional.empty(), PageStatement.parse(checkpoint.text()));
    }

    @Test
    void numbersAreRunsOfDigitsAsPrinted() {
        assertEquals(
                List.of("2026", "3", "15", "100%", "12.5%", "1.2", "3", "2026-H1", "town-online-work@3".substring(17)),
                PageNumbers.in("2026年3月15日，占100%（12.5%），第1.2.项3个，2026-H1，town-online-work@3。")
                        .toList());
        assertEquals(List.of(), PageNumbers.in("a".repeat(20) + "12345").toList());
    }

    private static PageStatement statement(String... lines) {
        return new PageStatement(
                "330212",
                "town-online-work@3",
                "2026-H1",
                "list",
                3,
                12,
                Hashing.sha256(new byte[1]),
                4711,
                Hashing.sha256(new byte[2]),
                new PageNumbers.Listed(List.of(lines)));
    }
}

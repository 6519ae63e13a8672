package org.mingcha.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keys, notes, checkpoints and their refusals. */
class NoteTest {
    /** A key pair that public test suites of other projects use. */
    private static final String BETTY_SKEY =
            "PRIVATE+KEY+Test-Betty+df84580a+Afge8kCzBXU7jb3cV2Q363oNXCufJ6u9mjOY1BGRY9E2";

    private static final String BETTY_VKEY = "Test-Betty+df84580a+AQQASqPUZoIHcJAF5mBOryctwFdTV1E0GRY4kEAtTzwB";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final NoteSigner LOG = NoteSigner.generate("example.org/log", RANDOM);
    private static final NoteSigner WITNESS =
            NoteSigner.generate("witness.example/w", KeyAlgorithm.COSIGNATURE, RANDOM);
    private static final String TEXT =
            new Checkpoint("example.org/log", 1, Hashing.leaf(SeededSamples.entry(0))).text();

    @Test
    void publicKeyPairBelongsTogether() {
        var signer = NoteSigner.parse(BETTY_SKEY).orElseThrow();
        assertEquals(BETTY_VKEY, signer.verifier().vkey());
        assertEquals(BETTY_SKEY, signer.skey());
        assertEquals(signer.verifier(), NoteVerifier.parse(BETTY_VKEY).orElseThrow());
    }

    @Test
    void keysSurviveTheirText() {
        for (var signer : List.of(LOG, WITNESS)) {
            var again = NoteSigner.parse(signer.skey()).orElseThrow();
            assertEquals(signer.verifier(), again.verifier());
            assertEquals(
                    signer.verifier(),
                    NoteVerifier.parse(signer.verifier().vkey()).orElseThrow());
        }
    }

    @Test
    void refusesKeysThatAreNotWhole() {
        refused(Flaw.KEY_ID, NoteVerifier.parse(BETTY_VKEY.replace("df84580a", "df84580b")));
        refused(Flaw.KEY_ID, NoteVerifier.parse(BETTY_VKEY.replace("Betty", "Bettz")));
        refused(Flaw.KEY_ALGORITHM, NoteVerifier.parse("Test-Betty+df84580a+BgAA"));
        refused(Flaw.KEY, NoteVerifier.parse("Test-Betty+df84580a"));
        refused(Flaw.KEY, NoteVerifier.parse("Test Betty+df84580a+AQQA"));
        refused(Flaw.KEY, NoteSigner.parse(BETTY_VKEY));
        refused(Flaw.KEY_ID, NoteSigner.parse(BETTY_SKEY.replace("RY9E2", "RY9E3")));
    }

    @Test
    void aRefusalNeverRepeatsASecret() {
        var secret = "PRIVATE+KEY+Test-Betty+df84580a+Afge8kCzBXU7jb3cV2Q363oNXCufJ6u9mjOY1BGRY9E";
        var refusal = assertInstanceOf(Checked.Refused.class, NoteSigner.parse(secret));
        assertFalse(refusal.detail().contains("Afge8"));
    }

    @Test
    void notesKeepTheirBytes() {
        var stranger = NoteSigner.generate("other.example/log", RANDOM);
        var note = Note.sign("with\n\nan empty line\n", LOG, stranger);
        var parsed = Note.parse(note.format()).orElseThrow();
        assertEquals(note, parsed);
        assertEquals(note.format(), parsed.format());
        assertTrue(note.format().endsWith("\n"));
    }

    @Test
    void strangersAreIgnoredOrRefusedAsAsked() {
        var stranger = NoteSigner.generate("example.org/log", RANDOM);
        var note = Note.sign(TEXT, LOG, stranger);
        var opened = note.open(keys(), Note.Strangers.IGNORED).orElseThrow();
        assertEquals(List.of(LOG.verifier()), opened.signers());
        assertEquals(List.of(note.signatures().get(1)), opened.strangers());
        refused(Flaw.SIGNATURE_UNKNOWN, note.open(keys(), Note.Strangers.REFUSED));
        refused(Flaw.SIGNATURE_MISSING, Note.sign(TEXT, stranger).open(keys(), Note.Strangers.IGNORED));
        refused(Flaw.SIGNATURE_REPEATED, Note.sign(TEXT, LOG, LOG).open(keys(), Note.Strangers.REFUSED));
        assertTrue(
                Note.sign(TEXT, LOG, LOG).open(keys(), Note.Strangers.IGNORED).isValid());
    }

    @Test
    void everyChangedByteOfASignedCheckpointIsRefused() {
        var note = Note.sign(TEXT, LOG).format().getBytes(StandardCharsets.UTF_8);
        var passed = new ArrayList<Integer>();
        for (int at = 0; at < note.length; at++) {
            var changed = note.clone();
            changed[at] ^= 1;
            if (Checkpoint.open(changed, keys(), Note.Strangers.REFUSED).isValid()) {
                passed.add(at);
            }
        }
        assertEquals(List.of(), passed);
    }

    @Test
    void refusesWhatIsNoNote() {
        for (var note :
                List.of("", "\n", "text\n", "text\n\n", "text\n\n\u2014 name AAAAAAAA", "a\rb\n\n— n AAAAAAA=\n")) {
            assertFalse(Note.parse(note).isValid(), note);
        }
        for (var line : List.of(
                "- n AAAAAAA=", "\u2014 n+m AAAAAAA=", "\u2014 n AAAA", "\u2014 n  AAAAAAA=", "\u2014 AAAAAAA=")) {
            refused(Flaw.SIGNATURE_LINE, Note.parse("text\n\n" + line + "\n"));
        }
        refused(Flaw.NOTE_TEXT, Note.parse(new byte[] {(byte) 0xff, '\n', '\n'}));
        refused(Flaw.TOO_MANY_SIGNATURES, Note.parse("text\n\n" + "\u2014 n AAAAAAA=\n".repeat(101)));
    }

    @Test
    void aCosignatureCarriesItsTime() {
        var time = Instant.parse("2026-01-02T03:04:05.678Z");
        var note = Note.sign(TEXT, LOG).with(WITNESS.cosign(TEXT, time));
        var opened = note.open(List.of(LOG.verifier(), WITNESS.verifier()), Note.Strangers.REFUSED)
                .orElseThrow();
        assertEquals(2, opened.signers().size());
        var cosignature = note.signatures().get(1);
        assertEquals(
                Optional.of(Instant.parse("2026-01-02T03:04:05Z")),
                WITNESS.verifier().time(cosignature));
        assertEquals(Optional.empty(), LOG.verifier().time(cosignature));
        assertFalse(WITNESS.verifier().verifies(TEXT + "\n", cosignature));
    }

    @Test
    void checkpointsHaveOneSpelling() {
        var checkpoint = new Checkpoint("example.org/log", 20_852_163, Hashing.leaf(SeededSamples.entry(1)));
        assertEquals(new Checked.Valid<>(checkpoint), Checkpoint.parse(checkpoint.text()));
        var extended = new Checkpoint("o", 1, checkpoint.root(), List.of("more", "lines"));
        assertEquals(new Checked.Valid<>(extended), Checkpoint.parse(extended.text()));
        var root = checkpoint.root().base64();
        for (var text : List.of(
                "o\n1\n" + root,
                "\n1\n" + root + "\n",
                "o\n01\n" + root + "\n",
                "o\n-1\n" + root + "\n",
                "o\n9223372036854775808\n" + root + "\n",
                "o\n0\n" + root + "\n",
                "o\n1\n" + root.substring(1) + "\n",
                "o\n1\n" + root + "\n\n")) {
            refused(Flaw.CHECKPOINT_TEXT, Checkpoint.parse(text));
        }
    }

    @Test
    void aCheckpointIsSignedByItsOwnLog() {
        var foreign = new Checkpoint("other.example/log", 1, Hashing.leaf(SeededSamples.entry(0))).sign(LOG);
        var bytes = foreign.format().getBytes(StandardCharsets.UTF_8);
        refused(Flaw.CHECKPOINT_ORIGIN, Checkpoint.open(bytes, keys(), Note.Strangers.IGNORED));
    }

    @Test
    void everyFlawHasItsSentence() {
        for (var flaw : Flaw.values()) {
            assertFalse(flaw.sentence(Locale.CHINA, "x").isBlank());
            assertFalse(flaw.sentence(Locale.ENGLISH, "x").contains("''"));
        }
    }

    private static List<NoteVerifier> keys() {
        return List.of(LOG.verifier());
    }

    private static void refused(Flaw flaw, Checked<?> checked) {
        assertEquals(flaw, assertInstanceOf(Checked.Refused.class, checked).flaw());
    }
}

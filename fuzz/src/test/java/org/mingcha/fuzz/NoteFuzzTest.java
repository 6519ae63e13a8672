package org.mingcha.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.NoteSigner;
import org.mingcha.tlog.NoteVerifier;
import org.mingcha.tlog.Policy;
import org.mingcha.tlog.TlogProof;

/** Signed notes, checkpoints, keys, policies and proofs. */
@Tag("slow")
class NoteFuzzTest {
    private static final NoteSigner SIGNER = NoteSigner.generate("fuzz.invalid/log", new SecureRandom());
    private static final List<NoteVerifier> KNOWN = List.of(SIGNER.verifier());

    static Stream<byte[]> seeds() {
        var note = new Checkpoint("fuzz.invalid/log", 7, Hashing.EMPTY_ROOT)
                .sign(SIGNER)
                .format();
        var vkey = SIGNER.verifier().vkey();
        return Seeds.of(
                note,
                note + "\u2014 stranger AAAAAAAA\n",
                note.replace("\n7\n", "\n9223372036854775807\n"),
                vkey,
                "log " + vkey + "\nwitness w " + vkey + "\ngroup g any w\nquorum g\n",
                "log " + vkey + "\nquorum none\n",
                "c2sp.org/tlog-proof@v1\nindex 3\n" + "A".repeat(43) + "=\n\n" + note,
                "\n\n");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.EACH)
    void isReadOrRefused(byte[] bytes) {
        FuzzBudget.spend(() -> read(bytes));
    }

    private static void read(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (Note.parse(bytes) instanceof Checked.Valid<Note>(var note)
                && !note.format().equals(text)) {
            throw new AssertionError("A note of two spellings");
        }
        Checkpoint.parse(text);
        Checkpoint.open(bytes, KNOWN, Note.Strangers.IGNORED);
        NoteVerifier.parse(text);
        NoteSigner.parse(text);
        Policy.parse(bytes);
        TlogProof.parse(text);
    }
}

package org.mingcha.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Policies and proof files, offline. */
class PolicyTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final NoteSigner LOG = NoteSigner.generate("example.org/log", RANDOM);
    private static final List<NoteSigner> WITNESSES = IntStream.range(0, 4)
            .mapToObj(i -> NoteSigner.generate("w" + i + ".example", KeyAlgorithm.COSIGNATURE, RANDOM))
            .toList();
    private static final String UNKNOWN_TYPE = "pq.example+00000000+BgECAw==";
    private static final List<Hash> LEAVES = SeededSamples.leaves(300);
    private static final HashReader READER = Tree.reader(LEAVES);

    @Test
    void theQuorumIsCountedThroughGroups() {
        var policy = Policy.parse(two("quorum both\n")).orElseThrow();
        assertFalse(opens(policy, note(0, 1)));
        assertFalse(opens(policy, note(2)));
        assertFalse(opens(policy, note(0, 2)));
        assertTrue(opens(policy, note(0, 1, 2)));
        assertTrue(opens(policy, note(0, 1, 3)));
        assertTrue(opens(Policy.parse(two("quorum X1\n")).orElseThrow(), note(0)));
        assertTrue(opens(Policy.parse(two("quorum none\n")).orElseThrow(), note()));
        assertTrue(opens(Policy.of(LOG.verifier()), note(3)));
    }

    @Test
    void namesTheWitnessesThatCosigned() {
        var policy = Policy.parse(two("quorum none\n")).orElseThrow();
        var signed = policy.open(note(2, 0).format(), Note.Strangers.REFUSED).orElseThrow();
        assertEquals(List.of("X1", "Y1"), policy.witnessedBy(signed));
    }

    @Test
    void aKeyOfAnUnknownTypeIsNamedButNeverCounts() {
        var policy = Policy.parse("log " + LOG.verifier().vkey() + "\nwitness q " + UNKNOWN_TYPE + "\nquorum q\n")
                .orElseThrow();
        assertFalse(opens(policy, note(0)));
    }

    @Test
    void refusesWhatIsNoPolicyByLine() {
        var key = WITNESSES.getFirst().verifier().vkey();
        refused("1", "logs x\nquorum none\n");
        refused("2", "log " + LOG.verifier().vkey() + "\nlog " + LOG.verifier().vkey() + "\nquorum none\n");
        refused("1", "log " + key + "\nquorum none\n");
        refused("1", "witness none " + key + "\nquorum none\n");
        refused("1", "witness w " + LOG.verifier().vkey() + "\nquorum none\n");
        refused("2", "witness w " + key + "\ngroup g 2 w\nquorum g\n");
        refused("2", "witness w " + key + "\ngroup g 0 w\nquorum g\n");
        refused("2", "witness w " + key + "\ngroup g any none\nquorum g\n");
        refused("3", "witness w " + key + "\ngroup g any w\ngroup h any w\nquorum g\n");
        refused("1", "quorum w\nwitness w " + key + "\n");
        refused("2", "quorum none\nquorum none\n");
        refused("", "# nothing\n");
        refused("0", "quorum none\r\n");
    }

    @Test
    void aProofFileKeepsItsBytesAndHolds() {
        var policy = Policy.of(LOG.verifier());
        for (int index : List.of(0, 1, 255, 256, 299)) {
            var proof = new TlogProof(
                    index == 1 ? "ZXh0cmE=" : "", index, Proofs.inclusion(index, 300, READER), note().format());
            var parsed = TlogProof.parse(proof.format()).orElseThrow();
            assertEquals(proof, parsed);
            assertTrue(parsed.verify(LEAVES.get(index), policy, Note.Strangers.REFUSED)
                    .isValid());
            var wrong = parsed.verify(LEAVES.get(index ^ 1), policy, Note.Strangers.REFUSED);
            assertEquals(
                    Flaw.PROOF_WRONG,
                    assertInstanceOf(Checked.Refused.class, wrong).flaw());
        }
    }

    @Test
    void everyChangedByteOfAProofFileIsRefused() {
        var proof = new TlogProof(77, Proofs.inclusion(77, 300, READER), note().format()).format();
        for (int at = 0; at < proof.length(); at++) {
            var changed = new StringBuilder(proof);
            changed.setCharAt(at, (char) (proof.charAt(at) ^ 1));
            var verified = TlogProof.parse(changed.toString())
                    .then(parsed -> parsed.verify(LEAVES.get(77), Policy.of(LOG.verifier()), Note.Strangers.REFUSED));
            assertFalse(verified.isValid(), "byte " + at);
        }
    }

    @Test
    void refusesProofFilesOfAnotherSpelling() {
        var hash = Hashing.EMPTY_ROOT.base64();
        for (var head : List.of(
                "c2sp.org/tlog-proof@v2\nindex 0\n",
                "c2sp.org/tlog-proof@v1\n",
                "c2sp.org/tlog-proof@v1\nindex 00\n",
                "c2sp.org/tlog-proof@v1\nextra \nindex 0\n",
                "c2sp.org/tlog-proof@v1\nindex 0\nextra AAAA\n",
                "c2sp.org/tlog-proof@v1\nindex 0\n" + hash.substring(4) + "\n",
                "c2sp.org/tlog-proof@v1\nindex 0\n" + (hash + "\n").repeat(64))) {
            assertFalse(TlogProof.parse(head + "\n" + note().format()).isValid(), head);
        }
    }

    private static String two(String quorum) {
        var out = new StringBuilder("# whom we trust\n\nlog " + LOG.verifier().vkey() + " https://example.org/log\n");
        var names = List.of("X1", "X2", "Y1", "Y2");
        for (int i = 0; i < names.size(); i++) {
            out.append("\twitness ").append(names.get(i)).append(' ');
            out.append(WITNESSES.get(i).verifier().vkey()).append('\n');
        }
        return out + "group X 2 X1 X2\ngroup Y any Y1 Y2\ngroup both all X Y\n" + quorum;
    }

    private static Note note(int... witnesses) {
        var checkpoint = new Checkpoint("example.org/log", 300, Tree.root(LEAVES));
        var note = checkpoint.sign(LOG);
        for (int witness : witnesses) {
            note = note.with(WITNESSES.get(witness).cosign(checkpoint.text(), Instant.EPOCH));
        }
        return note;
    }

    private static boolean opens(Policy policy, Note note) {
        return policy.open(note.format(), Note.Strangers.IGNORED).isValid();
    }

    private static void refused(String line, String policy) {
        var refusal = assertInstanceOf(Checked.Refused.class, Policy.parse(policy), policy);
        assertEquals(line, refusal.detail(), policy);
    }
}

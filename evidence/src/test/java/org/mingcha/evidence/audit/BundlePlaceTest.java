package org.mingcha.evidence.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.evidence.bundle.BundleDraft;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.verify.TrustAnchor;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;
import org.mingcha.tlog.NoteSigner;
import org.mingcha.tlog.NoteVerifier;
import org.mingcha.tlog.Policy;

/** Where a bundle stands in the log that its reader got from elsewhere. */
class BundlePlaceTest {
    private final NoteSigner signer = NoteSigner.generate("example.org/log", new SecureRandom());
    private final MemoryLog log = new MemoryLog(signer);
    private final BundleWorld world = BundleWorld.of(log);

    @TempDir
    private Path directory;

    @Test
    void saysThatNothingIsNewer() {
        var bundle = world.bundle();
        var said = said(bundle);
        assertEquals(3, said.size(), said.toString());
        assertTrue(said.get(0).startsWith("bundle.on "));
        assertTrue(said.get(1).startsWith("bundle.at "));
        assertEquals("bundle.newest", said.get(2));
    }

    @Test
    void saysWhatCameLater() {
        var bundle = world.bundle();
        enter(BundleWorld.TOWN);
        enter(BundleWorld.TOWN);
        enter(BundleWorld.ELSEWHERE);
        var newest = index(world.bundle());
        var said = said(bundle);
        assertTrue(said.contains("bundle.superseded 1 " + newest), said.toString());
        assertTrue(said.contains("bundle.later 1 " + BundleWorld.TOWN + " 3"), said.toString());
    }

    @Test
    void namesABundleThatWasOutOfDateWhenItWasIssued() {
        var draft = BundleDraft.compute(log, world.request());
        long missed = enter(BundleWorld.SCHOOL);
        var bundle = world.seal(draft.with(BundleWorld.RENDERER, BundleWorld.documents()));
        assertTrue(isVerified(bundle), "the bundle by itself shows nothing of it");
        assertEquals(List.of("bundle.stale " + BundleWorld.SCHOOL + " 1 1 " + missed), faults(bundle));
    }

    @Test
    void namesABundleOfAnotherHistory() {
        var bundle = world.bundle();
        var other = BundleWorld.of(new MemoryLog(signer));
        other.enter("meeting", BundleWorld.TOWN, "2025-02-02", Map.of("title", "另一历史", "kind", "学习"));
        other.bundle();
        var faults = faults(bundle, other.log(), other.log().newest().size());
        assertTrue(faults.contains("bundle.fork C1 " + log.newest().size()), faults.toString());
    }

    @Test
    void namesABundleThatKnowsMoreThanTheLog() {
        var bundle = world.bundle();
        long size = log.newest().size() - 1;
        assertTrue(faults(bundle, log, size).contains("bundle.ahead C1 " + (size + 1) + " " + size));
    }

    @Test
    void namesABundleOfAnotherLog() {
        var other = BundleWorld.of(new MemoryLog("elsewhere.org/log")).bundle();
        assertEquals(List.of("bundle.origin elsewhere.org/log example.org/log"), faults(other));
    }

    @Test
    void namesABundleThatCannotBeRead() {
        assertEquals(List.of("bundle.zip"), faults(new byte[] {1, 2, 3}));
    }

    private long enter(String unit) {
        return world.enter("meeting", unit, "2025-06-06", Map.of("title", "补记", "kind", "学习", "attendance", "3"));
    }

    private static long index(byte[] bundle) {
        return ShownBundle.read(bundle).orElseThrow().issued().index();
    }

    private boolean isVerified(byte[] bundle) {
        var trusted = TrustAnchor.read(log.vkey(), null).orElseThrow();
        return assertInstanceOf(Verification.Made.class, new Verifier(trusted, null).verify(bundle))
                .holds();
    }

    private List<String> said(byte[] bundle) {
        var audited = audit(bundle, log, log.newest().size());
        assertTrue(place(audited).holds());
        return texts(place(audited));
    }

    private List<String> faults(byte[] bundle) {
        return faults(bundle, log, log.newest().size());
    }

    private List<String> faults(byte[] bundle, MemoryLog published, long size) {
        var place = place(audit(bundle, published, size));
        assertTrue(!place.holds());
        return texts(place);
    }

    private LedgerAudit.Audited audit(byte[] bundle, MemoryLog published, long size) {
        var source = PaperLog.publish(published, size, directory);
        var key = NoteVerifier.parse(published.vkey()).orElseThrow();
        return LedgerAudit.audit(source, Policy.of(key), bundle);
    }

    private static AuditLine place(LedgerAudit.Audited audited) {
        return audited.ledger().getLast();
    }

    private static List<String> texts(AuditLine line) {
        return line.remarks().stream()
                .map(each -> (each.key() + " " + String.join(" ", each.arguments())).strip())
                .toList();
    }
}

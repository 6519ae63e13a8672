package org.mingcha.evidence.forgery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.bundle.BundleDraft;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.LeafMarks;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.tlog.Hashing;

/** A county whose town's report was accepted and then corrected: a bundle shows what has changed since. */
final class AcceptanceWorld {
    private static final Instant ACCEPTED = Instant.parse("2026-01-05T04:00:00Z");

    private final BundleWorld world;
    private final long issued;
    private final byte[] figures;

    AcceptanceWorld(BundleWorld world) {
        this.world = world;
        figures = Forger.of(world.bundle()).part("figures.json");
        issued = world.log().newest().size() - 1;
    }

    BundleWorld world() {
        return world;
    }

    /** Of the report that was issued. */
    byte[] figures() {
        return figures.clone();
    }

    /** Of the corrected report, where these are the figures that were accepted. */
    byte[] bundle(byte[] accepted) {
        accept(accepted);
        world.withdraw(firstMeeting());
        return world.seal(BundleDraft.compute(world.log(), world.request().with(_ -> Optional.of(accepted)))
                .with(BundleWorld.RENDERER, BundleWorld.documents()));
    }

    private void accept(byte[] accepted) {
        var day = LocalDate.of(2025, 12, 31);
        var facts = new Content(Map.of(
                "checklist", world.request().checklist(),
                "period", "2025",
                "figures", Hashing.sha256(accepted).hex(),
                "total", "11",
                "met", "5",
                "share", "0.4545"));
        var act =
                new MemoryLog.Act(LeafType.ASSESSMENT_ACCEPTED, BundleWorld.TOWN, day, ACCEPTED, facts, Content.EMPTY);
        world.log().append(act, issued, new LeafMarks("leader", List.of()));
    }

    private long firstMeeting() {
        return world.log().chain(BundleWorld.TOWN, issued).getFirst().index();
    }
}

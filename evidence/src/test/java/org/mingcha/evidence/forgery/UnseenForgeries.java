package org.mingcha.evidence.forgery;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.LogRewriter;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.bundle.MemoryLog.Act;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.evidence.rule.Result;
import org.mingcha.tlog.NoteSigner;

/** What no file shows: each is a lie about the world, not about the log. docs/spec/trust.md lists them by the same names. */
final class UnseenForgeries extends ForgeryList {
    private static final Instant NOVEMBER = Instant.parse("2025-11-01T00:00:00Z");

    UnseenForgeries() {
        untrue();
        rewritten();
        views();
        keys();
    }

    private void unseen(String name, BundleWorld world) {
        put(name, Forgery.HOLDS, world.bundle());
    }

    /** Told when it was time to tell, and wrong. */
    private void untrue() {
        unseen("act_never_recorded", without(UnseenForgeries::isIncident));
        unseen("empty_ledger", BundleWorld.founded(new MemoryLog(KEY)));
        var invented = world();
        var meeting = Map.<String, Object>of("title", "从未开过的会", "kind", "学习", "attendance", "200");
        invented.enter("meeting", BundleWorld.TOWN, "2025-12-30", meeting);
        unseen("act_never_done", invented);
        var answer = new Inputs.Answer("", "", true, new Inputs.Override(Result.MET, "另有纸质台账"), null);
        var checklist = Checklist.shipped("town-online-work");
        var answers =
                Inputs.NONE.withAnswers(Map.of(checklist.items().getFirst().id(), answer));
        put("answer_untrue", Forgery.HOLDS, world().bundle(checklist, answers));
        var smaller = world();
        smaller.leaveOut(BundleWorld.SCHOOL, LocalDate.of(2026, 1, 3));
        unseen("unit_left_out", smaller);
    }

    /** Whoever holds the key makes a whole log anew. */
    private void rewritten() {
        unseen("drop_entry_rewritten", without(UnseenForgeries::isIncident));
        unseen(
                "truncate_chain_fork",
                without(act ->
                        act.unit().equals(BundleWorld.TOWN) && act.recordedAt().isAfter(NOVEMBER)));
        var late = world();
        late.enterLate("incident", BundleWorld.TOWN, "2025-03-02", INCIDENT);
        unseen("backdated_recorded_at", rewritten(late, UnseenForgeries::inTime));
        unseen("founding_backdated", rewritten(world(), UnseenForgeries::longAgo));
    }

    /** Two readers are shown two histories of the same key, or all of them one in which an acceptance was of something else. */
    private void views() {
        var one = world();
        one.enter("drill", BundleWorld.TOWN, "2025-06-18", Map.of("title", "断网演练"));
        unseen("split_view_one", one);
        unseen("split_view_other", without(act -> act.type().code().startsWith("inspection")));
        var acceptance = new AcceptanceWorld(world());
        var flattered =
                new String(acceptance.figures(), StandardCharsets.UTF_8).replace(COUNT, COUNT.replace("12", "11"));
        var rewritten = acceptance.bundle(flattered.getBytes(StandardCharsets.UTF_8));
        put("acceptance_rewritten", Forgery.HOLDS, rewritten);
    }

    private void keys() {
        var own = FOUNDED.log().signedBy(NoteSigner.generate(ORIGIN, new SecureRandom()));
        unseen("own_key", FOUNDED.over(own));
    }

    private static BundleWorld without(Predicate<Act> dropped) {
        return rewritten(world(), act -> dropped.test(act) ? Optional.empty() : Optional.of(act));
    }

    private static BundleWorld rewritten(BundleWorld world, Function<Act, Optional<Act>> lie) {
        return world.over(LogRewriter.of(world.log(), lie));
    }

    private static boolean isIncident(Act act) {
        return act.type().code().startsWith("incident.");
    }

    /** The day after it happened, whenever it was. */
    private static Optional<Act> inTime(Act act) {
        var next = act.happenedOn().plusDays(1).atTime(4, 0).toInstant(ZoneOffset.UTC);
        return Optional.of(isIncident(act) ? recordedAt(act, next) : act);
    }

    private static Optional<Act> longAgo(Act act) {
        var founding = act.recordedAt().isBefore(NOVEMBER) && act.unit().equals("CN");
        return Optional.of(founding ? recordedAt(act, act.recordedAt().minus(4_000, ChronoUnit.DAYS)) : act);
    }

    private static Act recordedAt(Act act, Instant at) {
        return new Act(act.type(), act.unit(), act.happenedOn(), at, act.facts(), act.text(), act.drill());
    }
}

package org.mingcha.bench.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingcha.accounts.Actor;
import org.mingcha.bench.Measurement;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.checklist.Rule;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentVersion;
import org.mingcha.inspection.campaign.CampaignDraft;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.CampaignResult;
import org.mingcha.inspection.campaign.IssueResult;
import org.mingcha.inspection.campaign.ItemAnswer;
import org.mingcha.inspection.campaign.ItemVersion;
import org.mingcha.inspection.campaign.ReviewQuery;

/** A campaign to every town of a county that has kept ledgers for years: issued, computed, signed, reviewed. */
final class InspectionBench {
    private static final int TOWNS = 500;
    private static final int BATCH = 5_000;
    private static final int THREADS = 2;
    private static final int CAMPAIGNS = 3;
    private static final Actor ACTOR = Actor.operator();

    private final BenchRun running;
    private final SyntheticYears years = new SyntheticYears(TOWNS);

    InspectionBench(BenchRun running) {
        this.running = running;
    }

    List<Measurement> measure() {
        running.step().accept("prepare");
        running.importUnits(List.of(running.write("towns.csv", years.tree())));
        running.step().accept("fill");
        fill(running.settings().rows() / BATCH);
        var campaigns = new ArrayList<CampaignId>();
        var measured = new ArrayList<Measurement>();
        measured.add(computed(campaigns));
        measured.add(signed(campaigns.getLast()));
        measured.add(queue(campaigns.getLast()));
        running.sizes().put("units", (long) TOWNS);
        running.sizes().put("items", (long) checklist().items().size());
        return measured;
    }

    private Measurement computed(List<CampaignId> campaigns) {
        running.step().accept("campaign");
        var seconds = new ArrayList<Double>();
        for (int run = 0; run < Math.min(CAMPAIGNS, running.settings().runs()); run++) {
            var campaign = issued();
            campaigns.add(campaign);
            seconds.add(seconds(() -> running.parts().campaigns().get().compute(campaign)));
        }
        running.step().accept("counts");
        return Measurement.of("assessments", "s", seconds, List.of(seconds(() -> onTwoThreads(TOWNS, this::counts))));
    }

    private Measurement signed(CampaignId campaign) {
        running.step().accept("sign");
        var assessments = assessments(campaign);
        var all = seconds(() -> onTwoThreads(TOWNS, i -> sign(assessments.get(i))));
        return Measurement.of("signed", "s", List.of(all), List.of());
    }

    private Measurement queue(CampaignId campaign) {
        running.step().accept("queue");
        var query = ReviewQuery.of(campaign);
        var waiting = running.parts().reviews().get().queue(ACTOR, query).items();
        running.sizes().put("waiting", waiting);
        return Measurement.of("queue", "ms", times(query), List.of());
    }

    private static double seconds(Runnable step) {
        return Stopwatch.milliseconds(step) / 1_000;
    }

    private void fill(int batches) {
        onTwoThreads(batches, batch -> {
            var facts = IntStream.range(batch * BATCH, (batch + 1) * BATCH)
                    .mapToObj(years::fact)
                    .toList();
            running.parts()
                    .transaction()
                    .executeWithoutResult(_ -> running.parts().log().appendAll(facts));
        });
        running.parts().log().seal();
        running.sizes().put("rows", (long) batches * BATCH);
        running.baseline().analyse();
    }

    private CampaignId issued() {
        var draft = new CampaignDraft(
                new CampaignDraft.Mandate("Bench", "Bench", "1"),
                Inspect.TOWN_ONLINE_WORK,
                new Period(2025, Period.Part.YEAR, 1),
                new CampaignDraft.Scope("999800000000", Set.of(UnitKind.TOWN)),
                new CampaignDraft.Deadline(LocalDate.of(2099, 12, 31), ""),
                true);
        if (!(running.parts().campaigns().get().issue(ACTOR, draft) instanceof IssueResult.Issued(var id))) {
            throw new IllegalStateException("The campaign was refused");
        }
        running.parts().log().seal();
        return id;
    }

    private List<AssessmentId> assessments(CampaignId campaign) {
        return running
                .parts()
                .assessments()
                .get()
                .list(ACTOR, AssessmentQuery.all().of(campaign).withLimit(TOWNS))
                .rows()
                .stream()
                .map(row -> row.id())
                .toList();
    }

    /** Every item confirmed by itself, submitted with its documents, signed. */
    private void sign(AssessmentId id) {
        var assessments = running.parts().assessments().get();
        for (var item : assessments.find(ACTOR, id).orElseThrow().items()) {
            int version = item.version();
            if (item.result() == Result.UNANSWERED) {
                done(assessments.answer(
                        ACTOR, new ItemVersion(id, item.id(), version++), ItemAnswer.narrated("Bench")));
            }
            done(assessments.confirm(ACTOR, new ItemVersion(id, item.id(), version)));
        }
        done(assessments.submit(ACTOR, seen(id)));
        done(assessments.sign(ACTOR, seen(id), "Bench"));
    }

    private AssessmentVersion seen(AssessmentId id) {
        return new AssessmentVersion(
                id,
                running.parts()
                        .assessments()
                        .get()
                        .find(ACTOR, id)
                        .orElseThrow()
                        .version());
    }

    private static void done(CampaignResult outcome) {
        if (!(outcome instanceof CampaignResult.Done)) {
            throw new IllegalStateException("An act was refused: " + outcome);
        }
    }

    private List<Double> times(ReviewQuery query) {
        return Stream.generate(() -> Stopwatch.milliseconds(
                        () -> running.parts().reviews().get().queue(ACTOR, query)))
                .limit(running.settings().runs())
                .toList();
    }

    /** One hand-written count for each figure of a town. */
    private void counts(int town) {
        checklist().items().stream()
                .flatMap(item -> item.rules().stream())
                .filter(rule -> !rule.overUnits())
                .map(Rule::of)
                .forEach(register -> running.baseline().count(SyntheticYears.town(town), register));
    }

    private static Checklist checklist() {
        return Checklist.shipped(Inspect.TOWN_ONLINE_WORK);
    }

    private static void onTwoThreads(int count, IntConsumer each) {
        try (var executor = Executors.newFixedThreadPool(THREADS)) {
            var tasks = IntStream.range(0, count)
                    .mapToObj(i -> executor.submit(() -> each.accept(i)))
                    .toList();
            for (var task : tasks) {
                task.get();
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("A thread of the bench failed", e);
        }
    }
}

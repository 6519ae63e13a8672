package org.mingcha.inspection.campaign.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.ItemAnswer;
import org.mingcha.inspection.campaign.ItemProgress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives assessments their figures. Each is computed in a transaction of its own that holds its row: several threads, and
 * several processes, share a campaign without doing anything twice, and one that is killed leaves its row to the next.
 */
@Component
public class AssessmentCalculator {
    /** As many as PostgreSQL and this process can keep busy on a small machine. */
    private static final int THREADS = 2;

    private final CampaignTable campaigns;
    private final AssessmentTable assessments;
    private final ItemTable items;
    private final Computation computation;
    private final TransactionTemplate transaction;

    AssessmentCalculator(
            CampaignTable campaigns,
            AssessmentTable assessments,
            ItemTable items,
            Computation computation,
            TransactionTemplate transaction) {
        this.campaigns = campaigns;
        this.assessments = assessments;
        this.items = items;
        this.computation = computation;
        this.transaction = transaction;
    }

    /** Until none of the campaign lacks its figures, also where others compute them at the same time. */
    public void all(CampaignId campaign) {
        computation.seal();
        do {
            together(campaign);
        } while (assessments.isAnyLeft(campaign));
        campaigns.computed(campaign);
    }

    private void together(CampaignId campaign) {
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("computing-", 0).factory())) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> drain(campaign)));
            }
            running.forEach(AssessmentCalculator::finish);
        }
    }

    /** A single one, opened by its unit. */
    void one(AssessmentId assessment) {
        computation.seal();
        transaction.executeWithoutResult(_ -> assessments
                .lock(assessment)
                .filter(line -> line.computed().size() == null)
                .ifPresent(line -> compute(line, null, computation.facts())));
    }

    /**
     * What the rules say now, for an assessment whose row is held: open items follow, and those confirmed as something
     * else wait for it again. The items that have moved.
     */
    List<String> again(AssessmentRecord line, @Nullable CampaignRecord campaign, Facts facts) {
        var evaluation = computation.evaluate(facts, line);
        var before = items.of(line.id());
        var now = computed(line, campaign, evaluation, before);
        var moved = new ArrayList<String>();
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).digest().equals(before.get(i).digests().now())) {
                items.recomputed(line.id(), now.get(i), after(before.get(i), now.get(i)));
                moved.add(now.get(i).item());
            }
        }
        assessments.computed(line.id(), evaluation.seal());
        return moved;
    }

    /** What an item comes to with this answer, at the checkpoint of the figures around it. */
    ComputedItem with(
            AssessmentRecord line, @Nullable CampaignRecord campaign, AssessmentItemRecord item, ItemAnswer answer) {
        if (item.kind() == AnswerKind.COMPUTED) {
            return new ComputedItem(
                    item.item(),
                    item.asked(),
                    item.kind(),
                    item.result(),
                    item.computed(),
                    item.digests().now());
        }
        var size = Objects.requireNonNull(line.computed().size());
        var evaluation = computation.evaluate(computation.facts(size), line);
        var inputs = computation.inputs(line, campaign).withAnswers(ReportAnswers.typed(item, answer));
        return computation.items(evaluation, inputs).get(item.position());
    }

    private List<ComputedItem> computed(
            AssessmentRecord line,
            @Nullable CampaignRecord campaign,
            Evaluation evaluation,
            List<AssessmentItemRecord> said) {
        var answers = new TreeMap<String, Inputs.Answer>();
        said.forEach(item -> answers.putAll(ReportAnswers.typed(item, item.answer())));
        return computation.items(evaluation, computation.inputs(line, campaign).withAnswers(answers));
    }

    /** Facts are read by one thread only. */
    private void drain(CampaignId id) {
        var facts = computation.facts();
        var campaign = campaigns.find(id).orElseThrow();
        while (Boolean.TRUE.equals(transaction.execute(_ -> next(campaign, facts)))) {
            // the next one
        }
    }

    private boolean next(CampaignRecord campaign, Facts facts) {
        var line = assessments.nextToCompute(campaign.id());
        line.ifPresent(each -> compute(each, campaign, facts));
        return line.isPresent();
    }

    private void compute(AssessmentRecord line, @Nullable CampaignRecord campaign, Facts facts) {
        var evaluation = computation.evaluate(facts, line);
        var computed = computation.items(evaluation, computation.inputs(line, campaign));
        var role = Role.recorded(line.change().role()).orElseThrow();
        items.insert(line.id(), computed, role);
        assessments.computed(line.id(), evaluation.seal());
        assessments.touch(line.id(), role);
    }

    /** Said by the unit, it stays begun; confirmed as something else, it waits. */
    static ItemProgress after(AssessmentItemRecord before, ComputedItem now) {
        if (before.progress() == ItemProgress.RETURNED) {
            return ItemProgress.RETURNED;
        }
        if (now.digest().equals(before.digests().confirmed())) {
            return ItemProgress.DONE;
        }
        if (before.progress() == ItemProgress.IN_PROGRESS) {
            return ItemProgress.IN_PROGRESS;
        }
        var said = !before.answer().equals(ItemAnswer.NONE);
        return said && now.asked() ? ItemProgress.TO_CONFIRM : now.progress();
    }

    private static void finish(Future<?> task) {
        try {
            Objects.requireNonNull(task).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while assessments were computed", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("Assessments were not all computed", e.getCause());
        }
    }
}

package org.mingcha.inspection.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.Inspect;
import org.mingcha.ledger.EvidenceContent;

/**
 * A unit's answers to a checklist, with or without a campaign: computed, confirmed item by item by an officer, signed by
 * the leader. Found through what the actor may see.
 */
public interface Assessments {
    /** A self-inspection without a campaign; final once the leader has signed it. */
    AssessmentOpenResult open(Actor actor, Inspect inspect);

    AssessmentSlice list(Actor actor, AssessmentQuery query);

    Optional<AssessmentView> find(Actor actor, AssessmentId assessment);

    /** The unit's newest assessment of this checklist (with or without its version) and period. */
    Optional<AssessmentId> newest(Actor actor, Inspect inspect);

    /** Computes the open items anew; what has moved waits for its confirmation again. */
    CampaignResult refresh(Actor actor, AssessmentId assessment);

    /** Says something about an item; what was said before is replaced, and waits to be confirmed. */
    CampaignResult answer(Actor actor, ItemVersion item, ItemAnswer answer);

    /** The officer stands for this item as shown. There is no way to confirm several at once. */
    CampaignResult confirm(Actor actor, ItemVersion item);

    /** Every item with words of its own, held against the unit's filing before; only for who may answer. */
    List<Similarity> similar(Actor actor, AssessmentId assessment);

    /** Freezes figures and documents at the newest checkpoint for the leader's signature. */
    CampaignResult submit(Actor actor, AssessmentVersion seen);

    /** Officer or leader: open again, as long as it isn't signed. */
    CampaignResult takeBack(Actor actor, AssessmentVersion seen);

    /** The leader signs; seals {@code assessment.submitted}, and without a campaign {@code assessment.accepted}. */
    CampaignResult sign(Actor actor, AssessmentVersion seen);

    /** {@code figures.json} as it would be submitted now: with what is confirmed so far. */
    Optional<byte[]> draft(Actor actor, AssessmentId assessment);

    /** A file that an answer names. */
    Optional<EvidenceContent> evidence(Actor actor, AssessmentId assessment, String item, String sha256);

    /** What was submitted last. */
    Optional<Filing> filing(Actor actor, AssessmentId assessment);

    /** Empty where it isn't accepted. */
    Optional<DriftSinceAcceptance> drift(Actor actor, AssessmentId assessment);

    /** Of these units, the accepted ones of this period, newest first. */
    List<AcceptedResult> accepted(Actor actor, Collection<String> units, Period period);

    /**
     * A spot check has drawn these items: they wait for a reviewer, also where one has accepted them before. In the
     * caller's transaction; what is accepted as a whole stays so.
     */
    void drawn(AssessmentId assessment, Collection<String> items);
}

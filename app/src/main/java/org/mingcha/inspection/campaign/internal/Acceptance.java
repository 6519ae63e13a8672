package org.mingcha.inspection.campaign.internal;

import java.util.SortedMap;
import org.mingcha.inspection.campaign.AssessmentAccepted;
import org.mingcha.tlog.Hash;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The last act: seals the digests of the very bytes that were signed, with the counts that rules and appraisal read. */
@Component
class Acceptance {
    private final AssessmentTable assessments;
    private final ItemTable items;
    private final FilingTable filings;
    private final TransparencyLog log;
    private final ApplicationEventPublisher events;

    Acceptance(
            AssessmentTable assessments,
            ItemTable items,
            FilingTable filings,
            TransparencyLog log,
            ApplicationEventPublisher events) {
        this.assessments = assessments;
        this.items = items;
        this.filings = filings;
        this.log = log;
        this.events = events;
    }

    void accept(AssessmentTransaction.Held held, long submitted) {
        SortedMap<String, Hash> digests = filings.digests(held.id(), held.line().filing());
        var tally = Tally.of(
                items.of(held.id()).stream().map(AssessmentItemRecord::result).toList());
        var record = log.append(new AssessmentFacts(held).accepted(digests, tally, submitted));
        items.acceptRest(held.id(), held.role());
        assessments.accepted(held.id(), record.value(), tally);
        events.publishEvent(new AssessmentAccepted(held.id(), held.line().unit(), record));
    }
}

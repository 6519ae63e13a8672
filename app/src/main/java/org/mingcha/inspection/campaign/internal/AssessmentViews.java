package org.mingcha.inspection.campaign.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.AcceptedResult;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentSummary;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Assessments as somebody sees them. */
@Component
public class AssessmentViews {
    private final AssessmentListTable list;
    private final AssessmentTable assessments;
    private final ItemTable items;
    private final CampaignViewTable campaigns;
    private final AssessmentTransaction transaction;
    private final Organisation organisation;
    private final TransparencyLog log;

    AssessmentViews(
            AssessmentListTable list,
            AssessmentTable assessments,
            ItemTable items,
            CampaignViewTable campaigns,
            AssessmentTransaction transaction,
            Organisation organisation,
            TransparencyLog log) {
        this.list = list;
        this.assessments = assessments;
        this.items = items;
        this.campaigns = campaigns;
        this.transaction = transaction;
        this.organisation = organisation;
        this.log = log;
    }

    /** The row, as far as the actor sees its unit. */
    public Optional<AssessmentRecord> line(Actor actor, AssessmentId id) {
        return list.find(actor.scopes(), id).flatMap(_ -> assessments.find(id));
    }

    public Optional<AssessmentView> view(Actor actor, AssessmentId id) {
        return list.find(actor.scopes(), id).flatMap(row -> assessments.find(id).map(line -> view(actor, row, line)));
    }

    private AssessmentView view(Actor actor, AssessmentSummary row, AssessmentRecord line) {
        var campaign = transaction.campaign(line).orElse(null);
        var size = line.computed().size();
        return new AssessmentView(
                row,
                campaign == null ? null : campaigns.view(campaign),
                line.computed().at(),
                size == null ? 0 : size,
                items.of(line.id()).stream()
                        .filter(AssessmentItemRecord::asked)
                        .map(AssessmentViews::item)
                        .toList(),
                seals(line.records()),
                may(actor, line, campaign),
                new AssessmentView.Change(line.change().role(), line.change().at()),
                line.version());
    }

    private AssessmentView.Seals seals(AssessmentRecord.Records records) {
        return new AssessmentView.Seals(
                index(records.submitted()), index(records.returned()), index(records.accepted()));
    }

    @Nullable
    Long index(@Nullable Long record) {
        return record == null
                ? null
                : log.record(new RecordId(record)).map(SealedRecord::index).orElse(null);
    }

    private AssessmentView.May may(Actor actor, AssessmentRecord line, @Nullable CampaignRecord campaign) {
        var unit = organisation.find(line.unit()).orElse(null);
        if (unit == null) {
            return AssessmentView.May.NOTHING;
        }
        var reviews = transaction
                        .role(actor, AssessmentTransaction.By.REVIEWING, unit, campaign)
                        .isPresent()
                && (line.state() == AssessmentState.IN_REVIEW || line.state() == AssessmentState.RETURNED);
        var open = unit.isOpen() && (campaign == null || !campaign.isClosed());
        var submitted = open && line.state() == AssessmentState.SUBMITTED;
        var answers = open && line.isAnswerable() && is(actor, AssessmentTransaction.By.ANSWERING, unit);
        return new AssessmentView.May(
                answers,
                answers && line.computed().done() == line.computed().total(),
                submitted && is(actor, AssessmentTransaction.By.SIGNING, unit),
                submitted && is(actor, AssessmentTransaction.By.UNIT, unit),
                reviews);
    }

    private boolean is(Actor actor, AssessmentTransaction.By by, UnitView unit) {
        return transaction.role(actor, by, unit, null).isPresent();
    }

    private static AssessmentItem item(AssessmentItemRecord line) {
        var computed = CanonicalJson.parse(line.computed());
        var texts = computed.path("texts");
        return new AssessmentItem(
                line.item(),
                texts.path("question").asString(),
                line.kind(),
                line.result(),
                line.progress(),
                computed.path("item"),
                texts,
                line.digests().now(),
                line.answer(),
                line.review(),
                line.looks(),
                line.version());
    }

    public List<AcceptedResult> accepted(Actor actor, Collection<String> units, Period period) {
        return list.accepted(actor.scopes(), units, period.code()).stream()
                .map(this::accepted)
                .toList();
    }

    private AcceptedResult accepted(AssessmentRecord line) {
        var id = new RecordId(Objects.requireNonNull(line.records().accepted()));
        var record = log.record(id).orElseThrow();
        var facts = record.facts();
        return new AcceptedResult(
                line.id(),
                line.campaign(),
                line.unit(),
                line.checklist(),
                line.period(),
                facts.text("total").map(Integer::valueOf).orElseThrow(),
                facts.text("met").map(Integer::valueOf).orElseThrow(),
                facts.text("share").map(BigDecimal::new).orElseThrow(),
                record.recordedAt(),
                id,
                items.of(line.id()).stream()
                        .filter(AssessmentItemRecord::asked)
                        .map(item -> new AcceptedResult.Item(item.item(), item.result(), given(item)))
                        .toList());
    }

    private static @Nullable Result given(AssessmentItemRecord item) {
        return item.conclusion() == item.result() ? null : item.conclusion();
    }
}

package org.mingcha.web.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.ClaimView;
import org.mingcha.claims.Corrections;
import org.mingcha.claims.EscalationView;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.EntryVersion;
import org.mingcha.ledger.Ledger;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** All that is sealed about a claim, the newest first: its entry's versions, its way up, its editions. */
@Component
class ClaimHistory {
    private final Ledger ledger;
    private final Corrections corrections;

    ClaimHistory(Ledger ledger, Corrections corrections) {
        this.ledger = ledger;
        this.corrections = corrections;
    }

    private record Dated(Instant at, ClaimDetailPage.HistoryLine line) {}

    List<ClaimDetailPage.HistoryLine> of(RequestContext context, ClaimView view) {
        var lines = new ArrayList<Dated>();
        ledger.entry(context.actor(), new EntryId(view.row().id().value()))
                .ifPresent(entry ->
                        entry.versions().forEach(version -> lines.add(entry(context, entry.id(), version))));
        view.escalations().forEach(sent -> escalation(context, sent, lines));
        var row = view.correction();
        if (row != null) {
            corrections
                    .find(row.year(), row.slug())
                    .ifPresent(found -> found.editions().forEach(edition -> {
                        var title = edition.change() == null
                                ? context.t("claim.history.published", found.unitName())
                                : context.t(
                                        "correction.change." + edition.change().code());
                        lines.add(dated(
                                context,
                                edition.publishedAt(),
                                new Said(title, edition.note(), found.path()),
                                edition.index()));
                    }));
        }
        return lines.stream()
                .sorted(Comparator.comparing(Dated::at).reversed())
                .map(Dated::line)
                .toList();
    }

    private static Dated entry(RequestContext context, EntryId id, EntryVersion version) {
        var key = switch (version.act()) {
            case ENTERED -> "claim.history.entered";
            case AMENDED -> "claim.history.amended";
            case WITHDRAWN -> "claim.history.withdrawn";
        };
        var said = new Said(context.t(key), version.reason(), "/ledger/" + id.value());
        return dated(context, version.recordedAt(), said, version.index());
    }

    private static void escalation(RequestContext context, EscalationView sent, List<Dated> lines) {
        var title = context.t(
                "claim.history.sent",
                sent.superiorName(),
                context.t("claim.help." + sent.help().code()));
        lines.add(dated(context, sent.sentAt(), new Said(title, "", ""), sent.index()));
        var acknowledged = sent.acknowledged();
        if (acknowledged != null) {
            var reply = context.t("claim.reply." + acknowledged.reply().code());
            var said = new Said(context.t("claim.history.acknowledged", sent.superiorName(), reply), "", "");
            lines.add(dated(context, acknowledged.at(), said, acknowledged.index()));
        }
    }

    private record Said(String title, String detail, String href) {}

    private static Dated dated(RequestContext context, Instant at, Said said, @Nullable Long index) {
        return new Dated(
                at,
                new ClaimDetailPage.HistoryLine(
                        said.title,
                        context.words().minute(at),
                        said.detail,
                        index == null ? "" : index.toString(),
                        said.href));
    }
}

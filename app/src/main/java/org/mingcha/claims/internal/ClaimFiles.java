package org.mingcha.claims.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.springframework.stereotype.Component;

/** Claims with the work on them, to be looked at or held. */
@Component
class ClaimFiles {
    private final ClaimSearch search;
    private final ClaimTable table;
    private final CorrectionTable corrections;
    private final ClaimEscalation escalating;
    private final Organisation organisation;

    ClaimFiles(
            ClaimSearch search,
            ClaimTable table,
            CorrectionTable corrections,
            ClaimEscalation escalating,
            Organisation organisation) {
        this.search = search;
        this.table = table;
        this.corrections = corrections;
        this.escalating = escalating;
        this.organisation = organisation;
    }

    /** One act at a time in a unit: claims are joined to each other. */
    Optional<ClaimFile> hold(Actor actor, long claim) {
        return search.find(actor, claim).filter(told -> !told.withdrawn()).map(told -> {
            table.lock(told.unit());
            table.open(told.claim(), told.unit());
            return file(told, table.hold(told.claim()).orElseThrow());
        });
    }

    /** Of a claim that nobody has worked on the work is untouched. */
    ClaimFile of(ClaimProjection told) {
        return file(told, table.find(told.claim()).orElseGet(() -> ClaimRecord.untouched(told.claim(), told.unit())));
    }

    private ClaimFile file(ClaimProjection told, ClaimRecord line) {
        return new ClaimFile(
                line, told, corrections.ofClaim(line.claim()).isPresent(), path(line.holder()), waiting(line.claim()));
    }

    private ClaimFile.@Nullable Waiting waiting(long claim) {
        return escalating
                .waiting(claim)
                .map(sent -> new ClaimFile.Waiting(sent, path(sent.superior()), escalating.sender(sent)))
                .orElse(null);
    }

    private String path(String unit) {
        return organisation.find(unit).map(UnitView::path).orElse("");
    }

    void open(long claim, String unit) {
        table.open(claim, unit);
    }
}

package org.mingcha.safety.incident.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Cursor;
import org.mingcha.safety.incident.IncidentTime;

/** What the store of facts says of an incident now. */
record IncidentProjection(
        long incident,
        @Nullable Long index,
        String unit,
        String unitName,
        LocalDate happenedOn,
        boolean drill,
        String title,
        String severity,
        String kind,
        boolean closed,
        boolean withdrawn,
        Said said) {
    /** Its times as the facts hold them. */
    record Said(
            @Nullable String foundAt,
            @Nullable String reportDue,
            @Nullable String reported,
            @Nullable String containedAt,
            @Nullable String closed,
            @Nullable String reviewedOn) {}

    IncidentTime found() {
        return moment(said.foundAt).orElseGet(() -> IncidentTime.of(happenedOn));
    }

    static Optional<IncidentTime> moment(@Nullable String text) {
        return Optional.ofNullable(text).map(IncidentTime::parse);
    }

    Cursor cursor() {
        return new Cursor(closed, happenedOn, incident);
    }
}

package org.mingcha.inspection.finding.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.register.WorkingDays;
import org.mingcha.inspection.finding.Moving;
import org.mingcha.inspection.finding.Moving.Refusal;
import org.mingcha.inspection.finding.Why;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.ledger.EvidenceFiles;
import org.mingcha.ledger.FreeText;
import org.mingcha.transparency.TransparencyLog;

/** Looks through what was typed for an act; each call adds what it finds. */
final class Checks {
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_OWNER = 60;
    private static final int FARTHEST_YEARS = 2;

    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Refusal> notices = new ArrayList<>();

    /** What stands in the way: refusals first, then notices nobody has overruled. */
    Optional<Moving> hindrance(boolean confirmed) {
        if (!refusals.isEmpty()) {
            return Optional.of(new Moving.Refused(refusals));
        }
        return notices.isEmpty() || confirmed ? Optional.empty() : Optional.of(new Moving.Unconfirmed(notices));
    }

    void text(String field, String text) {
        if (text.isEmpty()) {
            refusals.add(Refusal.of(field, Why.TEXT_MISSING));
        } else {
            optionalText(field, text);
        }
    }

    void optionalText(String field, String text) {
        if (text.length() > LONGEST_TEXT) {
            refusals.add(Refusal.of(field, Why.TEXT_TOO_LONG, Integer.toString(LONGEST_TEXT)));
        }
        FreeText.traces(text)
                .ifPresent(traces -> notices.add(new Refusal(field, Why.PERSONAL_DATA_POSSIBLE, List.of(traces))));
    }

    /** A post is a label: where it looks like a name it is refused, not asked about. */
    void owner(String owner) {
        if (owner.isEmpty()) {
            refusals.add(Refusal.of("owner", Why.OWNER_MISSING));
        } else if (owner.length() > LONGEST_OWNER) {
            refusals.add(Refusal.of("owner", Why.TEXT_TOO_LONG, Integer.toString(LONGEST_OWNER)));
        }
        FreeText.tracesInPost(owner)
                .ifPresent(traces -> refusals.add(new Refusal("owner", Why.OWNER_NAMES_PERSON, List.of(traces))));
    }

    /** A due date is a working day, so that nobody has to ask what a weekend means for it. */
    void day(String field, @Nullable LocalDate day, LocalDate today, WorkingDays calendar) {
        if (day == null) {
            refusals.add(Refusal.of(field, Why.DAY_MISSING));
        } else if (day.isBefore(today)) {
            refusals.add(Refusal.of(field, Why.DAY_PAST, today.toString()));
        } else if (day.isAfter(today.plusYears(FARTHEST_YEARS))) {
            refusals.add(Refusal.of(field, Why.DAY_FAR_OFF, Integer.toString(FARTHEST_YEARS)));
        } else if (!calendar.isWorked(day)) {
            var next = calendar.after(day, 1).toString();
            refusals.add(Refusal.of(field, Why.DAY_NOT_WORKED, day.toString(), next));
        }
    }

    void later(String field, @Nullable LocalDate day, LocalDate than) {
        if (day != null && !day.isAfter(than)) {
            refusals.add(Refusal.of(field, Why.DAY_NOT_LATER, than.toString()));
        }
    }

    void evidence(List<EvidenceFile> named, EvidenceFiles store) {
        if (named.size() > TransparencyLog.MOST_EVIDENCE) {
            refusals.add(
                    Refusal.of("evidence", Why.EVIDENCE_TOO_MANY, Integer.toString(TransparencyLog.MOST_EVIDENCE)));
        } else if (named.stream().anyMatch(file -> store.find(file.sha256()).isEmpty())) {
            refusals.add(Refusal.of("evidence", Why.EVIDENCE_UNKNOWN));
        }
    }
}

package org.mingcha.inspection.finding.internal;

import java.time.LocalDate;
import java.util.List;
import org.mingcha.casework.CommandChecks;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.ledger.EvidenceFiles;
import org.mingcha.ledger.FreeText;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** What texts, days, posts and files of findings have to be. */
@Component
class FindingChecks {
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_OWNER = 60;
    private static final int FARTHEST_YEARS = 2;

    private final EvidenceFiles files;
    private final RulesInForce rules;
    private final MingchaClock clock;

    FindingChecks(EvidenceFiles files, RulesInForce rules, MingchaClock clock) {
        this.files = files;
        this.rules = rules;
        this.clock = clock;
    }

    void text(String field, String text, CommandChecks checks) {
        if (text.length() > LONGEST_TEXT) {
            checks.refuse(field, "text-too-long", LONGEST_TEXT);
        }
        FreeText.traces(text).ifPresent(traces -> checks.ask(field, "personal-data-possible", traces));
    }

    /** A post is a label: where it looks like a name it is refused, not asked about. */
    void owner(String owner, CommandChecks checks) {
        if (owner.length() > LONGEST_OWNER) {
            checks.refuse("owner", "text-too-long", LONGEST_OWNER);
        }
        FreeText.tracesInPost(owner).ifPresent(traces -> checks.refuse("owner", "owner-names-person", traces));
    }

    /** A due date is a working day, so that nobody has to ask what a weekend means for it. */
    void day(String field, LocalDate day, CommandChecks checks) {
        var today = clock.today();
        var calendar = rules.workingDays();
        if (day.isBefore(today)) {
            checks.refuse(field, "day-past", today);
        } else if (day.isAfter(today.plusYears(FARTHEST_YEARS))) {
            checks.refuse(field, "day-far-off", FARTHEST_YEARS);
        } else if (!calendar.isWorked(day)) {
            checks.refuse(field, "day-not-worked", day, calendar.after(day, 1));
        }
    }

    void evidence(List<EvidenceFile> named, CommandChecks checks) {
        if (named.size() > TransparencyLog.MOST_EVIDENCE) {
            checks.refuse("evidence", "evidence-too-many", TransparencyLog.MOST_EVIDENCE);
        } else if (named.stream().anyMatch(file -> files.find(file.sha256()).isEmpty())) {
            checks.refuse("evidence", "evidence-unknown");
        }
    }
}

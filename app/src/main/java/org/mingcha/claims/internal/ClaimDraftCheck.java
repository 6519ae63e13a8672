package org.mingcha.claims.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingcha.casework.CommandChecks;
import org.mingcha.claims.ClaimDraft;
import org.mingcha.claims.Source;
import org.mingcha.claims.Verdict;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.EvidenceFiles;
import org.mingcha.ledger.FreeText;
import org.springframework.stereotype.Component;

/** What a verification must not hold, whenever it is saved, and must hold before another pair of eyes sees it. */
@Component("claimDraftCheck")
class ClaimDraftCheck {
    private static final int LONGEST_HEADLINE = 80;
    private static final int LONGEST_FACT = 300;
    private static final int LONGEST_METHOD = 1_000;
    private static final int LONGEST_NOTE = 300;
    private static final int LONGEST_NAME = 120;
    private static final int MOST = 20;
    private static final Pattern CITATION = Pattern.compile("\\[(\\d{1,3})]");

    private final OfficialSites sites;
    private final EvidenceFiles files;
    private final MingchaClock clock;

    ClaimDraftCheck(OfficialSites sites, EvidenceFiles files, MingchaClock clock) {
        this.sites = sites;
        this.files = files;
        this.clock = clock;
    }

    /** What it must not hold, whenever it is saved. */
    void look(ClaimRecord line, ClaimDraft draft, CommandChecks checks) {
        checks.optional("headline", draft.headline(), LONGEST_HEADLINE);
        checks.optional("method", draft.method(), LONGEST_METHOD);
        checks.optional("note", draft.note(), LONGEST_NOTE);
        if (draft.facts().size() > MOST || draft.sources().size() > MOST) {
            checks.refuse("facts", "too-many", MOST);
        }
        draft.facts().forEach(fact -> checks.optional("facts", fact, LONGEST_FACT));
        var today = clock.today();
        draft.sources().forEach(source -> check(line.holder(), source, today, checks));
        if (draft.equals(line.draft())) {
            checks.refuse("", "nothing-changed");
        }
    }

    private void check(String unit, Source source, LocalDate today, CommandChecks checks) {
        checks.required("sources", source.title(), LONGEST_NAME);
        checks.body("sources", source.issuer(), LONGEST_NAME);
        checks.optional("sources", source.reference(), LONGEST_NAME);
        day(source.datedOn(), today, checks);
        if (!source.link().isEmpty()) {
            sites.wrongWith(unit, source.link()).ifPresent(why -> checks.refuse("sources", why, source.link()));
        }
        var file = source.file();
        if (file != null && files.find(file.sha256()).isEmpty()) {
            checks.refuse("sources", "evidence-unknown");
        }
        if (file == null && source.link().isEmpty() && source.reference().isEmpty()) {
            checks.refuse("sources", "source-unfounded", source.title());
        }
    }

    private static void day(@Nullable LocalDate day, LocalDate today, CommandChecks checks) {
        if (day == null) {
            checks.refuse("sources", "day-missing");
        } else if (day.isAfter(today)) {
            checks.refuse("sources", "day-to-come", day.toString());
        }
    }

    /** What is missing before somebody else looks at it. */
    void lookForGaps(ClaimFile file, CommandChecks checks) {
        var line = file.line();
        var draft = line.draft();
        if (line.assessed() == null) {
            checks.refuse("level", "level-missing");
        }
        if (draft.verdict() == null) {
            checks.refuse("verdict", "verdict-missing");
        }
        if (draft.headline().isEmpty()) {
            checks.refuse("headline", "text-missing");
        } else if (draft.verdict() != Verdict.TRUE
                && draft.headline().equals(FreeText.tidy(file.told().sentence()))) {
            checks.refuse("headline", "headline-is-claim");
        }
        if (draft.facts().isEmpty()) {
            checks.refuse("facts", "facts-missing");
        }
        if (draft.method().isEmpty()) {
            checks.refuse("method", "text-missing");
        }
        if (draft.sources().isEmpty() && draft.verdict() != Verdict.UNVERIFIABLE) {
            checks.refuse("sources", "source-missing");
        }
        wrongCitations(draft).forEach(number -> checks.refuse("facts", "citation-wrong", number));
        if (file.published() && (draft.change() == null || draft.note().isEmpty())) {
            checks.refuse("change", "change-missing");
        }
    }

    private static List<String> wrongCitations(ClaimDraft draft) {
        return draft.facts().stream()
                .flatMap(fact -> CITATION.matcher(fact).results())
                .map(match -> match.group(1))
                .filter(number -> Integer.parseInt(number) < 1
                        || Integer.parseInt(number) > draft.sources().size())
                .distinct()
                .toList();
    }
}

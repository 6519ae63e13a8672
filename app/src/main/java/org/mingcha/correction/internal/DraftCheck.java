package org.mingcha.correction.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingcha.correction.Draft;
import org.mingcha.correction.Handling;
import org.mingcha.correction.Source;
import org.mingcha.correction.Verdict;
import org.mingcha.correction.Why;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.EvidenceFiles;
import org.mingcha.ledger.FreeText;
import org.springframework.stereotype.Component;

/** What a verification must not hold, whenever it is saved, and must hold before another pair of eyes sees it. */
@Component("claimDraftCheck")
class DraftCheck {
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

    DraftCheck(OfficialSites sites, EvidenceFiles files, MingchaClock clock) {
        this.sites = sites;
        this.files = files;
        this.clock = clock;
    }

    /** On one line each, without blanks around or characters that nobody sees; empty lines are none. */
    static Draft tidy(Draft draft) {
        return new Draft(
                draft.verdict(),
                FreeText.tidy(draft.headline()),
                draft.facts().stream()
                        .map(FreeText::tidy)
                        .filter(fact -> !fact.isEmpty())
                        .toList(),
                FreeText.tidy(draft.method()),
                draft.sources().stream().map(DraftCheck::tidy).toList(),
                draft.change(),
                FreeText.tidy(draft.note()));
    }

    private static Source tidy(Source source) {
        return new Source(
                source.kind(),
                FreeText.tidy(source.title()),
                FreeText.tidy(source.issuer()),
                source.datedOn(),
                FreeText.tidy(source.reference()),
                source.file(),
                source.link().strip());
    }

    Optional<Handling> hindrance(String unit, Draft draft, boolean confirmed) {
        var checks = new TextCheck();
        checks.optional("headline", draft.headline(), LONGEST_HEADLINE);
        checks.optional("method", draft.method(), LONGEST_METHOD);
        checks.optional("note", draft.note(), LONGEST_NOTE);
        if (draft.facts().size() > MOST || draft.sources().size() > MOST) {
            checks.refuse("facts", Why.TOO_MANY, Integer.toString(MOST));
        }
        draft.facts().forEach(fact -> checks.optional("facts", fact, LONGEST_FACT));
        var today = clock.today();
        draft.sources().forEach(source -> check(unit, source, today, checks));
        return checks.hindrance(confirmed);
    }

    private void check(String unit, Source source, LocalDate today, TextCheck checks) {
        checks.required("sources", source.title(), LONGEST_NAME);
        checks.body("sources", source.issuer(), LONGEST_NAME);
        checks.optional("sources", source.reference(), LONGEST_NAME);
        day(source.datedOn(), today, checks);
        if (!source.link().isEmpty()) {
            sites.wrongWith(unit, source.link()).ifPresent(why -> checks.refuse("sources", why, source.link()));
        }
        var file = source.file();
        if (file != null && files.find(file.sha256()).isEmpty()) {
            checks.refuse("sources", Why.EVIDENCE_UNKNOWN);
        }
        if (file == null && source.link().isEmpty() && source.reference().isEmpty()) {
            checks.refuse("sources", Why.SOURCE_UNFOUNDED, source.title());
        }
    }

    private static void day(@Nullable LocalDate day, LocalDate today, TextCheck checks) {
        if (day == null) {
            checks.refuse("sources", Why.DAY_MISSING);
        } else if (day.isAfter(today)) {
            checks.refuse("sources", Why.DAY_TO_COME, day.toString());
        }
    }

    /** What is missing before somebody else looks at it. */
    Optional<Handling> gaps(ClaimLine line, String claim, boolean isChange) {
        var draft = line.draft();
        var checks = new TextCheck();
        if (line.assessed() == null) {
            checks.refuse("level", Why.LEVEL_MISSING);
        }
        if (draft.verdict() == null) {
            checks.refuse("verdict", Why.VERDICT_MISSING);
        }
        if (draft.headline().isEmpty()) {
            checks.refuse("headline", Why.TEXT_MISSING);
        } else if (draft.verdict() != Verdict.TRUE && draft.headline().equals(FreeText.tidy(claim))) {
            checks.refuse("headline", Why.HEADLINE_IS_CLAIM);
        }
        if (draft.facts().isEmpty()) {
            checks.refuse("facts", Why.FACTS_MISSING);
        }
        if (draft.method().isEmpty()) {
            checks.refuse("method", Why.TEXT_MISSING);
        }
        if (draft.sources().isEmpty() && draft.verdict() != Verdict.UNVERIFIABLE) {
            checks.refuse("sources", Why.SOURCE_MISSING);
        }
        wrongCitations(draft).forEach(number -> checks.refuse("facts", Why.CITATION_WRONG, number));
        if (isChange && (draft.change() == null || draft.note().isEmpty())) {
            checks.refuse("change", Why.CHANGE_MISSING);
        }
        return checks.hindrance(false);
    }

    private static List<String> wrongCitations(Draft draft) {
        return draft.facts().stream()
                .flatMap(fact -> CITATION.matcher(fact).results())
                .map(match -> match.group(1))
                .filter(number -> Integer.parseInt(number) < 1
                        || Integer.parseInt(number) > draft.sources().size())
                .distinct()
                .toList();
    }
}

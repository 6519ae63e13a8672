package org.mingcha.web.letterhead;

import java.util.Optional;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.UnitDescription;
import org.mingcha.organisation.DescriptionResult;
import org.mingcha.organisation.UnitDescriptions;
import org.mingcha.transparency.TransparencyLog;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Has what was typed sealed; it holds from today. */
@Component
class LetterheadFormHandler {
    private final UnitDescriptions descriptions;
    private final UnitsTable units;
    private final TransparencyLog log;
    private final MingchaClock clock;

    LetterheadFormHandler(UnitDescriptions descriptions, UnitsTable units, TransparencyLog log, MingchaClock clock) {
        this.descriptions = descriptions;
        this.units = units;
        this.log = log;
        this.clock = clock;
    }

    /** Why not; empty: it is said. */
    String say(RequestContext context, String unit, LetterheadForm form) {
        var role = units.find(context.actor(), unit)
                .flatMap(found -> context.actor().acting(LetterheadPages.SAYING, found.path()))
                .orElseThrow(NotFound::new);
        if (LetterheadForm.typed(form.signature()).isEmpty()) {
            return context.t("letterhead.refused.signature");
        }
        try {
            return answer(context, describe(context, unit, form.onto(before(unit)), role));
        } catch (MalformedEvidence unfit) {
            return context.t("letterhead.refused.words");
        }
    }

    private DescriptionResult describe(RequestContext context, String unit, UnitDescription said, Role role) {
        return descriptions.describe(
                unit, clock.today(), said, role.code(), context.actor().account());
    }

    private String answer(RequestContext context, DescriptionResult result) {
        return switch (result) {
            case DescriptionResult.Done _ -> {
                log.seal();
                yield "";
            }
            case DescriptionResult.Refused no ->
                context.t(
                        "organisation.describe.refused." + no.reason().code(),
                        no.arguments().toArray());
        };
    }

    private UnitDescription before(String unit) {
        return Optional.of(unit)
                .flatMap(code -> descriptions.on(code, clock.today()))
                .map(each -> each.description())
                .orElse(LetterheadPages.NOTHING);
    }
}

package org.mingcha.paper.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.organisation.DescribedUnit;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitDescriptions;
import org.mingcha.paper.PaperHead;
import org.springframework.stereotype.Component;

/** Units as papers of a day have them. */
@Component
class PaperBodies {
    private final Organisation organisation;
    private final UnitDescriptions descriptions;
    private final MingchaClock clock;

    PaperBodies(Organisation organisation, UnitDescriptions descriptions, MingchaClock clock) {
        this.organisation = organisation;
        this.descriptions = descriptions;
        this.clock = clock;
    }

    PaperBody of(String unit, LocalDate day) {
        var found = organisation.find(unit).orElseThrow(() -> new IllegalStateException("There is no unit " + unit));
        return new PaperBody(found, descriptions.on(unit, day).map(DescribedUnit::description));
    }

    /** The unit above; the top stands above itself. */
    PaperBody above(PaperBody body, LocalDate day) {
        var parent = body.unit().parent();
        return parent.equals(Organisation.ROOT) || organisation.find(parent).isEmpty() ? body : of(parent, day);
    }

    PaperDraft draft(PaperBody body, LocalDate day) {
        return new PaperDraft(body, day, day.atStartOfDay(clock.zone()).toInstant());
    }

    /** What the body has said since that day: whoever is told to say it before the paper is numbered says it afterwards. */
    PaperHead completed(PaperHead head, String unit) {
        if (!head.hasNumber() || head.isNamed() && !head.series().isEmpty()) {
            return head;
        }
        var since = of(unit, today()).head(head.keys().toArray(String[]::new));
        return new PaperHead(
                head.keys(),
                head.series().isEmpty() ? since.series() : head.series(),
                head.isNamed() ? head.body() : since.body(),
                head.isNamed() || since.isNamed());
    }

    /** Whether the actor sees the whole of this unit's subtree. */
    boolean sees(Actor actor, PaperBody body) {
        return actor.scopes().stream().anyMatch(body.unit().path()::startsWith);
    }

    LocalDate today() {
        return clock.today();
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.zone());
    }
}

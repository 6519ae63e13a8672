package org.mingcha.web.letterhead;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.UnitDescription;
import org.mingcha.organisation.DescribedUnit;
import org.mingcha.organisation.UnitDescriptions;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the page together. */
@Component
class LetterheadPages {
    static final List<Role> SAYING = List.of(Role.LEADER, Role.ADMIN);
    static final UnitDescription NOTHING =
            new UnitDescription(null, List.of(), "", "", new TreeMap<>(), new TreeMap<>());

    private final UnitDescriptions descriptions;
    private final UnitsTable units;
    private final MingchaClock clock;

    LetterheadPages(UnitDescriptions descriptions, UnitsTable units, MingchaClock clock) {
        this.descriptions = descriptions;
        this.units = units;
        this.clock = clock;
    }

    LetterheadPage of(RequestContext context, String code, String done) {
        var unit = find(context, code);
        var said = descriptions.on(code, clock.today());
        var form = said.map(each -> LetterheadForm.of(each.description())).orElse(LetterheadForm.EMPTY);
        return page(context, unit, form, new LetterheadPage.Notice(done, ""));
    }

    /** As it came back. */
    LetterheadPage again(RequestContext context, String code, LetterheadForm form, String refused) {
        return page(context, find(context, code), form, new LetterheadPage.Notice("", refused));
    }

    private UnitLine find(RequestContext context, String code) {
        return units.find(context.actor(), code).orElseThrow(NotFound::new);
    }

    private LetterheadPage page(
            RequestContext context, UnitLine unit, LetterheadForm form, LetterheadPage.Notice notice) {
        var since = descriptions
                .on(unit.code(), clock.today())
                .map(DescribedUnit::from)
                .map(Object::toString)
                .orElse("");
        return new LetterheadPage(
                context.shell(NavSection.NOWHERE, "letterhead.heading"),
                new LetterheadPage.Unit(unit.code(), unit.name()),
                since,
                new LetterheadPage.Typed(
                        LetterheadForm.typed(form.names()),
                        LetterheadForm.typed(form.signature()),
                        LetterheadForm.typed(form.self()),
                        LetterheadForm.typed(form.addressee()),
                        LetterheadForm.typed(form.series())),
                context.actor().holds(Set.copyOf(SAYING), unit.path()),
                notice);
    }
}

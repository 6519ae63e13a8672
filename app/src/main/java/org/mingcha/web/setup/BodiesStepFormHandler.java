package org.mingcha.web.setup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.UnitDescription;
import org.mingcha.evidence.report.IssuingBody;
import org.mingcha.organisation.DescriptionResult;
import org.mingcha.organisation.UnitDescriptions;
import org.mingcha.transparency.TransparencyLog;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Has bodies' names sealed, row by row; a row that was left out or is already said stays as it is. */
@Component
class BodiesStepFormHandler {
    private static final int MOST = 100;

    private final SetupCountTable counts;
    private final ProposedNames names;
    private final UnitDescriptions descriptions;
    private final TransparencyLog log;
    private final MingchaClock clock;

    BodiesStepFormHandler(
            SetupCountTable counts,
            ProposedNames names,
            UnitDescriptions descriptions,
            TransparencyLog log,
            MingchaClock clock) {
        this.counts = counts;
        this.names = names;
        this.descriptions = descriptions;
        this.log = log;
        this.clock = clock;
    }

    ModelAndView show(RequestContext context) {
        return page(context, Map.of(), Map.of());
    }

    /** Each body is one record: what one row refuses keeps no other back. */
    ModelAndView say(RequestContext context, Map<String, String> typed) {
        var faults = new HashMap<String, String>();
        for (var unit : counts.undescribed(MOST)) {
            if (!value(typed, "signature", unit).isEmpty()) {
                var fault = said(context, unit, typed);
                if (!fault.isEmpty()) {
                    faults.put(unit.code(), fault);
                }
            }
        }
        log.seal();
        return faults.isEmpty() ? new ModelAndView("redirect:/setup/bodies") : page(context, typed, faults);
    }

    private String said(RequestContext context, UnitLine unit, Map<String, String> typed) {
        try {
            var said = described(unit, typed);
            return switch (descriptions.describe(
                    unit.code(),
                    clock.today(),
                    said,
                    Role.ADMIN.code(),
                    context.actor().account())) {
                case DescriptionResult.Done _ -> "";
                case DescriptionResult.Refused no ->
                    context.t(
                            "organisation.describe.refused." + no.reason().code(),
                            no.arguments().toArray());
            };
        } catch (MalformedEvidence unfit) {
            return context.t("letterhead.refused.words");
        }
    }

    private static UnitDescription described(UnitLine unit, Map<String, String> typed) {
        var signature = value(typed, "signature", unit);
        var addressees = new TreeMap<String, String>();
        var addressee = value(typed, "addressee", unit);
        if (!addressee.isEmpty()) {
            addressees.put(IssuingBody.REPORT, addressee);
        }
        return new UnitDescription(
                null, List.of(signature), signature, value(typed, "self", unit), addressees, new TreeMap<>());
    }

    private static String value(Map<String, String> typed, String field, UnitLine unit) {
        return typed.getOrDefault(field + "-" + unit.code(), "").strip();
    }

    private ModelAndView page(RequestContext context, Map<String, String> typed, Map<String, String> faults) {
        var rows = new ArrayList<BodiesStepPage.Row>();
        for (var unit : counts.undescribed(MOST)) {
            var proposed = names.of(context, unit);
            rows.add(new BodiesStepPage.Row(
                    unit.code(),
                    unit.name(),
                    typed.getOrDefault("signature-" + unit.code(), proposed.signature()),
                    typed.getOrDefault("self-" + unit.code(), proposed.self()),
                    typed.getOrDefault("addressee-" + unit.code(), proposed.addressee()),
                    faults.getOrDefault(unit.code(), "")));
        }
        var shell = context.shell(NavSection.NOWHERE, "setup.bodies.title");
        return new ModelAndView("setup/bodies", "page", new BodiesStepPage(shell, counts.units(), rows));
    }
}

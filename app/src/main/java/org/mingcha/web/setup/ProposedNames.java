package org.mingcha.web.setup;

import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.springframework.stereotype.Component;

/** How a government of its kind usually signs. Whoever fills the form in corrects it. */
@Component
class ProposedNames {
    private final Organisation organisation;

    ProposedNames(Organisation organisation) {
        this.organisation = organisation;
    }

    record Names(String signature, String self, String addressee) {}

    /** To whom the body reports: the government above it, which is corrected where it is an office of that. */
    Names of(RequestContext context, UnitLine unit) {
        var path = organisation.path(unit.code());
        var above =
                path.size() < 2 ? Organisation.ROOT : path.get(path.size() - 2).code();
        var isBelow = !above.equals(Organisation.ROOT);
        var addressee = isBelow ? government(context, path.get(path.size() - 2)) : "";
        return new Names(government(context, path.getLast()), context.t("setup.bodies.self." + unit.kind()), addressee);
    }

    private static String government(RequestContext context, UnitView unit) {
        return context.t("setup.bodies.government", unit.name());
    }
}

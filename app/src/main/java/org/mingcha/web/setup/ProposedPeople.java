package org.mingcha.web.setup;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.UnitKind;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.springframework.stereotype.Component;

/** A row for each post that a unit of its kind usually has, where nobody stands there yet. */
@Component
class ProposedPeople {
    private final SetupCountTable counts;

    ProposedPeople(SetupCountTable counts) {
        this.counts = counts;
    }

    PastedTable table(RequestContext context) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(context.t("setup.people.header").split("\t")));
        for (var unit : counts.withoutAnybody(PastedTable.MOST_ROWS / 4)) {
            for (var role : roles(unit)) {
                var post = context.t("accounts.role." + role.code());
                rows.add(List.of(context.t("setup.people.post", unit.name(), post), "", post, unit.code()));
            }
        }
        return new PastedTable(rows);
    }

    private static List<Role> roles(UnitLine unit) {
        return switch (UnitKind.of(unit.kind()).orElse(UnitKind.VILLAGE)) {
            case COUNTRY, PROVINCE, CITY, COUNTY -> List.of(Role.INSPECTOR, Role.OFFICER, Role.LEADER);
            case TOWN -> List.of(Role.OFFICER, Role.LEADER);
            case VILLAGE, SCHOOL, OFFICE -> List.of(Role.CLERK);
        };
    }
}

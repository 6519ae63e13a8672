package org.mingcha.demo.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.UnitDescription;
import org.mingcha.evidence.report.IssuingBody;
import org.mingcha.organisation.DescriptionResult;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitDescriptions;
import org.springframework.stereotype.Component;

/** In whose names the sample county writes: said before its first campaign goes out. */
@Component
class SampleBodies {
    private static final String OFFICE = "中共青溪县委网络安全和信息化委员会办公室";

    private final UnitDescriptions descriptions;
    private final Organisation organisation;
    private final MingchaClock clock;

    SampleBodies(UnitDescriptions descriptions, Organisation organisation, MingchaClock clock) {
        this.descriptions = descriptions;
        this.organisation = organisation;
        this.clock = clock;
    }

    void describe() {
        say(SampleCounty.COUNTY, List.of(OFFICE), "我办", new Letters("", "青网信"));
        SampleCounty.TOWNS.forEach(code -> {
            var town = organisation.find(code).orElseThrow().name();
            say(
                    code,
                    List.of("中共" + town + "委员会", town + "人民政府"),
                    "我镇",
                    new Letters(OFFICE, town.substring(0, 1) + "政发"));
        });
    }

    /**
     * What it writes, and to whom.
     *
     * @param addressee of its reports; empty: it reports to nobody here
     * @param series the beginning of its numbers
     */
    private record Letters(String addressee, String series) {}

    private void say(String unit, List<String> names, String self, Letters letters) {
        var addressee = letters.addressee();
        var to = addressee.isEmpty() ? Map.<String, String>of() : Map.of(IssuingBody.REPORT, addressee);
        var series = new TreeMap<>(Map.of("letter", letters.series()));
        var said = new UnitDescription(null, names, names.getFirst(), self, new TreeMap<>(to), series);
        if (!(descriptions.describe(unit, clock.today(), said, Role.ADMIN.code(), 0)
                instanceof DescriptionResult.Done)) {
            throw new IllegalStateException("The sample's body was not described: " + unit);
        }
    }
}

package org.mingcha.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.reporting.ReturnsWorld.OTHER_TOWN;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.organisation.Organisation;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Another post takes returns for a unit's leader. */
@MingchaSpringTest
@TestPropertySource(properties = ReturnsWorld.ORIGIN)
class StandInReturnsModuleTest {
    private static final String PATH = "CN/999900000000/" + OTHER_TOWN + "/";
    private static final List<Actor.Grant> GRANTS = List.of(
            new Actor.Grant(Role.OFFICER, OTHER_TOWN, PATH), new Actor.Grant(Role.LEADER, OTHER_TOWN, PATH, true));

    @Autowired
    private ReturnReporting reporting;

    @Autowired
    private ReturnOversight oversight;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private MingchaClock clock;

    @Test
    void whoStandsInForTheLeaderTakesAReturnAsSuchButNotTheirOwn(@TempDir Path folder) throws IOException {
        ReturnsWorld.on(clock, "2025-01-02");
        ReturnsWorld.units(organisation, folder);
        ReturnsWorld.on(clock, "2025-04-03");
        var key = new ReturnKey(OTHER_TOWN, "quarterly", Period.parse("2025-Q1").orElseThrow());
        var writer = new Actor(7, "经办", GRANTS);
        var filed = (FilingResult.Accepted)
                reporting.file(writer, new FileReturn(key, false, Map.of("summary", "按计划开展"), "", Optional.empty()));
        var take = new TakeReturn(key, filed.record());
        assertThat(((FilingResult.Refused) oversight.take(writer, take)).reason())
                .isEqualTo(ReturnRefusal.SAME_PERSON);
        assertThat(oversight.take(new Actor(8, "经办", GRANTS), take)).isInstanceOf(FilingResult.Accepted.class);
        log.seal();
        reporting.catchUp();
        assertThat(oversight.find(Actor.operator(), key).orElseThrow().acts())
                .extracting(act -> act.act() + " " + act.role())
                .containsExactly("FILED officer", "TAKEN acting-leader");
    }
}

package org.mingcha.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.rule.Result;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.PublishedRules;
import org.mingcha.ledger.RulesPublicationResult;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A rule of a later month, tried on this year: what was answered in time by the rule of its day would be late by the next one. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=coming.invalid/log")
class ComingRulesModuleTest {
    private static final String TOWN = "999901001000";
    private static final Inspect INSPECT =
            new Inspect(TOWN, Inspect.TOWN_ONLINE_WORK, new Period(2026, Period.Part.YEAR, 1));

    @Autowired
    private ComingRules coming;

    @Autowired
    private SelfInspections inspections;

    @Autowired
    private PublishedRules published;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private MingchaClock clock;

    @Test
    void showsWhichConclusionsAndFiguresWouldBeOthersAndChangesNone() throws IOException {
        on("2026-01-05");
        units();
        on("2026-03-20");
        // Asked on a Monday, answered on the Friday of that week; answered on the very day.
        question("2026-03-09", "2026-03-13");
        question("2026-03-16", "2026-03-16");
        log.seal();
        assertThat(coming.of(Actor.operator(), INSPECT)).contains(new RulesEffect(List.of(), List.of()));
        assertThat(questions()).isEqualTo(Result.MET);

        publish("limit.question", "2", "2026-05-01");
        var effect = coming.of(Actor.operator(), INSPECT).orElseThrow();
        assertThat(effect.coming()).extracting(each -> each.rule().name()).containsExactly("limit.question");
        assertThat(effect.changes()).extracting(RulesEffect.Change::item).containsExactly("21");
        var change = effect.changes().getFirst();
        assertThat(change.before().result()).isEqualTo(Result.MET);
        assertThat(sentence(change.before())).contains("受理公众问询2件，全部按时答复");
        assertThat(change.after().result()).isEqualTo(Result.PARTLY);
        assertThat(sentence(change.after())).contains("受理公众问询2件", "按时答复1件");
        assertThat(questions()).as("nobody's result is another one now").isEqualTo(Result.MET);

        on("2026-05-02");
        assertThat(coming.of(Actor.operator(), INSPECT))
                .as("it holds, for what happens from now on")
                .contains(new RulesEffect(List.of(), List.of()));
        assertThat(questions()).isEqualTo(Result.MET);
    }

    @Test
    void whoDoesNotSeeTheUnitIsShownNothing() throws IOException {
        on("2026-01-05");
        units();
        var stranger = new Actor(
                9, "", List.of(new Actor.Grant(Role.OFFICER, "999911001000", "CN/999900000000/999911001000/")));
        assertThat(coming.of(stranger, INSPECT)).isEmpty();
    }

    private static String sentence(RulesEffect.Said said) {
        return said.texts().path("sentence").asString();
    }

    private Result questions() {
        return inspections.open(Actor.operator(), INSPECT).orElseThrow().evaluation().items().stream()
                .filter(item -> item.item().id().equals("21"))
                .findFirst()
                .orElseThrow()
                .result();
    }

    private void publish(String name, String value, String from) {
        var yaml = "- {name: %s, value: \"%s\", from: %s, source: 本县}".formatted(name, value, from);
        assertThat(published.publish(Actor.operator(), yaml)).isInstanceOf(RulesPublicationResult.Published.class);
        log.seal();
    }

    private void question(String asked, String answered) {
        var values = Map.of("happened_on", asked, "title", "办事时间", "answered_on", answered, "outcome", "已解决");
        var submitted = ledger.submit(Actor.operator(), new SubmitEntry(TOWN, "question", values, List.of(), true));
        assertThat(submitted).isInstanceOf(Submission.Accepted.class);
    }

    private void units() throws IOException {
        if (organisation.find(TOWN).isEmpty()) {
            var csv = Files.writeString(Files.createTempFile("units", ".csv"), """
                    code,name,kind,parent
                    999900000000,青溪县,county,CN
                    999901001000,云岭镇,town,999900000000
                    999911001000,澄屏镇,town,999900000000
                    """);
            organisation.importUnits(new ImportUnits(List.of(csv), false), ImportProgress.silent());
            log.seal();
        }
    }

    private void on(String day) {
        clock.simulate(
                LocalDate.parse(day).atTime(LocalTime.NOON).atZone(clock.zone()).toInstant());
    }
}

package org.mingcha.inspection.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.inspection.finding.FindingWorld.done;
import static org.mingcha.inspection.finding.FindingWorld.inspector;
import static org.mingcha.inspection.finding.FindingWorld.officer;
import static org.mingcha.inspection.finding.FindingWorld.otherInspector;
import static org.mingcha.inspection.finding.FindingWorld.raised;
import static org.mingcha.inspection.finding.FindingWorld.raising;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CaseRequest;
import org.mingcha.command.CommandResult;
import org.mingcha.database.MingchaSpringTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Two at once, and one twice: nothing is lost, nothing is done twice, and who was slower is told what came before. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=finding-race.invalid/log")
class FindingRaceModuleTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Findings findings;

    @BeforeEach
    void begin() {
        FindingWorld.begin(context);
    }

    @Test
    void twoInspectorsAtOnceAreOneDecisionAndOneAnswer() throws Exception {
        for (int round = 0; round < 5; round++) {
            var id = raised(findings, FindingWorld.inspectorAndOfficer(), "两人同时核验 " + round);
            done(findings.act(officer(), new CaseRequest<>(id.value(), 1, new FindingCommand.Rectify("已改"))));
            var outcomes = together(
                    () -> verify(inspector(), id, true, "看过原件"), () -> verify(otherInspector(), id, false, "还缺一页"));
            assertThat(outcomes)
                    .filteredOn(CommandResult.Done.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(CommandResult.Conflict.class::isInstance)
                    .hasSize(1);
            var first = findings.find(inspector(), id).orElseThrow().latest();
            assertThat(first.act()).isEqualTo(FindingAct.VERIFIED);
            assertThat(first.role()).isEqualTo("inspector");
            assertThat(findings.find(inspector(), id).orElseThrow().acts()).hasSize(3);
        }
    }

    @Test
    void aDoubleClickIsOneAct() throws Exception {
        var id = raised(findings, inspector(), "双击");
        var outcomes = together(() -> plan(id, "马上整改"), () -> plan(id, "马上整改"));
        assertThat(outcomes).filteredOn(CommandResult.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(CommandResult.Duplicate.class::isInstance)
                .hasSize(1);
        assertThat(plan(id, "换个说法")).isInstanceOf(CommandResult.Conflict.class);
        assertThat(findings.find(inspector(), id).orElseThrow().acts()).hasSize(2);
    }

    @Test
    void aFindingRaisedTwiceIsThereOnce() throws Exception {
        var outcomes = together(
                () -> findings.raise(inspector(), raising("双击提出"), List.of(), false),
                () -> findings.raise(inspector(), raising("双击提出 "), List.of(), false));
        assertThat(outcomes).filteredOn(CommandResult.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(CommandResult.Duplicate.class::isInstance)
                .hasSize(1);
    }

    @Test
    void theUnitsAnswerToAnOlderStateIsToldWhatCameBetween() {
        var id = raised(findings, inspector(), "镇里两名经办人");
        done(findings.act(officer(), new CaseRequest<>(id.value(), 1, new FindingCommand.Appeal("不属实"))));
        var late = findings.act(
                FindingWorld.inspectorAndOfficer(), new CaseRequest<>(id.value(), 1, new FindingCommand.Rectify("已改")));
        assertThat(late).isInstanceOf(CommandResult.Conflict.class);
        var between = findings.find(officer(), id).orElseThrow().latest();
        assertThat(between.act()).isEqualTo(FindingAct.APPEALED);
        assertThat(between.role()).isEqualTo("officer");
    }

    private CommandResult<Long> plan(FindingId id, String measure) {
        return findings.act(officer(), new CaseRequest<>(id.value(), 1, new FindingCommand.Plan(measure)));
    }

    private CommandResult<Long> verify(Actor actor, FindingId id, boolean passed, String said) {
        return findings.act(actor, new CaseRequest<>(id.value(), 2, new FindingCommand.Verify(passed, said)));
    }

    private static List<CommandResult<Long>> together(
            Callable<CommandResult<Long>> one, Callable<CommandResult<Long>> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> {
                start.await();
                return one.call();
            });
            var second = threads.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}

package org.mingcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.ledger.LedgerWorld.TOWN;
import static org.mingcha.ledger.LedgerWorld.inspector;
import static org.mingcha.ledger.LedgerWorld.meeting;
import static org.mingcha.ledger.LedgerWorld.officer;
import static org.mingcha.ledger.LedgerWorld.strangerFromOtherTown;
import static org.mingcha.ledger.LedgerWorld.submit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.database.Database;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A unit says once that it begins to keep its ledger: what it enters of before is not late, line by line. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=books.invalid/log")
class OpenBooksModuleTest {
    @Autowired
    private Ledger ledger;

    @Autowired
    private ImportPlans plans;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private MingchaClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Database database;

    @TempDir
    private Path folder;

    @BeforeEach
    void units() {
        log.head();
        LedgerWorld.units(jdbc);
        JdbcClient.create(database.owner())
                .sql("delete from ledger.opened_books")
                .update();
    }

    @Test
    void entriesOfBeforeAreNotLateAnyMore() {
        var entry = ((Submission.Accepted) ledger.submit(officer(), submit(meeting("2024-02-03", "建账前的学习")))).entry();
        assertThat(ledger.entry(officer(), entry).orElseThrow().late()).isTrue();
        long late = late();
        assertThat(late).isPositive();
        assertThat(ledger.openBooks(officer(), TOWN)).isEqualTo(new OpenBooksResult.Opened(clock.today()));
        assertThat(ledger.entry(officer(), entry).orElseThrow().late()).isFalse();
        assertThat(ledger.entry(officer(), entry).orElseThrow().isInitial()).isTrue();
        assertThat(late()).isLessThan(late);
        assertThat(ledger.entries(officer(), EntryQuery.all().withLimit(200)).rows())
                .filteredOn(row -> row.title().equals("建账前的学习"))
                .noneMatch(EntrySummary::late);
    }

    @Test
    void itIsSaidOnceAndSealedOnce() {
        ledger.openBooks(officer(), TOWN);
        long records = records();
        assertThat(ledger.openBooks(officer(), TOWN)).isEqualTo(new OpenBooksResult.Opened(clock.today()));
        assertThat(records()).isEqualTo(records);
        log.seal();
    }

    @Test
    void whoDoesNotWriteThereCannotSayIt() {
        for (var actor : List.of(strangerFromOtherTown(), inspector())) {
            assertThat(ledger.openBooks(actor, TOWN)).isInstanceOf(OpenBooksResult.Refused.class);
        }
    }

    @Test
    void whoHasKeptALedgerForLongerDoesNotBeginTo() {
        ledger.submit(officer(), submit(meeting("2024-02-04", "早就记过的学习")));
        clock.simulate(clock.now().plus(Duration.ofDays(40)));
        try {
            assertThat(ledger.openBooks(officer(), TOWN))
                    .isInstanceOfSatisfying(
                            OpenBooksResult.Refused.class,
                            refused -> assertThat(refused.fault().reason()).isEqualTo(Reason.BOOKS_KEPT));
        } finally {
            clock.endSimulation();
        }
    }

    @Test
    void aPlanSaysWhatWouldBeLate() {
        var file = new TestWorkbook()
                .sheet("会议台账", List.of("日期", "会议名称", "类型", "参加人数"), List.of("2024-05-09", "很久以前的学习", "学习", 12))
                .at(folder.resolve("old.xlsx"));
        var outcome = plans.read(officer(), TOWN, file, "old.xlsx");
        long number = ((ImportPlans.PlanOutcome.Planned) outcome).number();
        assertThat(lateness(number)).isEqualTo(new ImportPlanView.Lateness(1, null, true));
        ledger.openBooks(officer(), TOWN);
        assertThat(lateness(number)).isEqualTo(new ImportPlanView.Lateness(0, clock.today(), false));
        plans.giveUp(officer(), number);
    }

    private ImportPlanView.Lateness lateness(long number) {
        return plans.find(officer(), number).orElseThrow().late();
    }

    private long late() {
        return ledger.entries(officer(), EntryQuery.all().withLimit(1)).totals().late();
    }

    private long records() {
        return jdbc.sql("select count(*) from transparency.record where type = 'unit.books_opened'")
                .query(Long.class)
                .single();
    }
}

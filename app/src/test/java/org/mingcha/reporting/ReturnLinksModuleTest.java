package org.mingcha.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.reporting.ReturnsWorld.OTHER_TOWN;
import static org.mingcha.reporting.ReturnsWorld.SCHOOL;
import static org.mingcha.reporting.ReturnsWorld.TOWN;
import static org.mingcha.reporting.ReturnsWorld.VILLAGE;
import static org.mingcha.reporting.ReturnsWorld.claim;
import static org.mingcha.reporting.ReturnsWorld.monthly;
import static org.mingcha.reporting.ReturnsWorld.nil;
import static org.mingcha.reporting.ReturnsWorld.values;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.ledger.Ledger;
import org.mingcha.organisation.Organisation;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What a link is good for, for whom, and how long; each test has a month of its own. */
@MingchaSpringTest
@TestPropertySource(properties = ReturnsWorld.ORIGIN)
class ReturnLinksModuleTest {
    private static final Actor OPERATOR = Actor.operator();

    @Autowired
    private ReturnReporting reporting;

    @Autowired
    private ReturnLinks links;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private MingchaClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void units(@TempDir Path folder) throws IOException {
        ReturnsWorld.on(clock, "2025-01-02");
        ReturnsWorld.units(organisation, folder);
    }

    @Test
    void linkFilesItsNilReturnOnceInItsOwnRole() {
        ReturnsWorld.on(clock, "2025-02-03");
        var token = token(VILLAGE, "2025-01");
        assertThat(links.open(token).orElseThrow().mayFile()).isTrue();
        var first = accepted(links.file(token, Optional.of("tap")));
        assertThat(first.state()).isEqualTo(FilingState.NIL);
        assertThat(accepted(links.file(token, Optional.of("tap"))).record()).isEqualTo(first.record());
        assertThat(accepted(links.file(token, Optional.of("other tap"))).record())
                .isEqualTo(first.record());
        log.seal();
        var record = log.record(first.record()).orElseThrow();
        assertThat(record.role()).isEqualTo("link");
        assertThat(record.text().values()).containsOnlyKeys("by_link");
        assertThat(reporting.history(OPERATOR, monthly(VILLAGE, "2025-01"))).hasSize(1);
        assertThat(links.open(token).orElseThrow().mayFile()).isFalse();
    }

    @Test
    void linkOpensUntilSevenDaysAfterTheDueDayAndTakesBackOnlyUntilThen() {
        ReturnsWorld.on(clock, "2025-03-03");
        var token = token(VILLAGE, "2025-02");
        accepted(links.file(token, Optional.empty()));
        assertThat(links.open(token).orElseThrow().mayWithdraw()).isTrue();
        accepted(links.withdraw(token, "点错了"));
        assertThat(links.open(token).orElseThrow().state()).isEqualTo(FilingState.NOT_DUE);
        accepted(links.file(token, Optional.empty()));
        ReturnsWorld.on(clock, "2025-03-06");
        assertThat(links.open(token).orElseThrow().mayWithdraw()).isFalse();
        assertThat(links.withdraw(token, "点错了")).contains(FilingResult.Refused.of(ReturnRefusal.SIGN_IN));
        ReturnsWorld.on(clock, "2025-03-12");
        assertThat(links.open(token)).isPresent();
        ReturnsWorld.on(clock, "2025-03-13");
        assertThat(links.open(token)).isEmpty();
        assertThat(links.file(token, Optional.empty())).isEmpty();
        assertThat(links.make(OPERATOR, monthly(VILLAGE, "2025-02")))
                .isInstanceOfSatisfying(
                        LinkResult.Refused.class, no -> assertThat(no.reason()).isEqualTo(ReturnRefusal.LINK_OVER));
    }

    @Test
    void linkCorrectsAndWithdrawsNothingThatSomebodyFiledBySignIn() {
        ReturnsWorld.on(clock, "2025-04-02");
        var token = token(VILLAGE, "2025-03");
        reporting.file(OPERATOR, values(VILLAGE, "2025-03", Map.of("incidents", "1", "remark", "一起")));
        var opened = links.open(token).orElseThrow();
        assertThat(opened.mayFile()).isFalse();
        assertThat(opened.mayWithdraw()).isFalse();
        assertThat(opened.filed().orElseThrow().values()).isEmpty();
        assertThat(refusal(links.file(token, Optional.empty()))).isEqualTo(ReturnRefusal.OVERTAKEN);
        assertThat(refusal(links.withdraw(token, "点错了"))).isEqualTo(ReturnRefusal.SIGN_IN);
    }

    @Test
    void contradictionIsToldByDayAndRegisterWithoutTitles() {
        ReturnsWorld.on(clock, "2025-05-02");
        var token = token(TOWN, "2025-04");
        ledger.submit(OPERATOR, claim(TOWN, "2025-04-27", "学校停课的传言"));
        log.seal();
        assertThat(links.file(token, Optional.empty()).orElseThrow())
                .isInstanceOfSatisfying(
                        FilingResult.Contradicted.class,
                        no -> assertThat(no.entries()).singleElement().satisfies(entry -> {
                            assertThat(entry.title()).isEmpty();
                            assertThat(entry.register()).isEqualTo("claim");
                            assertThat(entry.index()).isNotNull();
                        }));
        var opened = links.open(token).orElseThrow();
        assertThat(opened.mayFile()).isFalse();
        assertThat(opened.toString()).doesNotContain("停课");
        assertThat(opened.counts()).containsEntry("claims", "1");
    }

    @Test
    void onlyThoseInReachMakeAndVoidLinksAndOnlyWhereANilReturnIsOwed() {
        ReturnsWorld.on(clock, "2025-09-02");
        var officer = holding(Role.OFFICER, TOWN, "CN/999900000000/999901001000/");
        var stranger = holding(Role.LEADER, OTHER_TOWN, "CN/999900000000/999911001000/");
        var clerk = holding(Role.CLERK, VILLAGE, "CN/999900000000/999901001000/999901001201/");
        var key = monthly(VILLAGE, "2025-08");
        assertThat(refused(links.make(stranger, key))).isEqualTo(ReturnRefusal.NOT_FOUND);
        assertThat(refused(links.make(clerk, key))).isEqualTo(ReturnRefusal.NOT_FOUND);
        assertThat(refused(links.make(officer, monthly(SCHOOL, "2025-08")))).isEqualTo(ReturnRefusal.EXEMPT);
        var made = (LinkResult.Made) links.make(officer, key);
        assertThat(links.of(officer, TOWN))
                .extracting(LinkView::id)
                .contains(made.link().id());
        assertThat(links.of(stranger, TOWN)).isEmpty();
        assertThat(links.voidLink(stranger, made.link().id())).isFalse();
        assertThat(links.open(made.token())).isPresent();
        assertThat(links.voidLink(officer, made.link().id())).isTrue();
        assertThat(links.open(made.token())).isEmpty();
        assertThat(links.voidAll(officer, key)).isZero();
    }

    @Test
    void databaseAndLogLinesHoldNoToken() {
        ReturnsWorld.on(clock, "2025-10-02");
        var made = (LinkResult.Made) links.make(OPERATOR, monthly(VILLAGE, "2025-09"));
        var rows = jdbc.sql("select l::text from reporting.link l")
                .query(String.class)
                .list();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(made.token()));
        assertThat(made.toString()).doesNotContain(made.token());
        assertThat(links.open(made.token() + "x")).isEmpty();
        assertThat(links.open("")).isEmpty();
    }

    @Test
    void nobodyCorrectsAVersionThatTheyHaveNotSeen() {
        ReturnsWorld.on(clock, "2025-11-03");
        var key = monthly(TOWN, "2025-10");
        var filed = accepted(Optional.of(reporting.file(OPERATOR, nil(TOWN, "2025-10"))));
        assertThat(refusal(Optional.of(reporting.file(OPERATOR, seeing(key, FileReturn.NOTHING)))))
                .isEqualTo(ReturnRefusal.OVERTAKEN);
        var corrected = accepted(Optional.of(reporting.file(OPERATOR, seeing(key, filed.record()))));
        assertThat(refusal(Optional.of(reporting.withdraw(OPERATOR, new WithdrawReturn(key, "填错", filed.record())))))
                .isEqualTo(ReturnRefusal.OVERTAKEN);
        accepted(Optional.of(reporting.withdraw(OPERATOR, new WithdrawReturn(key, "填错", corrected.record()))));
        log.seal();
        var history = reporting.history(OPERATOR, key);
        assertThat(history)
                .extracting(ReturnVersion::act)
                .containsExactly(ReturnVersion.Act.FILED, ReturnVersion.Act.CORRECTED, ReturnVersion.Act.WITHDRAWN);
        assertThat(history.get(1).values()).containsEntry("claims", "2");
        assertThat(history.get(2).reason()).isEqualTo("填错");
        assertThat(history).allSatisfy(version -> assertThat(version.index()).isNotNull());
    }

    @Test
    void receiptNamesItsVersionAndAWrongLetterNone() {
        ReturnsWorld.on(clock, "2025-12-02");
        var filed = accepted(Optional.of(reporting.file(OPERATOR, nil(VILLAGE, "2025-11"))));
        var number = new ReceiptNumber(filed.record());
        assertThat(ReceiptNumber.parse(number.text().toLowerCase(java.util.Locale.ROOT)))
                .contains(number);
        assertThat(ReceiptNumber.parse("R-0000")).isEmpty();
        var receipt = reporting.receipt(OPERATOR, number).orElseThrow();
        assertThat(receipt.key()).isEqualTo(monthly(VILLAGE, "2025-11"));
        assertThat(receipt.stands()).isTrue();
        var stranger = holding(Role.LEADER, OTHER_TOWN, "CN/999900000000/999911001000/");
        assertThat(reporting.receipt(stranger, number)).isEmpty();
        reporting.withdraw(OPERATOR, new WithdrawReturn(receipt.key(), "填错"));
        assertThat(reporting.receipt(OPERATOR, number).orElseThrow().stands()).isFalse();
        assertThat(reporting.receipt(OPERATOR, new ReceiptNumber(new RecordId(1))))
                .isEmpty();
    }

    @Test
    void unitSeesWhatItOwesTheNewestPeriodFirst() {
        ReturnsWorld.on(clock, "2025-08-20");
        reporting.file(OPERATOR, nil(SCHOOL, "2025-06"));
        reporting.open(monthly(SCHOOL, "2025-07"));
        reporting.open(monthly(SCHOOL, "2025-08"));
        var owed = reporting.owed(OPERATOR, SCHOOL).orElseThrow();
        assertThat(owed.stream()
                        .map(line ->
                                line.key().period().code() + " " + line.state().code()))
                .containsSubsequence("2025-08 not-applicable", "2025-07 not-applicable", "2025-06 late");
        assertThat(owed).anySatisfy(line -> assertThat(line.exempt()).isEqualTo("寒暑假"));
        assertThat(owed.stream().filter(line -> !line.exempt().isEmpty() && line.isOpen()))
                .isEmpty();
        assertThat(reporting.owed(OPERATOR, TOWN).orElseThrow()).anySatisfy(line -> {
            assertThat(line.state()).isEqualTo(FilingState.MISSING);
            assertThat(line.isOpen()).isTrue();
        });
        var stranger = holding(Role.LEADER, OTHER_TOWN, "CN/999900000000/999911001000/");
        assertThat(reporting.owed(stranger, SCHOOL)).isEmpty();
    }

    @Test
    void readersSeeTheFormWithoutFilingAndOpenNoPeriod() {
        ReturnsWorld.on(clock, "2025-07-03");
        var inspector = holding(Role.INSPECTOR, TOWN, "CN/999900000000/999901001000/");
        var key = monthly(VILLAGE, "2025-06");
        reporting.open(key);
        assertThat(reporting.form(inspector, key).orElseThrow().mayFile()).isFalse();
        assertThat(refusal(Optional.of(reporting.file(inspector, nil(VILLAGE, "2025-06")))))
                .isEqualTo(ReturnRefusal.NOT_FOUND);
        assertThat(reporting.form(OPERATOR, key).orElseThrow().mayFile()).isTrue();
        log.seal();
        long size = log.head().size();
        assertThat(reporting.form(OPERATOR, monthly(VILLAGE, "1985-06"))).isEmpty();
        var query = new CompletenessQuery(
                TOWN, "monthly", List.of(monthly(TOWN, "2024-06").period()), true);
        assertThat(reporting.completeness(OPERATOR, query).orElseThrow().rows())
                .containsExactly(new Completeness.Row("2024-06", 0, 0, 0, 0, 0));
        assertThat(reporting.owed(OPERATOR, TOWN)).isPresent();
        log.seal();
        assertThat(log.head().size()).isEqualTo(size);
    }

    private static FileReturn seeing(ReturnKey key, RecordId seen) {
        return new FileReturn(key, false, Map.of("claims", "2"), "", Optional.empty(), seen);
    }

    private String token(String unit, String period) {
        return ((LinkResult.Made) links.make(OPERATOR, monthly(unit, period))).token();
    }

    private static Actor holding(Role role, String unit, String path) {
        return new Actor(9, role.code(), List.of(new Actor.Grant(role, unit, path)));
    }

    private static ReturnRefusal refused(LinkResult making) {
        return ((LinkResult.Refused) making).reason();
    }

    private static FilingResult.Accepted accepted(Optional<FilingResult> filing) {
        assertThat(filing).get().isInstanceOf(FilingResult.Accepted.class);
        return (FilingResult.Accepted) filing.orElseThrow();
    }

    private static ReturnRefusal refusal(Optional<FilingResult> filing) {
        assertThat(filing).get().isInstanceOf(FilingResult.Refused.class);
        return ((FilingResult.Refused) filing.orElseThrow()).reason();
    }
}

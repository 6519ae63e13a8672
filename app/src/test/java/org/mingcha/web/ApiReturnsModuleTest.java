package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.accounts.Role.OFFICER;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnReporting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Returns by programs; each test has a month of its own. */
@WebWorldTest
class ApiReturnsModuleTest {
    private static final String PATH = "/api/v1/returns";
    private static final String VILLAGE = "999901001201";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private static WebWorld world;
    private static Program officer;

    @BeforeEach
    void populate() {
        if (world == null) {
            world = WebWorld.of(context);
            officer = Program.of(context, port, WebWorld.login(OFFICER, WebWorld.INSIDE), true);
        }
    }

    @Test
    void filesSealedAndReadsItBack() {
        var filed = officer.post(PATH, """
                {"unit": "%s", "return": "monthly", "period": "2026-09", "values": {"incidents": "2", "remark": "x"}}""".formatted(VILLAGE));
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        assertThat(Program.json(filed).get("state").stringValue()).isEqualTo("late");
        var read =
                Program.json(officer.get(filed.headers().firstValue("location").orElseThrow()));
        assertThat(read.at("/filed/index").isNumber()).isTrue();
        assertThat(read.at("/filed/values/incidents").stringValue()).isEqualTo("2");
        assertThat(read.at("/filed/receipt")).isEqualTo(Program.json(filed).get("receipt"));
    }

    @Test
    void oneKeyFilesOnceAndStandsForNothingElse() throws Exception {
        var answers = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> send = () -> officer.post(PATH, nil("2026-08"), "aug");
            for (var each : threads.invokeAll(List.of(send, send, send, send))) {
                assertThat(each.get().statusCode()).isEqualTo(201);
                answers.add(each.get().body());
            }
        }
        assertThat(answers).hasSize(1);
        var other = officer.post(PATH, nil("2026-07"), "aug");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(Program.json(other).get("type").stringValue()).isEqualTo("urn:mingcha:problem:key-reused");
        context.getBean(ReturnReporting.class).catchUp();
        assertThat(counts("2026-07..2026-08")).containsExactly("2026-07 2 0", "2026-08 2 1");
    }

    @Test
    void aNilReturnThatTheLedgerContradictsNamesTheEntries() {
        var values = Map.of("happened_on", "2026-06-20", "claim", "Water is unsafe", "channel", "群众来询");
        var entered = context.getBean(Ledger.class)
                .submit(Actor.operator(), new SubmitEntry(VILLAGE, "claim", values, List.of(), true));
        assertThat(entered).isInstanceOf(Submission.Accepted.class);
        var refused = officer.post(PATH, nil("2026-06"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Program.json(refused).get("type").stringValue()).isEqualTo("urn:mingcha:problem:contradicted");
        assertThat(Program.json(refused).at("/errors/0/detail").stringValue()).contains("Water is unsafe");
        var explained = officer.post(PATH, nil("2026-06").replace("true", "true, \"explanation\": \"elsewhere\""));
        assertThat(explained.statusCode()).isEqualTo(201);
        assertThat(Program.json(explained).get("state").stringValue()).isEqualTo("waiting");
    }

    @Test
    void withdrawsWithAReasonOnce() {
        assertThat(officer.post(PATH, nil("2026-05")).statusCode()).isEqualTo(201);
        var one = PATH + "/" + VILLAGE + "/monthly/2026-05/withdrawal";
        assertThat(officer.post(one, "{\"reason\": \" \"}").statusCode()).isEqualTo(422);
        var first = officer.post(one, "{\"reason\": \"typed wrongly\"}", "w-1");
        var again = officer.post(one, "{\"reason\": \"typed wrongly\"}", "w-1");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        var next = officer.post(one, "{\"reason\": \"typed wrongly\"}");
        assertThat(Program.json(next).at("/errors/0/code").stringValue()).isEqualTo("not-filed");
    }

    @Test
    void listsWhoIsMissingPageByPageAndOpensNoPeriodByLooking() {
        var april = new ReturnKey(VILLAGE, "monthly", Period.parse("2026-04").orElseThrow());
        assertThat(officer.get("/api/v1/missing?return=monthly&period=2026-04&limit=1")
                        .body())
                .contains("\"missing\":[]");
        context.getBean(ReturnReporting.class).open(april);
        var first = Program.json(officer.get("/api/v1/missing?return=monthly&period=2026-04&limit=1"));
        assertThat(first.at("/missing/0/unit").stringValue()).isEqualTo(WebWorld.INSIDE);
        var second = Program.json(officer.get(first.get("next").stringValue()));
        assertThat(second.at("/missing/0/name").stringValue()).isEqualTo("Upper Terrace");
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(counts("2019-01")).containsExactly("2019-01 0 0");
        for (var wrong :
                List.of("completeness?return=monthly&periods=march", "missing?return=monthly&period=2026-Q2")) {
            assertThat(officer.get("/api/v1/" + wrong).statusCode()).as(wrong).isEqualTo(400);
        }
        assertThat(officer.get("/api/v1/completeness?return=monthly&periods=2026-Q1..2026-Q2")
                        .statusCode())
                .as("a monthly return has no quarters: nothing would be counted")
                .isEqualTo(400);
    }

    /** Opening freezes and seals the whole tree: who files for a village must not do that for each month of a century. */
    @Test
    void nobodyOpensAPeriodThatIsLongOverByFilingForIt() {
        int year = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getYear() - 7;
        var opened = context.getBean(JdbcClient.class).sql("select count(*) from reporting.period");
        long before = opened.query(Long.class).single();
        var refused = officer.post(PATH, nil(year + "-01"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Program.json(refused).at("/errors/0/code").stringValue()).isEqualTo("period-unfit");
        assertThat(officer.post(PATH + "/" + VILLAGE + "/monthly/" + year + "-01/withdrawal", "{\"reason\": \"no\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(opened.query(Long.class).single()).isEqualTo(before);
    }

    @Test
    void importsAFileOnceUnderItsKeyAndExportsItAgain() {
        var rows = "unit,period,nil,claims\n" + VILLAGE + ",2026-03,,7\n" + VILLAGE + ",2026-02,,many\n";
        var path = PATH + "/import?return=monthly";
        var checked = Program.json(officer.post(path + "&dry_run=true", rows));
        assertThat(checked.get("filed").intValue()).isEqualTo(1);
        var first = officer.post(path, rows, "file-1");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(Program.json(first).get("dry_run").booleanValue()).isFalse();
        assertThat(Program.json(first).at("/refused/0/row").intValue()).isEqualTo(3);
        assertThat(Program.json(first).at("/refused/0/column").stringValue()).isEqualTo("claims");
        var again = officer.post(path, rows, "file-1");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("idempotency-replayed")).contains("true");
        assertThat(Program.json(officer.post(path, rows)).get("repeated").intValue())
                .isEqualTo(1);
        assertThat(officer.post(path, rows + VILLAGE + ",2026-01,1,\n", "file-1")
                        .statusCode())
                .isEqualTo(409);
        assertThat(officer.post(path, "unit,period\n").statusCode()).isEqualTo(422);
        var refused = officer.post(path, "unit,period,nil\n" + WebWorld.OUTSIDE + ",2026-03,1\n");
        assertThat(Program.json(refused).at("/errors/0/code").stringValue()).isEqualTo("not-found");
        context.getBean(ReturnReporting.class).catchUp();
        var out = officer.get(PATH + "?return=monthly&periods=2026-03&unit=" + VILLAGE);
        assertThat(out.body()).contains(VILLAGE + ",Upper Terrace,2026-03,false,,7,");
        assertThat(officer.get(PATH + "?return=monthly&periods=2026-03&format=doc&unit=" + VILLAGE)
                        .statusCode())
                .isEqualTo(400);
    }

    private List<String> counts(String periods) {
        var rows = Program.json(officer.get("/api/v1/completeness?return=monthly&periods=" + periods))
                .get("rows");
        return rows.valueStream()
                .map(row -> row.get("period").stringValue() + " " + row.get("expected") + " " + row.get("filed"))
                .toList();
    }

    private static String nil(String period) {
        return "{\"unit\": \"%s\", \"return\": \"monthly\", \"period\": \"%s\", \"nil\": true}"
                .formatted(VILLAGE, period);
    }
}

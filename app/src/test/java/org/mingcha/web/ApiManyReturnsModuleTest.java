package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Many programs file at once, and share transactions: nobody's answer depends on what others send along. */
@WebWorldTest
class ApiManyReturnsModuleTest {
    private static final String PATH = "/api/v1/returns";
    private static final String TOWN = WebWorld.INSIDE;
    private static final String VILLAGE = "999901001201";
    private static final int YEAR = 2024;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private static Program officer;
    private static Program leader;
    private static Program stranger;

    @BeforeEach
    void populate() {
        if (officer == null) {
            WebWorld.of(context);
            officer = program(OFFICER, WebWorld.INSIDE);
            leader = program(LEADER, WebWorld.INSIDE);
            stranger = program(OFFICER, WebWorld.OUTSIDE);
        }
    }

    private Program program(Role role, String unit) {
        return Program.of(context, port, WebWorld.login(role, unit), true);
    }

    /** Eight months in which each of forty requests is of another sort, sent by forty threads at once. */
    @Test
    void eachIsAnsweredForItself() throws Exception {
        enter("2024-03-09");
        var sent = new ArrayList<Callable<HttpResponse<String>>>();
        for (int month = 1; month <= 8; month++) {
            var period = "%d-%02d".formatted(YEAR, month);
            sent.add(() -> officer.post(PATH, nil(VILLAGE, period), "village-" + period));
            sent.add(() -> officer.post(PATH, nil(VILLAGE, period), "village-" + period));
            sent.add(() -> leader.post(PATH, nil(TOWN, period)));
            sent.add(() -> stranger.post(PATH, nil(VILLAGE, period)));
            sent.add(() -> officer.post(PATH, nil(TOWN, period).replace("true", "false, \"values\": {\"x\": \"1\"}")));
        }
        var answers = all(sent);
        for (int month = 0; month < 8; month++) {
            var five = answers.subList(5 * month, 5 * month + 5);
            int contradicted = month == 2 ? 422 : 201;
            assertThat(five.get(0).statusCode()).as(five.get(0).body()).isEqualTo(contradicted);
            assertThat(five.get(1).statusCode()).isEqualTo(contradicted);
            if (month != 2) {
                assertThat(five.get(1).body()).isEqualTo(five.get(0).body());
            }
            assertThat(five.get(2).statusCode()).as(five.get(2).body()).isEqualTo(201);
            assertThat(five.get(3).statusCode()).isEqualTo(404);
            assertThat(five.get(4).statusCode()).isEqualTo(422);
            assertThat(versions(TOWN, month + 1)).isEqualTo(1);
            assertThat(versions(VILLAGE, month + 1)).isEqualTo(month == 2 ? 0 : 1);
        }
    }

    /** One key for eight returns: one is filed, seven conflict, and those sent along are filed all the same. */
    @Test
    void aKeyUsedForAnotherReturnSpoilsNobodysFiling() throws Exception {
        var sent = new ArrayList<Callable<HttpResponse<String>>>();
        for (int month = 1; month <= 8; month++) {
            var period = "%d-%02d".formatted(YEAR - 1, month);
            sent.add(() -> officer.post(PATH, nil(VILLAGE, period), "one-for-all"));
            sent.add(() -> officer.post(PATH, nil(TOWN, period), "town-" + period));
        }
        var answers = all(sent);
        var villages = IntStream.range(0, 8)
                .mapToObj(month -> answers.get(2 * month).statusCode())
                .toList();
        assertThat(villages).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(IntStream.range(0, 8)
                        .mapToObj(month -> answers.get(2 * month + 1).statusCode()))
                .containsOnly(201);
        assertThat(IntStream.rangeClosed(1, 8).map(month -> versions(VILLAGE, month, YEAR - 1)))
                .containsOnlyOnce(1)
                .containsOnly(0, 1);
    }

    /** Each is sealed before it is answered, and its receipt is found. */
    @Test
    void whatIsAnsweredIsSealed() throws Exception {
        var sent = new ArrayList<Callable<HttpResponse<String>>>();
        for (int month = 9; month <= 12; month++) {
            var period = "%d-%02d".formatted(YEAR, month);
            sent.add(() -> {
                var answer = officer.post(PATH, nil(VILLAGE, period));
                var read = Program.json(officer.get(PATH + "/" + VILLAGE + "/monthly/" + period));
                assertThat(read.at("/filed/index").isNumber()).isTrue();
                assertThat(read.at("/filed/receipt"))
                        .isEqualTo(Program.json(answer).get("receipt"));
                return answer;
            });
        }
        assertThat(all(sent)).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(context.getBean(TransparencyLog.class).pending()).isZero();
    }

    private static List<HttpResponse<String>> all(List<Callable<HttpResponse<String>>> sent) throws Exception {
        var answers = new ArrayList<HttpResponse<String>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<HttpResponse<String>> each : threads.invokeAll(sent)) {
                answers.add(each.get());
            }
        }
        return answers;
    }

    private void enter(String day) {
        var values = Map.of("happened_on", day, "claim", "Water is unsafe", "channel", "群众来询");
        var entered = context.getBean(Ledger.class)
                .submit(Actor.operator(), new SubmitEntry(VILLAGE, "claim", values, List.of(), true));
        assertThat(entered).isInstanceOf(Submission.Accepted.class);
    }

    private int versions(String unit, int month) {
        return versions(unit, month, YEAR);
    }

    private int versions(String unit, int month, int year) {
        var key = new ReturnKey(unit, "monthly", new Period(year, Period.Part.MONTH, month));
        return context.getBean(ReturnReporting.class)
                .history(Actor.operator(), key)
                .size();
    }

    private static String nil(String unit, String period) {
        return "{\"unit\": \"%s\", \"return\": \"monthly\", \"period\": \"%s\", \"nil\": true}".formatted(unit, period);
    }
}

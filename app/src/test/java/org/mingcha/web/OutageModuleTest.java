package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.Application;
import org.mingcha.accounts.Role;
import org.mingcha.database.Database;
import org.mingcha.database.DatabaseWatch;
import org.mingcha.database.SessionLimits;
import org.mingcha.database.TestDatabase;
import org.mingcha.database.internal.CutLine;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people and programs are told while the database is away, busy or full; never that something broke on our side. */
@Tag("slow")
class OutageModuleTest {
    private static final String PATH = "/api/v1/returns";

    private static org.mingcha.database.internal.ExternalServer own;
    private static CutLine line;
    private static ConfigurableApplicationContext context;
    private static SignedInBrowser browser;
    private static Program officer;
    private static Program nobody;

    /** Every one that the modules take, as they take it; with the sealing's own limits, as a sealing server has them. */
    private static final List<String> LOCKS = List.of(
            SessionLimits.SEALING.asStatements().replace("set ", "set local "),
            "select pg_advisory_xact_lock(x'6d696e67636861'::bigint)",
            "select pg_advisory_xact_lock(hashtext('transparency.publish'))",
            "select pg_advisory_xact_lock(hashtext('organisation.unit'))",
            "select pg_advisory_xact_lock(hashtext('correction.correction'))",
            "select pg_advisory_xact_lock(hashtext('inspection.checklist'))",
            "select pg_advisory_xact_lock(hashtext('inspection.formula'))",
            "select pg_advisory_xact_lock(hashtextextended('reporting.period', 0))",
            "select size from reporting.cursor for update",
            "select 1 from correction.claim for update",
            "select 1 from inspection.campaign for update",
            "lock table notification.due_date in share row exclusive mode");

    private final Logger logger = (Logger) LoggerFactory.getLogger("org.mingcha");
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeAll
    static void start(@TempDir Path data) {
        own = TestDatabase.createMigrated();
        line = CutLine.to(own);
        var server = line.server(own);
        context = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=0",
                        "--mingcha.data=" + data,
                        "--mingcha.log.origin=outage.invalid/log",
                        "--mingcha.db.url=" + server.url(),
                        "--mingcha.db.user=" + server.user(),
                        "--mingcha.db.password=" + server.password());
        int port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
        new WebWorld(context);
        var login = WebWorld.login(Role.OFFICER, WebWorld.INSIDE);
        browser = SignedInBrowser.of(port, login, WebWorld.PASSWORD);
        officer = Program.of(context, port, login, true);
        nobody = new Program(port, "");
    }

    @AfterAll
    static void stop() {
        context.close();
        line.close();
        TestDatabase.drop(own);
    }

    @BeforeEach
    void listen() {
        said.start();
        logger.addAppender(said);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(said);
    }

    @Test
    void whileThereIsNoneEverybodyIsToldAtOnceAndAfterwardsItGoesOn() {
        line.cut();
        try {
            var first = quick(() -> browser.get("/ledger"));
            isOutage(first, 503, "数据库正在恢复");
            within(5, () -> status(nobody.get("/actuator/health/readiness")).equals("DOWN"));
            assertThat(nobody.get("/actuator/health/readiness").body()).contains("\"outages\":1", "\"since\"");
            assertThat(status(nobody.get("/actuator/health/liveness"))).isEqualTo("UP");
            assertThat(status(nobody.get("/actuator/health"))).isEqualTo("DOWN");
            isOutage(quick(() -> browser.get("/")), 503, "数据库正在恢复");
            isOutage(quick(() -> browser.post("/preferences-of-nobody", Map.of())), 503, "没有保存");
            isOutage(quick(() -> nobody.get("/p/corrections?lang=en")), 503, "The database is coming back");
            var text = quick(() -> nobody.get("/log/checkpoint"));
            assertThat(text.statusCode()).isEqualTo(503);
            assertThat(text.headers().firstValue("content-type")).hasValue("text/plain;charset=UTF-8");
            assertThat(text.body()).startsWith("The database is coming back").hasLineCount(1);
            var filed = quick(() -> officer.post(PATH, nil("2026-09"), "september"));
            isProblem(filed, 503, "database-away", "Nothing of this request was recorded.");
            isOutage(quick(() -> browser.post("/sign-in", Map.of("login", "x", "password", "y"))), 503, "没有保存");
        } finally {
            line.mend();
        }
        within(10, () -> status(nobody.get("/actuator/health/readiness")).equals("UP"));
        assertThat(officer.post(PATH, nil("2026-09"), "september").statusCode()).isEqualTo(201);
        assertThat(browser.get("/ledger").statusCode()).isEqualTo(200);
        assertThat(said.list).noneMatch(event -> event.getThrowableProxy() != null);
        assertThat(said.list.stream().filter(event -> event.getLoggerName().equals(DatabaseWatch.class.getName())))
                .hasSize(2);
    }

    @Test
    void fullDiskIsInsufficientStorageOneLineAndACount() {
        var raise = "create function public.refuse() returns trigger language plpgsql as $$ begin"
                + " raise 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$";
        owner().sql(raise).update();
        owner().sql("create trigger full_disk before insert on transparency.record execute function public.refuse()")
                .update();
        try {
            for (int i = 0; i < 3; i++) {
                var filed = officer.post(PATH, nil("2026-08"), "august");
                isProblem(filed, 507, "database-full", "Nothing of this request was recorded.");
                assertThat(filed.body()).contains("The disk is full", "what was acknowledged is kept");
            }
        } finally {
            owner().sql("drop function public.refuse() cascade").update();
        }
        assertThat(officer.post(PATH, nil("2026-08"), "august").statusCode()).isEqualTo(201);
        assertThat(said.list).noneMatch(event -> event.getThrowableProxy() != null);
        assertThat(said.list.stream()
                        .filter(event -> event.getFormattedMessage().contains("database-full")))
                .hasSize(1);
    }

    @Test
    void commitWhoseAnswerWasLostIsInDoubtAndSaysSo() {
        var breaking = "create function public.break() returns trigger language plpgsql security definer as $$ begin"
                + " perform pg_terminate_backend(pg_backend_pid()); return null; end $$";
        owner().sql(breaking).update();
        owner().sql("create constraint trigger broken after insert on transparency.record"
                        + " deferrable initially deferred for each row execute function public.break()")
                .update();
        try {
            var filed = officer.post(PATH, nil("2026-07"), "july");
            isProblem(filed, 503, "database-away", "may have been recorded, or not");
        } finally {
            owner().sql("drop function public.break() cascade").update();
        }
        assertThat(said.list)
                .anyMatch(event -> event.getFormattedMessage().equals("In doubt, stored or not: POST " + PATH));
        assertThat(officer.post(PATH, nil("2026-07"), "july").statusCode()).isEqualTo(201);
    }

    /** To PostgreSQL a frozen server is a session that asks nothing more: here one that holds everything there is to hold. */
    @Test
    void frozenServerThatHoldsEveryLockKeepsNobodyForLong() throws Exception {
        var frozen = context.getBean(Database.class).application().getConnection();
        frozen.setAutoCommit(false);
        try (var statement = frozen.createStatement()) {
            for (var sql : LOCKS) statement.execute(sql);
        }
        long start = System.nanoTime();
        var filed = officer.post(PATH, nil("2026-06"), "june");
        assertThat(filed.statusCode()).as(filed.body()).isIn(201, 503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(18));
        within(18, () -> officer.post(PATH, nil("2026-06"), "june").statusCode() == 201);
        within(
                5,
                () -> officer.get("/api/v1/completeness?return=monthly&periods=2026-06")
                        .body()
                        .contains("\"filed\":1"));
        assertThat(said.list).noneMatch(event -> event.getThrowableProxy() != null);
        assertThatThrownBy(frozen::close).isInstanceOf(java.sql.SQLException.class);
    }

    @Test
    void errorsOfTheLogAreTextToo() {
        var absent = nobody.get("/log/nothing");
        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(absent.headers().firstValue("content-type")).hasValue("text/plain;charset=UTF-8");
        assertThat(absent.body()).hasLineCount(1).doesNotContain("<");
    }

    private static JdbcClient owner() {
        return JdbcClient.create(context.getBean(Database.class).owner());
    }

    private static String nil(String period) {
        return "{\"unit\":\"%s\",\"return\":\"monthly\",\"period\":\"%s\",\"nil\":true}"
                .formatted("999901001201", period);
    }

    private static String status(HttpResponse<String> health) {
        return Program.json(health).path("status").stringValue();
    }

    private static void isOutage(HttpResponse<String> answer, int status, String sentence) {
        assertThat(answer.statusCode()).as(answer.uri() + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
        assertThat(answer.headers().firstValue("content-security-policy")).isPresent();
        assertThat(answer.body()).contains(sentence, "<html").doesNotContain("E-");
    }

    private static void isProblem(HttpResponse<String> answer, int status, String code, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(Program.json(answer).path("type").stringValue()).isEqualTo("urn:mingcha:problem:" + code);
        assertThat(Program.json(answer).path("detail").stringValue()).contains(detail);
    }

    private static HttpResponse<String> quick(java.util.function.Supplier<HttpResponse<String>> request) {
        long start = System.nanoTime();
        var answer = request.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        return answer;
    }

    private static void within(int seconds, java.util.function.BooleanSupplier condition) {
        for (long end = System.nanoTime() + seconds * 1_000_000_000L; !condition.getAsBoolean(); ) {
            assertThat(System.nanoTime()).as("within " + seconds + " s").isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }
}

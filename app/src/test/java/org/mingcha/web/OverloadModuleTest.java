package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.Application;
import org.mingcha.accounts.Role;
import org.mingcha.accounts.TrueHashCost;
import org.mingcha.bounds.HostileWorkbook;
import org.mingcha.bounds.WorkPool;
import org.mingcha.bounds.WorkPools;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** More heavy work than there are threads, and files that take longer than any may: who is refused how, and who is not. */
@TrueHashCost
@SpringBootTest(
        classes = {Application.class, OverloadModuleTest.SmallPools.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "mingcha.log.origin=overload.invalid/log")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class OverloadModuleTest {
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final Duration DEADLINE = Duration.ofSeconds(3);

    /** As many readers as carriers: what once stopped the server. */
    @TestConfiguration
    static class SmallPools {
        @Bean
        @Primary
        WorkPools smallPools() {
            return new WorkPools(
                    new WorkPool("reading", CORES, 1, DEADLINE),
                    new WorkPool("rendering", 1, 1, Duration.ofMinutes(1)),
                    new WorkPool("hashing", 1, 1, Duration.ofSeconds(20)));
        }
    }

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private WorkPools pools;

    private SignedInBrowser officer;
    private Program program;

    @BeforeAll
    void signIn() {
        new WebWorld(context);
        var login = WebWorld.login(Role.OFFICER, WebWorld.INSIDE);
        officer = SignedInBrowser.of(port, login, WebWorld.PASSWORD);
        program = Program.of(context, port, login, true);
    }

    @Test
    void aCellInColumn321MillionIsNamedWhereverAWorkbookIsTaken() throws IOException {
        var inspector = SignedInBrowser.of(port, WebWorld.login(Role.INSPECTOR, WebWorld.INSIDE), WebWorld.PASSWORD);
        var far = Files.readAllBytes(HostileWorkbook.farCell().at(folder.resolve("far.xlsx")));
        var content = "@" + new String(far, StandardCharsets.ISO_8859_1);
        for (var answer : List.of(
                officer.uploadBytes("/imports", Map.of("unit", WebWorld.INSIDE, "workbook", content)),
                officer.uploadBytes("/returns/import", Map.of("id", "monthly", "file", content)),
                inspector.uploadBytes("/checklists/drafts", Map.of("file", content)))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("超出工作表的范围");
        }
        var answer = importing(far);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("XFD1048576");
    }

    /** Each keeps a reader until its deadline; pages go on, and the readers are free afterwards. */
    @Test
    void filesThatTakeTooLongDelayNoPage() throws Exception {
        var endless = Files.readAllBytes(HostileWorkbook.ofRows("<row><c/><c/><c/><c/></row>".repeat(100), 50_000)
                .at(folder.resolve("endless.xlsx")));
        assertThat(endless.length).isLessThan(1 << 20);
        var answers = new ArrayList<Future<HttpResponse<String>>>();
        int pages = 0;
        try (var callers = Executors.newThreadPerTaskExecutor(platformThreads())) {
            for (int i = 0; i < CORES; i++) answers.add(callers.submit(() -> importing(endless)));
            until(() -> pools.reading().running() == CORES);
            while (answers.stream().noneMatch(Future::isDone)) {
                assertThat(officer.get("/returns").statusCode()).isEqualTo(200);
                pages++;
            }
        }
        assertThat(pages).as("pages while all readers were at work").isGreaterThan(2);
        for (var each : answers) assertRefused(each.get(), "out-of-time");
        until(() -> pools.reading().running() == 0);
        assertThat(pools.reading().late()).isEqualTo(CORES);
    }

    @Test
    void whoFindsNoRoomIsToldWhenToComeAgain() throws Exception {
        var small = Files.readAllBytes(HostileWorkbook.ofRows("<row><c/></row>").at(folder.resolve("small.xlsx")));
        occupied(pools.reading(), CORES, () -> {
            assertRefused(importing(small), "overloaded");
            var page = officer.upload("/imports", Map.of("unit", WebWorld.INSIDE, "workbook", "@日期,名称"));
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).contains("" + DEADLINE.toSeconds());
            assertThat(page.body()).contains("请过半分钟再试", "没有保存").doesNotContain("事件编号");
            return true;
        });
        assertThat(importing(small).statusCode()).as("afterwards").isEqualTo(422);
    }

    /** Nobody hashes more than there are threads for; nobody is told that a password is wrong that was not looked at. */
    @Test
    void aSignInThatFindsNoRoomIsNoWrongTry() throws Exception {
        var login = WebWorld.login(Role.LEADER, WebWorld.INSIDE);
        occupied(pools.hashing(), 1, () -> {
            for (int trial = 0; trial < 8; trial++) {
                var browser = new SignedInBrowser(port);
                browser.get("/sign-in");
                var answer = browser.post("/sign-in", Map.of("login", login, "password", WebWorld.PASSWORD));
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).contains("20");
            }
            return true;
        });
        SignedInBrowser.of(port, login, WebWorld.PASSWORD);
    }

    /** All its threads at work and its one place to wait taken, until what is to be seen was seen. */
    private static void occupied(WorkPool pool, int threads, Supplier<Boolean> seen) throws Exception {
        var open = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i <= threads; i++) callers.submit(() -> pool.run(() -> held(open)));
            until(() -> pool.running() == threads && pool.waiting() == 1);
            try {
                seen.get();
            } finally {
                open.countDown();
            }
        }
    }

    private static boolean held(CountDownLatch open) {
        try {
            open.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private HttpResponse<String> importing(byte[] workbook) {
        return Program.send(
                program.request("/api/v1/returns/import?return=monthly").POST(BodyPublishers.ofByteArray(workbook)));
    }

    private static void assertRefused(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).contains("" + DEADLINE.toSeconds());
        assertThat(Program.json(answer).path("type").asString()).isEqualTo("urn:mingcha:problem:" + code);
        assertThat(answer.body()).contains("Nothing of this request was recorded");
    }

    /** Not on the carriers that the server has. */
    private static ThreadFactory platformThreads() {
        return Thread.ofPlatform().factory();
    }

    private static void until(java.util.function.BooleanSupplier state) {
        for (var end = System.nanoTime() + 60_000_000_000L; !state.getAsBoolean(); Thread.onSpinWait()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
        }
    }
}

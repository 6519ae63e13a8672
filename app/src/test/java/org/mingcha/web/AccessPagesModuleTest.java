package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Role;
import org.mingcha.web.support.AccessLogged;
import org.mingcha.web.support.Allowed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@WebWorldTest(properties = WebWorldTest.DEMO)
class AccessPagesModuleTest {
    /** Files in which nothing of a unit's stands, or what everybody gets. */
    private static final Set<String> OPEN_FILES = Set.of(
            "DrawFileController#file",
            "ImportController#template",
            "DrawFileController#program",
            "ChecklistController#file",
            "RegisterController#file",
            "RegisterController#pattern",
            "RegisterDraftController#template",
            "EntryFilesController#proof",
            "EntryController#receipt",
            "FilingController#proof",
            "ReturnDeliveryController#deliver",
            "PasskeyController#offer");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private static WebWorld world;

    @BeforeEach
    void populate() {
        if (world == null) world = WebWorld.of(context);
    }

    @Test
    void signInsRefusalsAndWhatIsTakenAreLinesThatNameNobody() {
        var login = WebWorld.login(Role.OFFICER, WebWorld.INSIDE);
        var wrong = new SignedInBrowser(port);
        wrong.get("/sign-in");
        wrong.post("/sign-in", Map.of("login", login, "password", "not the password"));
        var officer = browser(Role.OFFICER);
        var evidence = "/ledger/" + world.entry.value() + "/evidence/" + world.file.sha256();
        assertThat(officer.get(evidence).statusCode()).isEqualTo(200);
        officer.get("/ledger/workbook?unit=" + WebWorld.INSIDE);
        officer.get("/users");
        officer.post("/sign-out", Map.of());
        var page = browser(Role.AUDITOR).get("/users/access").body();
        assertThat(page)
                .contains("登录未通过", "读取附件", evidence, "导出清单", "/ledger/workbook", "无权访问", "/users", "退出")
                .doesNotContain(login);
        assertThat(browser(Role.AUDITOR).get("/users/access?kind=evidence").body())
                .contains(evidence)
                .doesNotContain("/ledger/workbook</td>");
    }

    @Test
    void aLookUpTakesAReason() {
        var login = WebWorld.login(Role.CLERK, WebWorld.INSIDE);
        browser(Role.CLERK);
        var auditor = browser(Role.AUDITOR);
        auditor.get("/users/access");
        assertThat(auditor.post("/users/access/look-up", Map.of("login", login, "reason", " "))
                        .body())
                .contains("请写明查询原因");
        var found = auditor.post("/users/access/look-up", Map.of("login", login, "reason", "附件外泄"));
        assertThat(found.body()).contains("登录");
        assertThat(auditor.get("/users/access?kind=look-up").body()).contains(login + ": 附件外泄");
        var outside = SignedInBrowser.of(port, WebWorld.login(Role.AUDITOR, WebWorld.OUTSIDE), WebWorld.PASSWORD);
        outside.get("/users/access");
        assertThat(outside.post("/users/access/look-up", Map.of("login", login, "reason", "?"))
                        .body())
                .contains("没有账号");
    }

    /** A new route that gives files has to say whether it is told, or stand here with why not. */
    @Test
    void everyFileThatIsTakenOutIsTold() {
        var untold = new TreeSet<String>();
        mapping.getHandlerMethods().values().stream()
                .filter(AccessPagesModuleTest::givesFiles)
                .filter(method -> !method.hasMethodAnnotation(AccessLogged.class))
                .forEach(method -> untold.add(method.getBeanType().getSimpleName() + "#"
                        + method.getMethod().getName()));
        untold.removeAll(OPEN_FILES);
        assertThat(untold).isEmpty();
    }

    private static boolean givesFiles(HandlerMethod method) {
        var isPage = method.getBeanType().getPackageName().contains(".web.api")
                || !method.hasMethodAnnotation(Allowed.class);
        return !isPage
                && (ResponseEntity.class.isAssignableFrom(method.getReturnType().getParameterType())
                        || Stream.of(method.getMethod().getParameterTypes())
                                .anyMatch(HttpServletResponse.class::equals));
    }

    private SignedInBrowser browser(Role role) {
        return SignedInBrowser.of(port, WebWorld.login(role, WebWorld.INSIDE), WebWorld.PASSWORD);
    }
}

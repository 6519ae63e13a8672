package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.accounts.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** An installation without the appraisal: no menu leads there, and who kept an address is told why. */
@WebWorldTest
@TestPropertySource(properties = "mingcha.appraisal=false")
class NoAppraisalModuleTest {
    private static WebWorld world;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void populate() {
        if (world == null) {
            world = WebWorld.of(context);
        }
    }

    static List<Role> roles() {
        return Role.held();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void noMenuLeadsThereAndItsAddressesSaySo(Role role) {
        var login = WebWorld.login(role, WebWorld.INSIDE);
        var browser = SignedInBrowser.of(port, login, WebWorld.PASSWORD);
        assertThat(browser.get("/").body()).contains("/ledger").doesNotContain("href=\"/appraisal");
        for (var address : new String[] {
            "/appraisal",
            "/appraisal/workbook?unit=" + WebWorld.INSIDE,
            "/appraisal/" + WebWorld.INSIDE + "/2026",
            "/appraisal/" + WebWorld.INSIDE + "/2026/appraisal.json"
        }) {
            var answer = browser.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.body()).as(address).contains("没有启用考核");
        }
    }
}

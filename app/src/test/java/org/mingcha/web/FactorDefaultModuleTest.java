package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingcha.Application;
import org.mingcha.accounts.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An instance that is no demo and where nobody has set which roles ask for a second factor. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"mingcha.log.origin=town.example.cn/log", "mingcha.sign-in.factor="})
class FactorDefaultModuleTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void administratorsLeadersAndInspectorsSetOneUpAndOthersNeedNot() {
        new WebWorld(context);
        for (var role : Role.held()) {
            var browser = new SignedInBrowser(port);
            browser.get("/sign-in");
            var form = Map.of("login", WebWorld.login(role, WebWorld.INSIDE), "password", WebWorld.PASSWORD);
            var asked = role == Role.ADMIN || role == Role.LEADER || role == Role.INSPECTOR;
            assertThat(browser.post("/sign-in", form).headers().firstValue("location"))
                    .as(role.code())
                    .contains(asked ? "/sign-in/set-up" : "/");
        }
    }
}

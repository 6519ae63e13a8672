package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A leader names a stand-in on the page; who stands in is called so on every page. The year's plan beside it. */
@WebWorldTest
class StandInPagesModuleTest {
    private static WebWorld world;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MingchaClock clock;

    @BeforeEach
    void begin() {
        if (world == null) {
            world = WebWorld.of(context);
        }
    }

    @Test
    void isNamedShownAndEnded() {
        world.addAccount("deputy", Role.OFFICER, WebWorld.INSIDE);
        var leader = signedIn(WebWorld.login(Role.LEADER, WebWorld.INSIDE));
        var deputy = signedIn("deputy");
        assertThat(deputy.get("/").body()).doesNotContain("第一责任人（代）");
        assertThat(deputy.get("/stand-ins").body()).contains("没有岗位代行").doesNotContain("指定代行");

        var wrong = leader.post("/stand-ins/" + WebWorld.INSIDE, form("王镇长"));
        assertThat(wrong.statusCode()).isEqualTo(200);
        assertThat(wrong.body()).contains("“王镇长”不像岗位名称").contains("value=\"王镇长\"");
        assertThat(leader.post("/stand-ins/" + WebWorld.INSIDE, form("分管责任人")).statusCode())
                .isEqualTo(302);
        var page = deputy.get("/stand-ins").body();
        assertThat(page).contains("分管责任人（代）", "正在代行", "第一责任人（代）");
        assertThat(deputy.get("/").body()).as("on every page").contains("第一责任人（代）");

        var end = page(leader).replaceAll("(?s).*action=\"(/stand-ins/\\d+/\\d+/end)\".*", "$1");
        assertThat(deputy.post(end, Map.of()).statusCode())
                .as("who stands in neither ends nor names one")
                .isEqualTo(404);
        assertThat(leader.post(end, Map.of()).statusCode()).isEqualTo(302);
        assertThat(deputy.get("/").body()).doesNotContain("第一责任人（代）");
        assertThat(page(leader)).contains("已于 " + clock.today() + " 结束");
    }

    @Test
    void theYearsPlanHasTwelveMonthsAndItsPartOnTheFirstPage() {
        var officer = signedIn(WebWorld.login(Role.OFFICER, WebWorld.INSIDE));
        var page = officer.get("/plan").body();
        for (int month = 1; month <= 12; month++) {
            assertThat(page).contains("id=\"m" + month + "\"");
        }
        assertThat(page).contains("会议台账 · 学习", "月度零报告");
        assertThat(officer.get("/plan?unit=" + WebWorld.OUTSIDE).statusCode()).isEqualTo(404);
        assertThat(officer.get("/plan?year=0000").statusCode()).isEqualTo(404);
        assertThat(officer.get("/").body()).contains("本月计划", "href=\"/plan\"");
        assertThat(officer.get("/rules/coming").body()).contains("没有已公布、尚未施行的规则");
        assertThat(officer.get("/rules/coming?unit=" + WebWorld.OUTSIDE).statusCode())
                .isEqualTo(404);
    }

    private String page(SignedInBrowser browser) {
        return browser.get("/stand-ins/" + WebWorld.INSIDE).body();
    }

    private Map<String, String> form(String byPost) {
        var form = new HashMap<String, String>();
        form.put("role", "leader");
        form.put("post", "第一责任人");
        form.put("by_post", byPost);
        form.put("login", "deputy");
        form.put("from", clock.today().toString());
        form.put("until", clock.today().plusDays(3).toString());
        form.put("basis", "党委会议决定");
        return form;
    }

    private SignedInBrowser signedIn(String login) {
        return SignedInBrowser.of(port, login, WebWorld.PASSWORD);
    }
}

package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A county of 72 units from an empty directory to a village's clerk who is signed in: after {@code serve} nobody types a
 * command.
 */
@Tag("slow")
class FirstRunTest {
    private static final String LOGIN = "county.keeper";
    private static final String ORIGIN = "qingxi.example.cn/mingcha";
    private static final String CLERK = "999901001201.clerk";
    private static final String TOWN = "999901001000";

    private final Axe axe = new Axe();
    private final List<String> english = new ArrayList<>();
    private Map<String, String> links = Map.of();

    @Test
    void aCountyStartsWithoutAShell(@TempDir Path work) {
        PlaywrightAssertions.setDefaultAssertionTimeout(Person.PATIENCE);
        try (var run = new FirstRun(work.resolve("data"))) {
            try (var context = run.open("zh-CN", 1366)) {
                var page = context.newPage();
                administrator(page, run);
                named(page);
                units(page);
                bodies(page);
                address(page, run);
                people(page);
                english(page);
                village(run);
            }
        }
        assertEquals(List.of(), axe.found());
        assertEquals(List.of(), english);
    }

    private void administrator(Page page, FirstRun run) {
        page.navigate(run.url);
        axe.look(page, "setup-first");
        first(page, "0000-0000-0000-0000");
        reads(page, "设置码不对");
        axe.look(page, "setup-first-wrong");
        first(page, run.code);
        page.waitForURL("**/sign-in/set-up");
        page.click("form[action='/sign-in/set-up'] button");
        var phone = TimeCodes.of(page.locator("#secret").innerText());
        page.fill("#code", phone.code(0));
        page.click("form[action='/sign-in/set-up/confirm'] button");
        page.click("main a.btn-1");
        page.waitForURL("**/");
        reads(page, "开始使用：还没办的步骤");
        axe.look(page, "setup-home");
        page.navigate("/setup");
        axe.look(page, "setup-steps");
    }

    private static void first(Page page, String code) {
        page.fill("#code", code);
        page.fill("#login", LOGIN);
        page.fill("#name", "县委网信办信息岗");
        page.fill("#password", Site.PASSWORD);
        page.fill("#again", Site.PASSWORD);
        page.click("form[action='/setup/administrator'] button");
    }

    private void named(Page page) {
        page.navigate("/setup/units");
        page.fill("#text", "代码,名称,类型,上级代码\n99,县,县,");
        page.click("button[value=look]");
        reads(page, "请先给日志取名");
        page.navigate("/setup/log");
        page.fill("#origin", "青溪");
        page.click("form[action='/setup/log'] button");
        reads(page, "名称不合要求");
        axe.look(page, "setup-log");
        page.fill("#origin", ORIGIN);
        page.locator("form[action='/setup/log'] button").dblclick();
        page.waitForURL("**/setup");
        reads(page, "名称为 " + ORIGIN);
    }

    /** One county, eight towns, sixty-two villages, one school. */
    private static String county() {
        var rows = new ArrayList<>(List.of("代码\t名称\t类型\t上级代码", "999900000000\t青溪县\t县\t"));
        for (int town = 1; town <= 8; town++) {
            rows.add("999901%03d000\t%s\t乡镇\t999900000000".formatted(town, town == 1 ? "云岭镇" : "第" + town + "镇"));
        }
        for (int village = 0; village < 62; village++) {
            int town = 1 + village % 8;
            rows.add("999901%03d%d\t%s\t村\t999901%03d000"
                    .formatted(town, 201 + village / 8, village == 0 ? "柳河村" : "第" + village + "村", town));
        }
        rows.add("999901001701\t云岭小学\t学校\t999901001000");
        return String.join("\n", rows);
    }

    private void units(Page page) {
        page.navigate("/setup/units");
        page.fill("#text", county() + "\n9999\t无名\t部落\t999900000000");
        page.click("button[value=look]");
        reads(page, "将新建 72 个单位，改动 0 个；1 行有问题");
        axe.look(page, "setup-units-plan");
        page.fill("#text", county());
        page.click("button[value=look]");
        page.locator("button[value=take]").dblclick();
        page.waitForURL("**/setup/units?done=*");
        reads(page, "现在有 72 个单位");
        page.navigate("/setup/log");
        reads(page, "名称已经确定，不能再改");
        axe.look(page, "setup-log-fixed");
    }

    private void bodies(Page page) {
        page.navigate("/setup/bodies");
        PlaywrightAssertions.assertThat(page.locator("#signature-" + TOWN)).hasValue("云岭镇人民政府");
        axe.look(page, "setup-bodies");
        page.fill("#addressee-999900000000", "中共青溪市委网信办");
        page.click("form[action='/setup/bodies'] button");
        reads(page, "各机关都有署名了");
    }

    private void address(Page page, FirstRun run) {
        page.navigate("/setup/server");
        axe.look(page, "setup-server");
        page.click("form[action='/setup/server'] button");
        page.waitForURL("**/setup");
        reads(page, "地址为 " + run.url.replace("/setup", ""));
    }

    private void people(Page page) {
        page.navigate("/setup/people");
        page.click("text=按岗位拟一张表");
        page.click("button[value=look]");
        reads(page, "将新建 82 个账号");
        axe.look(page, "setup-people-plan");
        page.click("button[value=take]");
        reads(page, "共 82 张");
        axe.look(page, "setup-links");
        page.navigate("/setup/people");
        reads(page, "有 82 个账号还没有设密码");
        page.click("form[action='/setup/people/links'] button");
        PlaywrightAssertions.assertThat(page.locator(".cards > li")).hasCount(82);
        links = new HashMap<>();
        for (var card : page.locator(".cards > li").all()) {
            var link = Site.path(card.locator(".mono").innerText());
            links.put(link(card.locator("p").nth(1).innerText()), link);
        }
        assertEquals(82, links.size());
        page.navigate("/setup/definitions");
        axe.look(page, "setup-definitions");
        page.click("form[action='/setup/marks/definitions'] button");
        page.navigate("/setup/backups");
        axe.look(page, "setup-backups");
        page.click("form[action='/setup/marks/backups'] button");
        page.navigate("/setup/notifications");
        page.click("form[action='/setup/marks/notifications'] button");
        page.navigate("/setup/return");
        axe.look(page, "setup-return");
    }

    private static String link(String login) {
        return login.replaceFirst("^.*：", "").strip();
    }

    /** The same pages in English on a telephone. */
    private void english(Page page) {
        page.navigate("/preferences?lang=en");
        page.setViewportSize(390, 844);
        for (var step :
                List.of("", "/log", "/units", "/bodies", "/server", "/people", "/definitions", "/backups", "/return")) {
            page.navigate("/setup" + step);
            Axe.look(page, "setup-en" + step.replace('/', '-'), english);
        }
        page.navigate("/preferences?lang=zh-CN");
        page.setViewportSize(1366, 844);
    }

    /** From the card on a telephone: a password, a sign-in, the unit's first page. */
    private void village(FirstRun run) {
        var page = run.open("zh-CN", 390).newPage();
        page.navigate(links.getOrDefault(CLERK, ""));
        page.fill("#password", Site.PASSWORD);
        page.fill("#again", Site.PASSWORD);
        page.click("main button");
        page.fill("#login", CLERK);
        page.fill("#password", Site.PASSWORD);
        page.click("main button");
        page.waitForURL("**/");
        axe.look(page, "first-village-home");
        page.context().close();
    }

    private static void reads(Page page, String text) {
        PlaywrightAssertions.assertThat(page.locator("main")).containsText(text);
    }
}

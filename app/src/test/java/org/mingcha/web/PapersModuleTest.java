package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.cli.CommandDoor;
import org.mingcha.database.MingchaClock;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.paper.WordText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Papers by page, program and console: the same bytes, and nothing for who does not see the thing. */
@WebWorldTest
class PapersModuleTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void areTheSameFromPageProgramAndConsole(@TempDir Path folder) throws Exception {
        var world = WebWorld.of(context);
        var path = "/papers/findings-notice/" + world.finding.value() + "/docx";
        var officer = Program.of(context, port, WebWorld.login(OFFICER, WebWorld.INSIDE), false);
        var byProgram = HttpClient.newHttpClient()
                .send(officer.request("/api/v1" + path).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(byProgram.statusCode()).isEqualTo(200);
        assertThat(byProgram.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("findings-notice-" + world.finding.value() + ".docx");
        assertThat(WordText.of(byProgram.body()))
                .contains("关于限期整改检查发现问题的通知", "Cloud Ridge：")
                .anyMatch(line -> line.startsWith("Roster without a signature。属一般问题，由officer负责，"));

        var index = world.bean(Findings.class)
                .find(Actor.operator(), world.finding)
                .orElseThrow()
                .row()
                .index();
        var file = folder.resolve("notice.docx");
        var console = new CommandDoor(context)
                .run("", "en_GB.UTF-8", List.of("paper", "findings-notice", "" + index, "--out", file.toString()));
        assertThat(console.exit()).as(console.err()).isZero();
        assertThat(console.err()).contains("This is a draft", "本单位的署名");
        assertThat(Files.readAllBytes(file)).isEqualTo(byProgram.body());

        var browser = SignedInBrowser.of(port, WebWorld.login(OFFICER, WebWorld.INSIDE), WebWorld.PASSWORD);
        assertThat(browser.get("/findings/" + world.finding.value()).body())
                .contains("href=\"" + path + "\"", "整改情况报告");
        assertThat(browser.getForBytes(path)).isEqualTo(byProgram.body());
        var ofd = HttpClient.newHttpClient()
                .send(
                        officer.request("/api/v1" + path.replace("/docx", "/ofd"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(ofd.headers().firstValue("Content-Type")).contains("application/ofd");
        assertThat(browser.getForBytes(path.replace("/docx", "/ofd"))).isEqualTo(ofd.body());
        var bundle = path.replace("/docx", "/zip");
        var zip = HttpClient.newHttpClient()
                .send(officer.request("/api/v1" + bundle).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(zip.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(browser.get("/findings/" + world.finding.value()).body()).contains("href=\"" + bundle + "\"");
        assertThat(browser.getForBytes(bundle)).isEqualTo(zip.body());
        var packed = folder.resolve("notice.zip");
        new CommandDoor(context)
                .run(
                        "",
                        "en_GB.UTF-8",
                        List.of("paper", "findings-notice", "" + index, "--format", "zip", "--out", packed.toString()));
        assertThat(Files.readAllBytes(packed)).isEqualTo(zip.body());
        var verified = new CommandDoor(context).run("", "en_GB.UTF-8", List.of("verify", packed.toString()));
        assertThat(verified.exit()).as(verified.out()).isZero();
        assertThat(verified.out()).contains("All values and names on the paper are proven by records.", "Verified.");
        var page = browser.get(path.replace("/docx", "/html"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"zh-CN\"", "data-cite=\"" + index + "\"");
    }

    /** The gate by all three doors: what is missing, who may go on all the same, and the number that is there then. */
    @Test
    void isNumberedFromPageProgramAndConsole() throws Exception {
        var world = WebWorld.of(context);
        var year = world.bean(MingchaClock.class).today().getYear();
        var path = "/papers/rectification-report/" + world.finding.value() + "/number";
        var page = browser(OFFICER).get(path);
        assertThat(page.body())
                .contains("编号前须补齐", "发文机关代字", "href=\"/letterhead/" + WebWorld.INSIDE + "\"", "只有本单位负责人可以说明理由后编号")
                .doesNotContain("name=\"despite\"");
        assertThat(browser(OFFICER).post(path, Map.of("number", "")).statusCode())
                .isEqualTo(409);
        var program = Program.of(context, port, WebWorld.login(OFFICER, WebWorld.INSIDE), true);
        var refused = program.post("/api/v1" + path, "{}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"not-ready\"", "\"lacks\"", "发文机关代字");
        assertThat(program.get("/api/v1" + path).body()).contains("\"numbered\":false", "发文机关代字");

        var leader = browser(LEADER);
        assertThat(leader.get(path).body()).contains("name=\"despite\"");
        leader.post(path, Map.of("number", "示报〔" + year + "〕4号", "despite", "先报情况"));
        assertThat(leader.get(path + "?done=yes").body()).contains("已编号并封存。", "示报〔" + year + "〕4号", "封存记录第");
        assertThat(program.get("/api/v1" + path).body()).contains("\"numbered\":true", "〕4号");
        var again = new CommandDoor(context)
                .run("", "en_GB.UTF-8", List.of("number", "rectification-report", index(world), "--as", "9"));
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err() + again.out()).contains("has the number", "〕4号");
        var same = new CommandDoor(context)
                .run("", "en_GB.UTF-8", List.of("number", "rectification-report", index(world)));
        assertThat(same.exit()).as(same.err()).isZero();
        assertThat(same.out()).contains("〕4号");
        var unknown = new CommandDoor(context).run("", "en_GB.UTF-8", List.of("number", "leader-brief", "1"));
        assertThat(unknown.exit()).isEqualTo(2);
    }

    private String index(WebWorld world) {
        return world.bean(Findings.class)
                .find(Actor.operator(), world.finding)
                .orElseThrow()
                .row()
                .index()
                .toString();
    }

    private SignedInBrowser browser(Role role) {
        return SignedInBrowser.of(port, WebWorld.login(role, WebWorld.INSIDE), WebWorld.PASSWORD);
    }

    @Test
    void isNotFoundWhereTheThingIsNot() {
        var world = WebWorld.of(context);
        var neighbour = Program.of(context, port, WebWorld.login(OFFICER, WebWorld.OUTSIDE), false);
        var inside = Program.of(context, port, WebWorld.login(OFFICER, WebWorld.INSIDE), false);
        var paths = List.of(
                "incident-first/" + world.incident.value(),
                "rectification-report/" + world.finding.value(),
                "campaign-notice/" + world.campaign.value(),
                "campaign-summary/" + world.campaign.value(),
                "return-sheet/" + WebWorld.INSIDE + ".monthly." + world.month.code(),
                "completeness-circular/" + WebWorld.INSIDE + ".monthly." + world.month.code(),
                "appraisal/" + WebWorld.INSIDE + ".2026",
                "burden/" + WebWorld.INSIDE + ".2026",
                "leader-brief/" + WebWorld.INSIDE + "." + world.month.code());
        for (var path : paths) {
            var address = "/api/v1/papers/" + path + "/html";
            assertThat(inside.get(address).statusCode()).as(path).isEqualTo(200);
            assertThat(neighbour.get(address).statusCode()).as(path).isEqualTo(404);
            assertThat(inside.get(address.replace("/html", "/zip")).statusCode())
                    .as(path)
                    .isEqualTo(200);
            assertThat(neighbour.get(address.replace("/html", "/zip")).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(inside.get("/api/v1/papers/no-such-kind/1/html").statusCode())
                .isEqualTo(404);
        assertThat(inside.get("/api/v1/papers/incident-first/1/odt").statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePagesOfThingsLinkToTheirPapers() {
        var world = WebWorld.of(context);
        var browser = SignedInBrowser.of(port, WebWorld.login(OFFICER, WebWorld.INSIDE), WebWorld.PASSWORD);
        var month = WebWorld.INSIDE + ".monthly." + world.month.code();
        var links = Map.of(
                "/incidents/" + world.incident.value(),
                "incident-final/" + world.incident.value(),
                "/campaigns/" + world.campaign.value(),
                "campaign-summary/" + world.campaign.value(),
                "/returns/monthly/" + world.month.code() + "?unit=" + WebWorld.INSIDE,
                "return-sheet/" + month,
                "/matrix/" + WebWorld.INSIDE + "/monthly/" + world.month.code(),
                "return-sheet/" + month,
                "/matrix/missing?unit=" + WebWorld.INSIDE + "&id=monthly&period=" + world.month.code(),
                "completeness-circular/" + month,
                "/appraisal/" + WebWorld.INSIDE + "/2026",
                "appraisal/" + WebWorld.INSIDE + ".2026",
                "/brief",
                "leader-brief/" + WebWorld.INSIDE + "." + world.month.code(),
                "/burden?unit=" + WebWorld.INSIDE + "&year=2026",
                "burden/" + WebWorld.INSIDE + ".2026");
        links.forEach((page, link) ->
                assertThat(browser.get(page).body()).as(page).contains("href=\"/papers/" + link + "/pdf\""));
    }
}

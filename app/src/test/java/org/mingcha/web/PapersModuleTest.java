package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.mingcha.cli.CommandDoor;
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
                .contains("关于检查发现问题的整改通知", "Cloud Ridge：")
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

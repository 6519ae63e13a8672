package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An office writes its template on a page, looks at its report by it, publishes it and takes it back. */
@WebWorldTest
class TemplatePagesModuleTest {
    private static final String ADDRESS = "/templates/" + WebWorld.INSIDE;
    private static final String DOCUMENT = "/assessments/" + WebWorld.INSIDE + "/2025/documents/list.html";
    private static final String OPENING = "{self}高度重视，第一时间作出部署。";
    private static final String YAML = """
            id: own
            version: "1"
            unit: "%s"
            checklist: town-online-work
            opening: "%s"
            list: {groups: [{heading: 一、责任落实, items: ["7", "8"]}, {heading: 二、其他, rest: true}]}
            """;

    private static WebWorld world;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void begin() {
        if (world == null) {
            world = WebWorld.of(context);
        }
    }

    @Test
    void theLeaderLooksAtTheReportPublishesAndTakesBack() {
        var leader = signedIn(Role.LEADER);
        var officer = signedIn(Role.OFFICER);
        assertThat(leader.get("/assessments").body()).contains("href=\"" + ADDRESS + "\"");
        assertThat(officer.get(ADDRESS).body()).contains("由本单位负责人或者管理员公布").doesNotContain("<textarea");
        var begun = leader.get(ADDRESS + "?start=town-online-work").body();
        assertThat(begun).contains("组织领导和责任落实情况", "{item.trouble}");

        var looked = leader.upload(ADDRESS + "/preview", Map.of("yaml", yaml(OPENING)))
                .body();
        assertThat(looked).contains("高度重视，第一时间作出部署。", "一、责任落实", "公布并封存").doesNotContain("现用");
        assertThat(officer.get(DOCUMENT).body()).doesNotContain("第一时间作出部署");
        var file = leader.upload(ADDRESS + "/preview", Map.of("yaml", "", "file", "@" + yaml(OPENING)));
        assertThat(file.body()).contains("高度重视，第一时间作出部署。");

        assertThat(leader.post(ADDRESS, Map.of("yaml", yaml(OPENING))).statusCode())
                .isEqualTo(302);
        assertThat(officer.get(ADDRESS).body()).contains("own@1", "现用");
        assertThat(officer.get(DOCUMENT).body()).contains("第一时间作出部署", "一、责任落实", "按本单位的模板编排");
        assertThat(leader.post(ADDRESS, Map.of("yaml", yaml(OPENING))).body()).contains("已经公布过");

        var withdrawal = leader.get(ADDRESS).body().replaceAll("(?s).*action=\"([^\"]+/withdrawal)\".*", "$1");
        assertThat(officer.post(withdrawal, Map.of()).statusCode()).isEqualTo(404);
        assertThat(leader.post(withdrawal, Map.of()).statusCode()).isEqualTo(302);
        assertThat(leader.get(ADDRESS).body()).contains("已停用").doesNotContain("/withdrawal");
        assertThat(officer.get(DOCUMENT).body()).doesNotContain("第一时间作出部署");
    }

    @Test
    void whatIsRefusedSaysWhyAndKeepsWhatWasTyped() {
        var leader = signedIn(Role.LEADER);
        assertThat(leader.post(ADDRESS, Map.of("yaml", yaml("召开会议十二次。"))).body())
                .contains("“十二次”是数目", "召开会议十二次。", "<textarea");
        var left = yaml(OPENING).replace(", {heading: 二、其他, rest: true}", "");
        assertThat(leader.upload(ADDRESS + "/preview", Map.of("yaml", left)).body())
                .contains("缺少第1项");
        assertThat(leader.post(ADDRESS, Map.of("yaml", yaml(OPENING).replace(WebWorld.INSIDE, WebWorld.VILLAGE)))
                        .body())
                .contains("不是本单位");
        assertThat(leader.post("/templates/" + WebWorld.OUTSIDE, Map.of("yaml", ""))
                        .statusCode())
                .isEqualTo(404);
        assertThat(leader.get(ADDRESS + "?start=nothing").statusCode()).isEqualTo(404);
    }

    private static String yaml(String opening) {
        return YAML.formatted(WebWorld.INSIDE, opening);
    }

    private SignedInBrowser signedIn(Role role) {
        return SignedInBrowser.of(port, WebWorld.login(role, WebWorld.INSIDE), WebWorld.PASSWORD);
    }
}

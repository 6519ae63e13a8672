package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.Application;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.reporting.FileReturn;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A superior's way through the returns of a town, on real pages. */
@WebWorldTest(classes = {Application.class, Statements.class})
class MatrixModuleTest {
    private static final String VILLAGE = "999901001201";

    /** The month that the world's town has filed for. */
    private static final YearMonth LAST =
            YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1);

    private static final YearMonth MISSING = LAST.minusMonths(1);
    private static final YearMonth FORWARDED = LAST.minusMonths(2);
    private static final YearMonth IMPORTED = LAST.minusMonths(3);
    private static final String RETURN = "/matrix/" + VILLAGE + "/monthly/" + LAST;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Statements statements;

    private static WebWorld world;

    @BeforeEach
    void populate() {
        if (world == null) {
            world = WebWorld.of(context);
        }
    }

    @Test
    void aReturnIsSentBackFiledAgainAndTaken() {
        var officer = browser(Role.OFFICER);
        var first = file(true, "");
        assertThat(officer.get(RETURN).body()).contains("退回重报");
        var empty = officer.post(RETURN + "/sending-back", Map.of("seen", first, "reason", " "));
        assertThat(empty.body()).contains("请写明原因");
        sent(officer.post(RETURN + "/sending-back", Map.of("seen", first, "reason", "请补报一条待核实信息")));
        assertThat(officer.get(RETURN).body()).contains("已退回", "退回原因：请补报一条待核实信息");
        folded();
        assertThat(officer.get("/matrix?unit=" + WebWorld.INSIDE + "&year=" + LAST.getYear())
                        .body())
                .contains("Upper Terrace " + LAST.getMonthValue() + " 月 已退回", "cell=" + VILLAGE + "." + LAST);
        var second = file(false, "1");
        assertThat(officer.post(RETURN + "/taking", Map.of("seen", first)).body())
                .contains("刚才已有人");
        sent(officer.post(RETURN + "/taking", Map.of("seen", second)));
        assertThat(officer.get(RETURN).body()).contains("接收").doesNotContain(RETURN + "/taking");
        assertThat(browser(Role.INSPECTOR).get(RETURN).body()).contains("退回重报");
        assertThat(browser(Role.CLERK).get(RETURN).statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsMissingIsListedWithTheReasonAndExportedByName() {
        var leader = browser(Role.LEADER);
        var month = "?unit=" + WebWorld.INSIDE + "&id=monthly&period=" + MISSING;
        sent(leader.post("/matrix/" + VILLAGE + "/monthly/" + MISSING + "/note", Map.of("reason", "=断网")));
        folded();
        assertThat(leader.get("/matrix/missing" + month).body()).contains("应报 2，已报 0，未报 2", "Upper Terrace", "=断网");
        var csv = leader.get("/matrix/missing.csv" + month);
        assertThat(csv.headers().firstValue("content-disposition").orElse(""))
                .contains("999901001000-monthly-" + MISSING);
        assertThat(csv.body())
                .contains(VILLAGE + ",Upper Terrace,村和社区,999901001000,Cloud Ridge," + MISSING + ",未报,'=断网\r\n");
        var only = leader.get("/matrix/missing.csv" + month + "&kind=town").body();
        assertThat(only).contains("Cloud Ridge").doesNotContain("Upper Terrace");
        assertThat(leader.get("/matrix/missing.xlsx" + month).body()).startsWith("PK");
    }

    /** A country has 41,352 towns: a question for each of them would take seconds. */
    @Test
    void whoIsMissingIsAskedOnceForAllUnits() {
        var leader = browser(Role.LEADER);
        var month = "?unit=" + WebWorld.INSIDE + "&id=monthly&period=" + MISSING;
        for (var path : List.of("/matrix/missing.csv", "/matrix/missing.xlsx")) {
            var asked = statements.after("join reporting.member above", () -> leader.get(path + month));
            assertThat(asked).as(path).doesNotHaveDuplicates();
        }
    }

    @Test
    void aSubtreeIsForwardedOnlyKnowinglyWhenSomeAreMissing() {
        var officer = browser(Role.OFFICER);
        var form = Map.of("unit", WebWorld.INSIDE, "id", "monthly", "period", FORWARDED.toString());
        assertThat(officer.post("/matrix/forward", form).body()).contains("还有 2 个单位未报");
        sent(officer.post(
                "/matrix/forward",
                Map.of(
                        "unit", WebWorld.INSIDE,
                        "id", "monthly",
                        "period", FORWARDED.toString(),
                        "incomplete", "yes",
                        "remark", "两村断网")));
        assertThat(officer.get("/matrix/forward?unit=" + WebWorld.INSIDE + "&period=" + FORWARDED)
                        .body())
                .contains("0/2", "缺 2", "两村断网");
    }

    @Test
    void theLeadersPageCountsTheSubtreeAndSaysWhatWaits() {
        file(false, "2");
        folded();
        var brief = browser(Role.LEADER).get("/brief").body();
        assertThat(brief)
                .contains("Cloud Ridge工作简报", shown(LAST), "月度零报告")
                .contains("/matrix/missing?unit=" + WebWorld.INSIDE + "&amp;id=monthly&amp;period=" + LAST)
                .contains("尚未上报上级", "整改逾期", "aria-current=\"page\">简报");
        assertThat(brief).containsSubsequence("应报", ">2<", "已报", ">2<", "未报", ">0<");
        assertThat(browser(Role.LEADER).get("/brief?period=" + FORWARDED).body())
                .contains(shown(FORWARDED));
        assertThat(browser(Role.LEADER).get("/brief?period=1999-08").body()).contains(shown(LAST));
    }

    @Test
    void anOfficerChecksAFileThenFilesItAndReachesOnlyTheOwnSubtree() {
        var officer = browser(Role.OFFICER);
        assertThat(officer.get("/returns/exchange").body()).contains("导入并报送", "ADX（XML）");
        assertThat(browser(Role.AUDITOR).get("/returns/exchange").body())
                .contains("下载")
                .doesNotContain("导入并报送");
        var rows = "@unit,period,nil,claims\n" + VILLAGE + "," + IMPORTED + ",,3\n" + WebWorld.OUTSIDE + "," + IMPORTED
                + ",yes,\n";
        var checked = officer.upload("/returns/import", Map.of("id", "monthly", "file", rows, "dry", "yes"));
        assertThat(checked.body()).contains("可以报送", "没有报送", "没有代码为 999911001000 的单位");
        var done = officer.upload("/returns/import", Map.of("id", "monthly", "file", rows));
        assertThat(packed(done.body()))
                .contains("新报送</dt><dd>1<", "未接受</dt><dd>1<")
                .containsSubsequence(">3<", ">unit<");
        var again = officer.upload("/returns/import", Map.of("id", "monthly", "file", rows));
        assertThat(packed(again.body())).contains("新报送</dt><dd>0<", "内容相同</dt><dd>1<");
        var wrong = officer.upload("/returns/import", Map.of("id", "monthly", "file", "@<html/>"));
        assertThat(wrong.body()).contains("这个 XML 不是 ADX", "role=\"alert\"");
        folded();
        var out = officer.get(
                "/returns/export?format=csv&id=monthly&year=" + IMPORTED.getYear() + "&unit=" + WebWorld.INSIDE);
        assertThat(out.body()).contains(VILLAGE + ",Upper Terrace," + IMPORTED + ",false,,3,");
        assertThat(out.headers().firstValue("content-disposition").orElse(""))
                .contains("999901001000-monthly-" + IMPORTED.getYear() + ".csv");
        var adx = officer.get(
                "/returns/export?format=adx&id=monthly&year=" + IMPORTED.getYear() + "&unit=" + WebWorld.INSIDE);
        assertThat(adx.body()).contains("<adx xmlns=\"urn:ihe:qrph:adx:2015\"", IMPORTED + "-01/P1M");
        assertThat(officer.get("/returns/export?format=csv&id=monthly&year=" + IMPORTED.getYear() + "&unit="
                                + WebWorld.OUTSIDE)
                        .statusCode())
                .isEqualTo(404);
    }

    private SignedInBrowser browser(Role role) {
        return SignedInBrowser.of(port, WebWorld.login(role, WebWorld.INSIDE), WebWorld.PASSWORD);
    }

    private String file(boolean nil, String claims) {
        var key =
                new ReturnKey(VILLAGE, "monthly", Period.parse(LAST.toString()).orElseThrow());
        var values = nil ? Map.<String, String>of() : Map.of("claims", claims);
        var filing = context.getBean(ReturnReporting.class)
                .file(Actor.operator(), new FileReturn(key, nil, values, "", Optional.empty()));
        return Long.toString(((FilingResult.Accepted) filing).record().value());
    }

    private void folded() {
        context.getBean(TransparencyLog.class).seal();
        context.getBean(ReturnReporting.class).catchUp();
    }

    private static String shown(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    private static void sent(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    /** Without what stands between two tags to lay them out. */
    private static String packed(String body) {
        return body.replaceAll(">\\s+<", "><");
    }
}

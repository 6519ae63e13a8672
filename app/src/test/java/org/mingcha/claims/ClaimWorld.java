package org.mingcha.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitImportResult;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.context.ApplicationContext;

/** Always the same county and towns. It is ten in the morning of Monday, 2 March 2026, in a demo. */
public final class ClaimWorld {
    public static final String COUNTY = "999900000000";
    public static final String TOWN = "999901001000";
    public static final String OTHER_TOWN = "999911001000";
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String COUNTY_PATH = "CN/" + COUNTY + "/";

    private ClaimWorld() {}

    public static void begin(ApplicationContext context) {
        context.getBean(TransparencyLog.class).head();
        goTo(context.getBean(MingchaClock.class), TODAY.atTime(10, 0));
        var organisation = context.getBean(Organisation.class);
        if (organisation.find(TOWN).isEmpty()) {
            importUnits(organisation);
        }
    }

    public static void goTo(MingchaClock clock, LocalDateTime moment) {
        clock.simulate(moment.atZone(clock.zone()).toInstant());
    }

    private static void importUnits(Organisation organisation) {
        try {
            var file = Files.createTempFile("units", ".csv");
            Files.writeString(file, """
                    code,name,kind,parent
                    999900000000,青溪县,county,CN
                    999901001000,云岭镇,town,999900000000
                    999911001000,澄屏镇,town,999900000000
                    """);
            var done = organisation.importUnits(new ImportUnits(List.of(file), false), ImportProgress.silent());
            if (!(done instanceof UnitImportResult.Read read) || !read.refused().isEmpty()) {
                throw new AssertionError(done);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Actor officer() {
        return actor(21, Role.OFFICER, TOWN, COUNTY_PATH + TOWN + "/");
    }

    public static Actor otherOfficer() {
        return actor(22, Role.OFFICER, TOWN, COUNTY_PATH + TOWN + "/");
    }

    public static Actor clerk() {
        return actor(23, Role.CLERK, TOWN, COUNTY_PATH + TOWN + "/");
    }

    public static Actor strangerFromOtherTown() {
        return actor(31, Role.OFFICER, OTHER_TOWN, COUNTY_PATH + OTHER_TOWN + "/");
    }

    public static Actor countyOfficer() {
        return actor(11, Role.OFFICER, COUNTY, COUNTY_PATH);
    }

    public static Actor otherCountyOfficer() {
        return actor(12, Role.LEADER, COUNTY, COUNTY_PATH);
    }

    private static Actor actor(long account, Role role, String unit, String path) {
        return new Actor(account, "岗位", List.of(new Actor.Grant(role, unit, path)));
    }

    public static ReceiveClaim hearing(String claim) {
        return new ReceiveClaim(
                TOWN,
                claim,
                Channel.HOTLINE,
                TODAY,
                Optional.of(TODAY.atTime(9, 30).toLocalTime()));
    }

    public static Source document() {
        return new Source(
                SourceKind.DOCUMENT,
                "检修停水公告",
                "青溪县水务局",
                TODAY.minusDays(2),
                "青水〔2026〕3号",
                null,
                "https://www.qingxi.gov.cn/gg/2026/0228.html");
    }

    public static Source measurement() {
        return new Source(SourceKind.MEASUREMENT, "出厂水检验报告", "青溪县疾病预防控制中心", TODAY, "报告第118号", null, "");
    }

    public static ClaimDraft verified() {
        return new ClaimDraft(
                Verdict.FALSE,
                "3月2日停水是管道检修，出厂水检验合格",
                List.of("停水是计划内的管道检修，公告已于2月28日发布[1]。", "当日出厂水检验42项，全部合格[2]。"),
                "调取检修公告和检验报告原件，逐项核对。",
                List.of(document(), measurement()),
                null,
                "");
    }

    public static Source statement() {
        return new Source(
                SourceKind.STATEMENT, "急诊情况说明", "云岭镇卫生院", TODAY, "", null, "http://wjw.qingxi.gov.cn/sm/1.html");
    }

    public static ClaimDraft withHeadline(String headline) {
        var draft = verified();
        return new ClaimDraft(draft.verdict(), headline, draft.facts(), draft.method(), draft.sources(), null, "");
    }
}

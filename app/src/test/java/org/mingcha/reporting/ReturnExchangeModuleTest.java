package org.mingcha.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.reporting.ReturnsWorld.COUNTY;
import static org.mingcha.reporting.ReturnsWorld.DEPARTMENT;
import static org.mingcha.reporting.ReturnsWorld.OTHER_TOWN;
import static org.mingcha.reporting.ReturnsWorld.SCHOOL;
import static org.mingcha.reporting.ReturnsWorld.TOWN;
import static org.mingcha.reporting.ReturnsWorld.VILLAGE;
import static org.mingcha.reporting.ReturnsWorld.monthly;
import static org.mingcha.reporting.ReturnsWorld.nil;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.PeriodRange;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Reason;
import org.mingcha.organisation.Organisation;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Returns go out to files and come in from them. */
@MingchaSpringTest
@TestPropertySource(properties = ReturnsWorld.ORIGIN)
class ReturnExchangeModuleTest {
    private static final Actor OPERATOR = Actor.operator();
    private static final String PATH = "CN/999900000000/999901001000/";
    private static final Actor OFFICER = new Actor(9, "经办", List.of(new Actor.Grant(Role.OFFICER, TOWN, PATH)));
    private static final String HEAD = "unit,period,nil,incidents,claims,remark,explanation\n";
    private static final String ODD = "=1+1, \"引号\"；<b>&'\r\n第二行";

    @Autowired
    private ReturnReporting reporting;

    @Autowired
    private ReturnExchange exchange;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private MingchaClock clock;

    @TempDir
    private Path folder;

    @BeforeEach
    void units() throws IOException {
        ReturnsWorld.on(clock, "2025-01-02");
        ReturnsWorld.units(organisation, folder);
    }

    @Test
    void whatGoesOutInAnyFormatComesInAsTheSameFilings() throws IOException {
        ReturnsWorld.on(clock, "2025-04-04");
        file(nil(VILLAGE, "2025-03"));
        file(values(TOWN, "2025-03", Map.of("incidents", "2", "claims", "0", "remark", ODD), "'=说明"));
        ledger.submit(OPERATOR, ReturnsWorld.claim(OTHER_TOWN, "2025-03-10", "停水"));
        file(new FileReturn(monthly(OTHER_TOWN, "2025-03"), true, Map.of(), "已由县里答复", Optional.empty()));
        file(quarterly(TOWN, Map.of("meetings", "3", "summary", "一切正常\n无事")));
        ReturnsWorld.on(clock, "2025-04-20");
        for (var format : ExchangeFormat.values()) {
            folded();
            var before = List.of(said(VILLAGE, "2025-03"), said(TOWN, "2025-03"), said(OTHER_TOWN, "2025-03"));
            var months = export(COUNTY, "monthly", "2025-01..2025-03", format);
            var quarters = export(COUNTY, "quarterly", "2025-Q1", format);
            for (var unit : List.of(VILLAGE, TOWN, OTHER_TOWN)) {
                withdraw(monthly(unit, "2025-03"));
            }
            withdraw(quarterly(TOWN, Map.of()).key());
            assertThat(take(OPERATOR, "monthly", months, false)).isEqualTo(new ReturnsImported(false, 3, 0, List.of()));
            assertThat(take(OPERATOR, "quarterly", quarters, false).filed()).isEqualTo(1);
            var after = List.of(said(VILLAGE, "2025-03"), said(TOWN, "2025-03"), said(OTHER_TOWN, "2025-03"));
            // A workbook's cell knows one kind of line break.
            assertThat(after.toString())
                    .isEqualTo(
                            format == ExchangeFormat.XLSX
                                    ? before.toString().replace("\r\n", "\n")
                                    : before.toString());
            assertThat(form(monthly(VILLAGE, "2025-03")).filed().orElseThrow().onTime())
                    .as("filed when it came in")
                    .isFalse();
            assertThat(take(OPERATOR, "monthly", months, false))
                    .as("once more")
                    .isEqualTo(new ReturnsImported(false, 0, 3, List.of()));
        }
    }

    @Test
    void adxIsWhatTheStandardSays() throws Exception {
        ReturnsWorld.on(clock, "2025-04-04");
        file(values(TOWN, "2025-03", Map.of("incidents", "2", "remark", "两起"), ""));
        folded();
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        var bytes = export(COUNTY, "monthly", "2025-03", ExchangeFormat.ADX);
        var root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
        assertThat(root.getNamespaceURI() + " " + root.getLocalName()).isEqualTo("urn:ihe:qrph:adx:2015 adx");
        assertThat(root.getAttribute("exported")).isEqualTo("2025-04-04T04:00:00Z");
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains(
                        "<group orgUnit=\"" + TOWN + "\" period=\"2025-03-01/P1M\" dataSet=\"monthly\">",
                        "<dataValue dataElement=\"incidents\" value=\"2\"/>",
                        "<dataValue dataElement=\"remark\" value=\"0\"><annotation>两起</annotation></dataValue>");
    }

    @Test
    void refusedRowsAreNamedByRowAndColumnAndStopNoOther() throws IOException {
        ReturnsWorld.on(clock, "2023-04-04");
        ledger.submit(OPERATOR, ReturnsWorld.claim(VILLAGE, "2023-02-10", "停水"));
        log.seal();
        var rows = HEAD
                + VILLAGE + ",2023-03,,1,2,,\n"
                + VILLAGE + ",2023-02,是,,,,\n"
                + "888,2023-03,true,,,,\n"
                + OTHER_TOWN + ",2023-03,true,,,,\n"
                + TOWN + ",2023-03,,many,,,\n"
                + TOWN + ",2023-13,yes,,,,\n"
                + TOWN + ",2023-04,yes,,,,\n"
                + TOWN + ",2023-02,perhaps,,,,\n"
                + TOWN + ",2023-01,,,,,\n"
                + SCHOOL + ",2023-02,1,,,,\n"
                + VILLAGE + ",2023-03,,1,3,,\n"
                + ",2023-03,1,,,,\n";
        var expected = List.of(
                "3 nil CONTRADICTED",
                "4 unit NOT_FOUND",
                "5 unit NOT_FOUND",
                "6 incidents FIELD_NOT_A_COUNT",
                "7 period PERIOD_UNFIT",
                "8 period PERIOD_AHEAD",
                "9 nil NIL_UNREADABLE",
                "10 nil SAYS_NOTHING",
                "11 period EXEMPT",
                "12 period ROW_TWICE",
                "13 unit UNIT_MISSING");
        var content = rows.getBytes(StandardCharsets.UTF_8);
        reporting.open(monthly(TOWN, "2023-02"));
        assertThat(lines(take(OFFICER, "monthly", content, true))).isEqualTo(expected);
        assertThat(reporting.form(OPERATOR, monthly(VILLAGE, "2023-03")))
                .as("only checked")
                .isEmpty();
        var done = take(OFFICER, "monthly", content, false);
        assertThat(lines(done)).isEqualTo(expected);
        assertThat(done.filed()).isEqualTo(1);
        assertThat(said(VILLAGE, "2023-03")).contains("claims=2");
        var other = HEAD + VILLAGE + ",2023/3/1,,5,5,,\n";
        assertThat(lines(take(OFFICER, "monthly", other.getBytes(StandardCharsets.UTF_8), false)))
                .containsExactly("2 period FILED_OTHERWISE");
        assertThat(said(VILLAGE, "2023-03")).as("a file corrects nothing").contains("claims=2");
        var department = HEAD + DEPARTMENT + ",2023-03,1,,,,\n";
        assertThat(lines(take(OPERATOR, "monthly", department.getBytes(StandardCharsets.UTF_8), false)))
                .containsExactly("2 period EXEMPT");
    }

    @Test
    void aCheckOpensNoPeriodAndWritesNothing() throws IOException {
        ReturnsWorld.on(clock, "2025-04-04");
        log.seal();
        long size = log.head().size();
        var content = (HEAD + TOWN + ",2025-01,1,,,,\n").getBytes(StandardCharsets.UTF_8);
        assertThat(take(OPERATOR, "monthly", content, true)).isEqualTo(new ReturnsImported(true, 1, 0, List.of()));
        log.seal();
        assertThat(log.head().size()).isEqualTo(size);
    }

    @Test
    void aFileThatIsNoneIsRefusedInOneSentence() throws IOException {
        assertThat(refused("")).isEqualTo(Reason.FILE_EMPTY.toString());
        assertThat(refused("%PDF-1.7")).isEqualTo(Reason.FILE_WRONG_TYPE.toString());
        assertThat(refused("unit,period\n")).isEqualTo("NO_ROWS");
        assertThat(refused("unit,period,colour\n1,2025-01,red\n")).isEqualTo("COLUMN_UNKNOWN");
        assertThat(refused("unit,unit,period\n1,1,2025-01\n")).isEqualTo("COLUMN_TWICE");
        assertThat(refused("unit,nil\n1,1\n")).isEqualTo("COLUMN_MISSING");
        assertThat(refused("<html><body/></html>")).isEqualTo("XML_NOT_ADX");
        assertThat(refused(adx("<group orgUnit='1' dataSet='quarterly'/>"))).isEqualTo("DATA_SET_OTHER");
        assertThat(refused(adx("<table/>"))).isEqualTo("XML_ELEMENT_OTHER");
        assertThat(refused(adx("<group orgUnit='1' dataSet='monthly'><dataValue dataElement='x' value='1'/></group>")))
                .isEqualTo("DATA_ELEMENT_UNKNOWN");
        var twice = "<dataValue dataElement='claims' value='1'/>".repeat(2);
        assertThat(refused(adx("<group orgUnit='1' dataSet='monthly'>" + twice + "</group>")))
                .isEqualTo("DATA_ELEMENT_TWICE");
        assertThat(refused(adx("<group"))).isEqualTo("XML_MALFORMED");
        assertThat(refused(adx("<group orgUnit='&x;'/>"))).isIn("XML_MALFORMED", "XML_WITH_DTD");
        var secret = Files.writeString(folder.resolve("secret"), "secret");
        var outside = "<!DOCTYPE adx [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>";
        assertThat(refused(outside + adx("<group orgUnit='&x;' dataSet='monthly'/>")))
                .isEqualTo("XML_WITH_DTD");
        var laughs = "<!DOCTYPE adx [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>";
        assertThat(refused(laughs + adx("&b;"))).isEqualTo("XML_WITH_DTD");
        assertThat(exchange.read("none", folder.resolve("units.csv"), "units.csv"))
                .isEqualTo(ReturnsFile.Refused.of(ReturnRefusal.RETURN_UNKNOWN, "none"));
    }

    @Test
    void aWorkbookWithLabelsAndAnOfficesOwnEncodingAreReadAsWell() throws IOException {
        ReturnsWorld.on(clock, "2022-04-04");
        var table = "单位代码,期间,是否零报告,待核实信息\n" + VILLAGE + ",2022-03,否,4\n";
        var done = take(OFFICER, "monthly", table.getBytes(Charset.forName("GB18030")), false);
        assertThat(done.refused()).isEmpty();
        assertThat(said(VILLAGE, "2022-03")).contains("claims=4");
    }

    private static String adx(String inside) {
        return "<adx xmlns='urn:ihe:qrph:adx:2015'>" + inside + "</adx>";
    }

    private String refused(String content) throws IOException {
        var file = Files.writeString(folder.resolve("sent"), content);
        return switch (exchange.read("monthly", file, "sent")) {
            case ReturnsFile.Rows rows -> rows.toString();
            case ReturnsFile.Unreadable(var fault) -> fault.reason().toString();
            case ReturnsFile.Refused(var reason, var _) -> reason.toString();
        };
    }

    private ReturnsImported take(Actor actor, String returnId, byte[] content, boolean dryRun) throws IOException {
        var file = Files.write(folder.resolve("in"), content);
        var read = exchange.read(returnId, file, "in");
        assertThat(read).isInstanceOf(ReturnsFile.Rows.class);
        return exchange.file(actor, (ReturnsFile.Rows) read, dryRun);
    }

    private byte[] export(String unit, String returnId, String periods, ExchangeFormat format) throws IOException {
        var to = new ByteArrayOutputStream();
        var range = PeriodRange.of(periods, 12).orElseThrow();
        assertThat(exchange.export(
                        OPERATOR, new ExportReturns(unit, returnId, range, format, Locale.SIMPLIFIED_CHINESE), to))
                .isTrue();
        return to.toByteArray();
    }

    private static List<String> lines(ReturnsImported done) {
        var lines = new ArrayList<String>();
        done.refused().forEach(row -> lines.add(row.row() + " " + row.column() + " " + row.reason()));
        return lines;
    }

    private String said(String unit, String period) {
        var filed = form(monthly(unit, period)).filed().orElseThrow();
        return unit + " " + filed.nil() + " " + filed.values() + " " + filed.explanation();
    }

    private ReturnForm form(ReturnKey key) {
        return reporting.form(OPERATOR, key).orElseThrow();
    }

    private static FileReturn values(String unit, String period, Map<String, String> values, String explanation) {
        return new FileReturn(monthly(unit, period), false, values, explanation, Optional.empty());
    }

    private static FileReturn quarterly(String unit, Map<String, String> values) {
        var key = new ReturnKey(unit, "quarterly", Period.parse("2025-Q1").orElseThrow());
        return new FileReturn(key, false, values, "", Optional.empty());
    }

    private void file(FileReturn command) {
        assertThat(reporting.file(OPERATOR, command)).isInstanceOf(FilingResult.Accepted.class);
    }

    private void withdraw(ReturnKey key) {
        assertThat(reporting.withdraw(OPERATOR, new WithdrawReturn(key, "再导入")))
                .isInstanceOf(FilingResult.Accepted.class);
    }

    private void folded() {
        log.seal();
        reporting.catchUp();
    }
}

package org.mingcha.inspection.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingcha.Application;
import org.mingcha.database.Database;
import org.mingcha.demo.Demo;
import org.mingcha.evidence.checklist.EnglishChecklist;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.ledger.RegisterLibrary;
import org.mingcha.transparency.RulesInForce;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a secretary would not send, looked for in each unit's report by each checklist that ships; {@code target/sample-reports}.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"spring.main.lazy-initialization=true", "mingcha.log.origin=" + Demo.ORIGIN})
class SampleReportsTest {
    private static final Path WRITTEN = Path.of("target", "sample-reports");
    private static final int FEWEST_UNITS = 60;

    @Autowired
    private Demo demo;

    @Autowired
    private Database database;

    @Autowired
    private SelfInspections inspections;

    @Autowired
    private RegisterLibrary registers;

    @Autowired
    private RulesInForce rules;

    @Autowired
    private PrintedWords headlines;

    private final List<SampleLayout> reports = new ArrayList<>();

    @BeforeAll
    void compose() throws IOException {
        demo.load();
        var composing = new SampleReports(inspections, registers, rules, headlines);
        Files.createDirectories(WRITTEN);
        for (var unit : units()) {
            for (var checklist : EnglishChecklist.IDS) {
                var json = composing.of(unit, checklist);
                for (var layout : List.of("list", "narrative")) {
                    var report = new SampleLayout(unit + " " + checklist, layout, json);
                    Files.write(WRITTEN.resolve("%s-%s-%s.txt".formatted(unit, checklist, layout)), report.lines());
                    reports.add(report);
                }
            }
        }
        assertThat(reports).hasSizeGreaterThan(FEWEST_UNITS * EnglishChecklist.IDS.size() * 2);
    }

    private List<String> units() {
        return JdbcClient.create(database.owner())
                .sql("select distinct unit from transparency.leaf where unit ~ '^99[0-9]{10}$' order by unit")
                .query(String.class)
                .list();
    }

    @Test
    void noZeroIsSaidThatSaysNothing() {
        none("(?<![0-9.年月第])0(次|项|件|个|人次|人|条|起|期|所|天)", SampleLayout::lines);
    }

    @Test
    void nothingIsLeftOpen() {
        none("待定|原因未说明|未填报|条逾期补录，最长|尚在核实", SampleLayout::lines);
    }

    @Test
    void whoHasNoBodyAndNobodyToSendItToHasADraft() {
        assertThat(reports.stream()
                        .filter(each -> !each.isDraft() && each.body().isEmpty()))
                .isEmpty();
        none("^青溪县：$", SampleLayout::lines);
    }

    @Test
    void theOrderIsNamedWithItsNumberOutsideOfItsTitle() {
        none("《[^》]*〔[^》]*》", report -> List.of(report.lead()));
    }

    /** What was inspected and what it came to, then where the figures are from. */
    @Test
    void theLeadSaysFirstWhatItCameTo() {
        assertThat(reports).allMatch(each -> each.lead().matches(".*进行了自查。本次自查共[0-9]+项，.*。数据截至.*"));
    }

    @Test
    void moneyIsNoRequest() {
        none("(支持的事项|以下支持)[^。]*投入", SampleLayout::text);
    }

    @Test
    void someOfTheClaimsAreCalledSome() {
        var said = Pattern.compile("核实信息(\\d+)条[^。]*。(.*)");
        assertThat(narratives()
                        .flatMap(report -> report.text().stream())
                        .map(said::matcher)
                        .filter(Matcher::find)
                        .filter(found -> found.group(2).contains("的说法"))
                        .filter(found -> found.group(2).startsWith("其中，")
                                != (found.group(2).split("的说法", -1).length - 1 < Integer.parseInt(found.group(1))))
                        .map(Matcher::group))
                .isEmpty();
    }

    @Test
    void whatBecameOfQuestionsAddsUp() {
        var faults = reports.stream()
                .filter(report -> report.of().endsWith("town-online-work") && report.figure("21", "count") > 0)
                .filter(report -> Stream.of("solved", "explained", "referred", "refused")
                                        .mapToLong(name -> report.figure("21", name))
                                        .sum()
                                != report.figure("21", "answered")
                        || Stream.of("solved", "explained", "referred", "refused")
                                .anyMatch(name -> report.figure("21", name) > 0
                                        && !report.told().contains("21/" + name)));
        assertThat(faults.map(SampleLayout::of)).isEmpty();
    }

    /** A clause of what is wrong, without its not, is no measure. */
    @Test
    void aMeasureDoesNotRepeatItsProblem() {
        var faults = narratives()
                .flatMap(report -> report.gaps().stream())
                .filter(gap -> Stream.of(gap.trouble().split("[，；（）]"))
                        .map(clause -> clause.replaceAll("^(近一年|本年|一年内|11月以来|一季度)?(未|没有|尚未|尚无|均未)", ""))
                        .anyMatch(clause -> clause.length() > 5 && gap.measure().contains(clause)))
                .map(gap -> gap.trouble() + " / " + gap.measure());
        assertThat(faults).isEmpty();
        assertThat(narratives().mapToLong(report -> report.gaps().size()).sum()).isGreaterThan(10);
    }

    @Test
    void nothingIsToldTwice() {
        var faults = new TreeSet<String>();
        narratives().filter(SampleLayout::isAsked).forEach(report -> {
            var told = new HashSet<String>();
            for (var line : report.text()) {
                if (line.startsWith("对照《")) break;
                for (var clause : line.replaceAll("（[^）]*）", "").split("[，。；]")) {
                    if (clause.length() > 9 && !told.add(clause)) faults.add(report.of() + ": " + clause);
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void aSentenceIsOne() {
        none("：：|，，|；；|，；|；，|。。|；。|，。|（）|，）|：[^“。]*：[^0-9“]*没有", SampleLayout::text);
        assertThat(narratives()
                        .flatMap(report -> report.text().stream())
                        .filter(line -> line.length() > 45 && !line.endsWith("的报告"))
                        .filter(line -> !line.matches(".*[。：]")))
                .isEmpty();
    }

    @Test
    void noLabelStandsForASentence() {
        assertThat(narratives()
                        .flatMap(report -> report.text().stream())
                        .filter(line ->
                                line.matches("[^，。“”]{2,24}(情况|管理|备案|培训)：.*") && !line.matches("[一二三四五六七八九十]+是.*")))
                .isEmpty();
    }

    @Test
    void anItemsLineHasATitleAndNoRequirementInIt() {
        assertThat(reports.stream()
                        .filter(report -> !report.isNarrative())
                        .flatMap(report -> report.text().stream())
                        .filter(line -> line.matches("[0-9]+\\. .*"))
                        .filter(line -> !line.matches("[0-9]+\\. [^：，。]{2,20}：[^：].*")
                                || line.contains("未达到要求（")
                                || line.matches("[0-9]+\\. [^：]+：[^：。“]{1,8}：.*")))
                .isEmpty();
    }

    @Test
    void aDayOfMarchIsNotTheBeginningOfTheYear() {
        none("年[初末](专题)?研究[0-9]+次", SampleLayout::text);
    }

    @Test
    void aPostWithTwoDutiesIsNamedOnce() {
        none("([^，。；]+)任领导小组组长，\\1为第一责任人|均受训|担任专职人员", SampleLayout::text);
    }

    @Test
    void atMostFourAreNamed() {
        none("(《[^》]*》（[^）]*）[、等]?){5}", SampleLayout::text);
    }

    @Test
    void lateRecordsAreToldOnce() {
        assertThat(reports.stream()
                        .filter(report -> report.text().stream()
                                        .filter(line -> line.contains("系逾期补录"))
                                        .count()
                                > 1)
                        .map(SampleLayout::of))
                .isEmpty();
    }

    @Test
    void headingsFollowEachOther() {
        assertThat(narratives())
                .allSatisfy(report -> assertThat(report.text().stream()
                                .filter(line -> line.matches("[一二三四五六七八]、.*"))
                                .map(line -> line.substring(0, 1)))
                        .isEqualTo(List.of("一", "二", "三", "四", "五", "六", "七", "八")
                                .subList(0, (int) report.text().stream()
                                        .filter(line -> line.matches("[一二三四五六七八]、.*"))
                                        .count())));
    }

    /** Whoever puts a finger on a number finds its records, or the list that it is from. */
    @Test
    void eachNumberOfThePageLeadsToItsRow() {
        var faults = new TreeSet<String>();
        reports.forEach(report -> {
            var missing = new TreeSet<>(report.told());
            missing.removeAll(report.accounted());
            missing.forEach(figure -> faults.add(report.of() + ": " + figure));
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void eachFigureOfTheAnnexIsLabelled() {
        assertThat(reports.stream()
                        .flatMap(report -> report.annexLines("1").stream())
                        .filter(row -> Stream.of(row.split("\\|", -1)[2].split("、"))
                                .anyMatch(part -> part.matches("[0-9.%]*(次|人|天|元)?"))))
                .isEmpty();
    }

    @Test
    void theAnnexNamesAnItemOnce() {
        assertThat(reports)
                .allSatisfy(report -> assertThat(report.annexLines("1").stream()
                                .map(row -> row.split("\\|", -1)[1])
                                .filter(title -> !title.isEmpty()))
                        .doesNotHaveDuplicates());
    }

    @Test
    void whatIsToldOfTheRecordsHasNoNumbersOfMachines() {
        assertThat(reports.stream()
                        .flatMap(report -> report.annexLines("4").stream())
                        .filter(row -> row.matches(".*(记录[0-9]|@[0-9]|[0-9a-f]{16}|应报名单.*应报名单以记录).*")))
                .isEmpty();
        none("[0-9]{4}-[0-9]{2}|@[0-9]", SampleLayout::text);
    }

    private Stream<SampleLayout> narratives() {
        return reports.stream().filter(SampleLayout::isNarrative);
    }

    private void none(String pattern, Function<SampleLayout, List<String>> of) {
        var wrong = Pattern.compile(pattern);
        assertThat(reports.stream()
                        .flatMap(report -> of.apply(report).stream()
                                .filter(line -> wrong.matcher(line).find())
                                .map(line -> report.of() + ": " + line))
                        .limit(10))
                .isEmpty();
    }
}

package org.mingcha.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingcha.database.Database;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingchaSpringTest
class ImportUnitsModuleTest {
    private static final String HEADER = "code,name,kind,parent,since\n";

    @TempDir
    private Path directory;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private Database database;

    @BeforeEach
    void empty() {
        JdbcClient.create(database.owner())
                .sql("truncate organisation.unit cascade")
                .update();
    }

    @Test
    void importsTreeInAnyOrderAndAgainAddsNothing() throws IOException {
        var file = file("units.csv", HEADER + "9902,河口村,village,99,\n99,云岭镇,town,CN,2020-01-01\n9901,中心小学,学校,99,\n");
        assertThat(imported(file)).isEqualTo(new UnitImportResult.Read(3, 0, List.of()));
        assertThat(organisation.find("9902").orElseThrow().path()).isEqualTo("CN/99/9902/");
        assertThat(organisation.path("9901")).extracting(UnitView::code).containsExactly("CN", "99", "9901");
        assertThat(organisation.children("99")).extracting(UnitView::code).containsExactly("9901", "9902");
        assertThat(imported(file)).isEqualTo(new UnitImportResult.Read(0, 0, List.of()));
    }

    @Test
    void sealsOneLeafPerImport() throws IOException {
        log.seal();
        var before = log.head().size();
        var file = file("units.csv", HEADER + "99,云岭镇,town,,\n");
        imported(file);
        imported(file);
        log.seal();
        assertThat(log.head().size()).isEqualTo(before + 1);
        assertThat(log.facts().units().find("99").orElseThrow().name()).isEqualTo("云岭镇");
        assertThat(log.facts().units().find("CN")).isPresent();
    }

    @Test
    void dryRunChangesNothing() throws IOException {
        var file = file("units.csv", HEADER + "99,云岭镇,town,CN,\n9x,坏,town,CN,\n");
        var read = (UnitImportResult.Read)
                organisation.importUnits(new ImportUnits(List.of(file), true), ImportProgress.silent());
        assertThat(read.imported()).isEqualTo(1);
        assertThat(read.refused()).hasSize(1);
        assertThat(organisation.find("99")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'9,单位,town,CN,', CODE_BAD",
        "'99010100100001,单位,town,CN,', CODE_BAD",
        "'99A1,单位,town,CN,', CODE_BAD",
        "'9901,,town,CN,', NAME_MISSING",
        "'9901,单位,hamlet,CN,', KIND_UNKNOWN",
        "'9901,单位,town,CN,2025-02-30', DATE_BAD",
        "'9901,单位,town,CN,soon', DATE_BAD",
        "'9901,单位,town,CN,2199-01-01', DATE_AHEAD",
        "'9901,单位,town,8888,', PARENT_UNKNOWN",
        "'9901,单位,town,9901,', PARENT_CYCLE",
        "'99,单位,town,CN,', CODE_TWICE",
    })
    void namesRefusedRowAndTakesOthers(String line, UnitRefusal reason) throws IOException {
        var read = imported(file("units.csv", HEADER + "99,云岭镇,town,CN,\n" + line + "\n"));
        assertThat(read.imported()).isEqualTo(1);
        assertThat(read.refused()).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo(reason);
            assertThat(row.row()).isEqualTo(3);
            assertThat(row.file()).isEqualTo("units.csv");
        });
    }

    @Test
    void refusesCircleAndWhatHangsBelowIt() throws IOException {
        var read = imported(file(
                "units.csv",
                HEADER + "11,甲,town,13,\n12,乙,town,11,\n13,丙,town,12,\n1301,丁,village,13,\n14,戊,town,CN,\n"));
        assertThat(read.imported()).isEqualTo(1);
        assertThat(read.refused()).extracting(RefusedRow::row).containsExactly(2, 3, 4, 5);
        assertThat(read.refused()).extracting(RefusedRow::reason).containsOnly(UnitRefusal.PARENT_CYCLE);
    }

    @Test
    void refusesCircleThroughKnownUnits() throws IOException {
        imported(file("a.csv", HEADER + "11,甲,town,CN,\n1101,乙,village,11,\n12,丙,town,CN,\n1201,丁,village,12,\n"));
        var read = imported(file("b.csv", HEADER + "11,甲,town,1201,\n12,丙,town,1101,\n"));
        assertThat(read.changed()).isZero();
        assertThat(read.refused()).extracting(RefusedRow::reason).containsOnly(UnitRefusal.PARENT_CYCLE);
        assertThat(organisation.find("1101").orElseThrow().path()).isEqualTo("CN/11/1101/");
    }

    @Test
    void refusesWhatHangsBelowRefusedRow() throws IOException {
        var read = imported(file("units.csv", HEADER + "11,甲,parish,CN,\n1101,乙,village,11,\n110101,丙,office,1101,\n"));
        assertThat(read.imported()).isZero();
        assertThat(read.refused())
                .extracting(RefusedRow::reason)
                .containsExactly(UnitRefusal.KIND_UNKNOWN, UnitRefusal.PARENT_REFUSED, UnitRefusal.PARENT_REFUSED);
    }

    @Test
    void movesSubtreeAndKeepsFormerPlace() throws IOException {
        imported(file("a.csv", HEADER + "21,甲,town,CN,\n22,乙,town,CN,\n2101,丙,village,21,\n210101,丁,office,2101,\n"));
        var read = imported(file("b.csv", HEADER + "2101,丙村,village,22,2024-07-01\n"));
        assertThat(read).isEqualTo(new UnitImportResult.Read(0, 1, List.of()));
        assertThat(organisation.find("210101").orElseThrow().path()).isEqualTo("CN/22/2101/210101/");
        assertThat(organisation.subtree("21", java.time.LocalDate.of(2024, 6, 30)))
                .containsExactlyInAnyOrder("21", "2101", "210101");
        assertThat(organisation.subtree("21", java.time.LocalDate.of(2024, 7, 1)))
                .containsExactly("21");
        log.seal();
        assertThat(log.facts().units().find("2101").orElseThrow().parent()).isEqualTo("22");
    }

    @Test
    void readsGb18030AndQuotedCells() throws IOException {
        var text = "单位代码,名称,类型,上级,备注\n31,\"云岭镇\n（试点）\",镇,CN,x\n3101,河口社区,社区,31,y\n";
        var file = directory.resolve("gb.csv");
        Files.write(file, "单位代码,名称,类型,上级\n31,\"云岭\"\"镇\"\"\",镇,CN\n".getBytes(Charset.forName("GB18030")));
        assertThat(imported(file).imported()).isEqualTo(1);
        assertThat(organisation.find("31").orElseThrow().name()).isEqualTo("云岭\"镇\"");
        var read = imported(file("controls.csv", text));
        assertThat(read.refused())
                .singleElement()
                .extracting(RefusedRow::reason)
                .isEqualTo(UnitRefusal.NAME_BAD);
    }

    @Test
    void readsDivisionByItsHeaders() throws IOException {
        var read = imported(
                file(
                        "villages.csv",
                        "code,name,streetCode,provinceCode,cityCode,areaCode\n110101001001,\"居委会\",110101001,11,1101,110101\n"),
                file("areas.csv", "code,name,cityCode,provinceCode\n110101,\"东城区\",1101,11\n"),
                file("streets.csv", "code,name,areaCode,provinceCode,cityCode\n110101001,\"东华门街道\",110101,11,1101\n"),
                file("provinces.csv", "code,name\n11,\"北京市\"\n"),
                file("cities.csv", "code,name,provinceCode\n1101,\"市辖区\",11\n11012,\"错\",11\n"));
        assertThat(read.imported()).isEqualTo(5);
        assertThat(read.refused())
                .singleElement()
                .extracting(RefusedRow::reason)
                .isEqualTo(UnitRefusal.CODE_LENGTH);
        assertThat(organisation.find("110101001001").orElseThrow().path())
                .isEqualTo("CN/11/1101/110101/110101001/110101001001/");
    }

    @Test
    void refusesFilesThatAreNone() throws IOException {
        assertThat(refusal(file("empty.csv", ""))).isEqualTo(UnitRefusal.FILE_EMPTY);
        assertThat(refusal(file("blank.csv", "\n\n"))).isEqualTo(UnitRefusal.FILE_EMPTY);
        assertThat(refusal(file("columns.csv", "code,name\n999901001000,云岭镇\n")))
                .isEqualTo(UnitRefusal.COLUMN_MISSING);
        assertThat(refusal(file("photo.csv", "\u0089PNG\u0000\u0000"))).isEqualTo(UnitRefusal.FILE_TYPE);
        assertThat(refusal(file("document.csv", "%PDF-1.7\n1 0 obj"))).isEqualTo(UnitRefusal.FILE_TYPE);
        assertThat(refusal(file("broken.xlsx", "PK\u0003\u0004nonsense"))).isEqualTo(UnitRefusal.FILE_DAMAGED);
        assertThat(refusal(file("quote.csv", HEADER + "99,\"云岭镇,town,CN,\n"))).isEqualTo(UnitRefusal.FILE_DAMAGED);
        assertThat(organisation.find("99")).isEmpty();
    }

    @Test
    void refusesEncryptedWorkbookAndBomb() throws Exception {
        assertThat(refusal(UnitWorkbooks.encrypted(directory))).isEqualTo(UnitRefusal.FILE_ENCRYPTED);
        assertThat(refusal(UnitWorkbooks.old(directory))).isEqualTo(UnitRefusal.FILE_TYPE);
        assertThat(refusal(UnitWorkbooks.bomb(directory))).isEqualTo(UnitRefusal.FILE_TOO_LARGE);
    }

    @Test
    void readsWorkbookWithNumbersAndDates() throws IOException {
        var file = UnitWorkbooks.units(directory);
        assertThat(imported(file)).isEqualTo(new UnitImportResult.Read(2, 0, List.of()));
        assertThat(organisation.find("999901001000").orElseThrow().since()).isEqualTo("2020-05-01");
    }

    @Test
    void brokenImportLeavesNothing() throws IOException {
        var good = file("a.csv", HEADER + "41,甲,town,CN,\n");
        var bad = file("b.csv", "nothing,of,ours\n1,2,3\n");
        assertThat(organisation.importUnits(new ImportUnits(List.of(good, bad), false), ImportProgress.silent()))
                .isInstanceOf(UnitImportResult.Refused.class);
        assertThat(organisation.find("41")).isEmpty();
    }

    private UnitImportResult.Read imported(Path... files) {
        return (UnitImportResult.Read)
                organisation.importUnits(new ImportUnits(List.of(files), false), ImportProgress.silent());
    }

    private UnitRefusal refusal(Path file) {
        var steps = new ArrayList<ImportProgress.Step>();
        var outcome =
                organisation.importUnits(new ImportUnits(List.of(file), false), (step, name, rows) -> steps.add(step));
        return ((UnitImportResult.Refused) outcome).reason();
    }

    private Path file(String name, String text) throws IOException {
        var bytes = text.startsWith("\u0089") || text.startsWith("PK")
                ? text.getBytes(StandardCharsets.ISO_8859_1)
                : text.getBytes(StandardCharsets.UTF_8);
        return Files.write(directory.resolve(name), bytes);
    }
}

package org.mingcha.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files that would cost a reader much, and the strange but honest ones that must go through. */
class WorkbookCheckTest {
    private static final WorkbookBounds BOUNDS = new WorkbookBounds(256L << 20, 16L << 20);
    private static final String CELL = "<c><v>1</v></c>";

    @TempDir
    private Path folder;

    @Test
    void aCellOrARowBeyondTheGridIsRefused() throws IOException {
        for (var reference :
                List.of("ZZZZZZ1", "XFE1", "$XFE$1", "AAAA1", "A1048577", "A99999999999", "A0", "A", "1", "")) {
            assertThat(flaw(HostileWorkbook.ofRows("<row r=\"1\"><c r=\"" + reference + "\"/></row>")))
                    .as(reference)
                    .isEqualTo(WorkbookFlaw.OUTSIDE_GRID);
        }
        for (var row : List.of("1048577", "0", "-1", "99999999999", "x")) {
            assertThat(flaw(HostileWorkbook.ofRows("<row r=\"" + row + "\">" + CELL + "</row>")))
                    .as(row)
                    .isEqualTo(WorkbookFlaw.OUTSIDE_GRID);
        }
        assertThat(flaw(HostileWorkbook.ofRows("<row>" + CELL.repeat(16_385) + "</row>")))
                .as("cells that don't say where they are")
                .isEqualTo(WorkbookFlaw.OUTSIDE_GRID);
    }

    @Test
    void theLastCellOfTheGridIsNot() throws IOException {
        var rows = "<row r=\"1\">" + CELL.repeat(16_384)
                + "</row><row r=\"1048576\"><c r=\"XFD1048576\"/><c r=\"xfd1\"/></row>";
        assertThat(verdict(HostileWorkbook.ofRows(rows))).isEqualTo(new WorkbookVerdict.Fit(2));
    }

    /** No reader of ours looks at them: they may say what they like. */
    @Test
    void whatTheSheetSaysOfItsExtentAndOfMergedCellsCostsNothing() throws IOException {
        var sheet =
                "<dimension ref=\"A1:ZZZZZZZ99999999999\"/><cols><col min=\"1\" max=\"2147483647\"/></cols><sheetData><row r=\"1\">"
                        + CELL
                        + "</row></sheetData><mergeCells count=\"2147483647\"><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>";
        assertThat(verdict(HostileWorkbook.ofSheet(sheet))).isEqualTo(new WorkbookVerdict.Fit(1));
    }

    /** The reader makes each row as wide as the widest before it: six bytes become 65,536. */
    @Test
    void aWideRowAndManyNarrowOnesAreTooMuch() throws IOException {
        var narrow = "<row/>".repeat(200_000);
        assertThat(flaw(HostileWorkbook.ofRows("<row r=\"1\"><c r=\"XFD1\"/></row>" + narrow)))
                .isEqualTo(WorkbookFlaw.TOO_MUCH);
        assertThat(verdict(HostileWorkbook.ofRows("<row r=\"1\"><c r=\"AZ1\"/></row>" + narrow)))
                .isEqualTo(new WorkbookVerdict.Fit(200_001));
    }

    @Test
    void moreSharedStringsThanAreKeptAreTooMuchWhateverTheirPartIsCalled() throws IOException {
        assertThat(flaw(HostileWorkbook.ofRows("").with("xl/words.xml", "<sst>" + "<si/>".repeat(300_000) + "</sst>")))
                .isEqualTo(WorkbookFlaw.TOO_MUCH);
        assertThat(flaw(HostileWorkbook.ofRows("")
                        .with("xl/words.xml", "<sst><si>" + "<t>0123456789</t>".repeat(20_000) + "</si></sst>")))
                .as("one text of many pieces")
                .isEqualTo(WorkbookFlaw.TOO_MUCH);
    }

    @Test
    void moreFormatsSheetsAndTargetsThanAreKeptAreTooMuch() throws IOException {
        var styles = "<styleSheet><cellXfs>" + "<xf numFmtId=\"0\"/>".repeat(200_000) + "</cellXfs></styleSheet>";
        assertThat(flaw(HostileWorkbook.ofRows("").with("xl/styles.xml", styles)))
                .isEqualTo(WorkbookFlaw.TOO_MUCH);
        assertThat(flaw(HostileWorkbook.ofRows("").named("<sheet name=\"a\" r:id=\"rId1\"/>".repeat(100_000))))
                .isEqualTo(WorkbookFlaw.TOO_MUCH);
    }

    /** Each shared formula is written anew for its cell, each array's range is looked at by every cell after it. */
    @Test
    void formulasThatMultiplyAreTooMuch() throws IOException {
        var shared = "<c><f t=\"shared\" ref=\"A1\" si=\"0\">" + "A1+".repeat(10_000) + "A1</f></c>";
        var uses = "<row><c><f t=\"shared\" si=\"0\"/></c></row>".repeat(20_000);
        assertThat(flaw(HostileWorkbook.ofRows("<row>" + shared + "</row>" + uses)))
                .isEqualTo(WorkbookFlaw.TOO_MUCH);
        var fewer = "<row><c><f t=\"shared\" si=\"0\"/></c></row>".repeat(3_500);
        assertThat(flaw(HostileWorkbook.ofRows("<row>" + shared + "</row>" + fewer)))
                .as("these took five seconds")
                .isEqualTo(WorkbookFlaw.TOO_MUCH);
        var arrays = "<row><c><f t=\"array\" ref=\"A1\">1</f></c></row>".repeat(50_000);
        assertThat(flaw(HostileWorkbook.ofRows(arrays + "<row><c/></row>".repeat(50_000))))
                .isEqualTo(WorkbookFlaw.TOO_MUCH);
    }

    /** Each formula counts for its own cells: one long one is no reason to refuse a column of short ones. */
    @Test
    void aLongFormulaBesideALongColumnIsNot() throws IOException {
        var formula = "<row><c><f t=\"shared\" ref=\"A1\" si=\"%d\">%s</f></c></row>";
        var rows = formula.formatted(0, "A1+".repeat(10_000) + "A1")
                + formula.formatted(1, "IF(A1&gt;B1,SUM($C$1:C1)/D1,\"\")")
                + "<row><c><f t=\"shared\" si=\"1\"/><v>1</v></c></row>".repeat(300_000);
        assertThat(verdict(HostileWorkbook.ofRows(rows))).isEqualTo(new WorkbookVerdict.Fit(300_002));
    }

    @Test
    void aNumberOfTooManyDigitsIsTooMuch() throws IOException {
        assertThat(flaw(HostileWorkbook.ofRows("<row><c><v>" + "9".repeat(1_001) + "</v></c></row>")))
                .isEqualTo(WorkbookFlaw.TOO_MUCH);
        assertThat(verdict(HostileWorkbook.ofRows("<row><c t=\"str\"><f>" + "A1+".repeat(2_000) + "1</f><v>"
                        + "长".repeat(32_767) + "</v></c></row>")))
                .isEqualTo(new WorkbookVerdict.Fit(1));
    }

    /** What the parser itself would hold: open tags, names, one tag's attributes. */
    @Test
    void theParserIsBoundedToo() throws IOException {
        var names = new StringBuilder();
        for (int i = 0; i < 5_000; i++) names.append("<n").append(i).append("/>");
        for (var part : List.of(
                "<a>".repeat(10_000),
                "<a>" + names + "</a>",
                "<a b=\"" + "x".repeat(9 << 20) + "\"/>",
                "<a><!--" + "x".repeat(9 << 20) + "--></a>",
                "<a>" + "<?p?>".repeat(5_000) + "</a>")) {
            assertThat(flaw(HostileWorkbook.ofRows("").with("xl/other.xml", part)))
                    .as(part.substring(0, 20))
                    .isEqualTo(WorkbookFlaw.TOO_MUCH);
        }
        assertThat(verdict(
                        HostileWorkbook.ofRows("").with("customXml/item1.xml", "<a>" + "x".repeat(4 << 20) + "</a>")))
                .as("a long text is no tag")
                .isEqualTo(new WorkbookVerdict.Fit(0));
    }

    @Test
    void nestedRowsCellsAndStringsAreNoWorkbook() throws IOException {
        assertThat(flaw(HostileWorkbook.ofRows("<row><row/></row>"))).isEqualTo(WorkbookFlaw.BROKEN);
        assertThat(flaw(HostileWorkbook.ofRows("<row><c><c/></c></row>"))).isEqualTo(WorkbookFlaw.BROKEN);
        assertThat(flaw(HostileWorkbook.ofRows("").with("xl/words.xml", "<sst><si><si/></si></sst>")))
                .isEqualTo(WorkbookFlaw.BROKEN);
    }

    @Test
    void whoseTimeIsUpStopsWithinAPart() throws IOException {
        var file = HostileWorkbook.ofRows(CELL).at(folder.resolve("late.xlsx"));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> WorkbookCheck.of(file, BOUNDS)).isInstanceOf(OutOfTime.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private WorkbookFlaw flaw(HostileWorkbook workbook) throws IOException {
        assertThat(verdict(workbook)).isInstanceOf(WorkbookVerdict.Unfit.class);
        return ((WorkbookVerdict.Unfit) verdict(workbook)).flaw();
    }

    private WorkbookVerdict verdict(HostileWorkbook workbook) throws IOException {
        return WorkbookCheck.of(workbook.at(folder.resolve("hostile.xlsx")), BOUNDS);
    }
}

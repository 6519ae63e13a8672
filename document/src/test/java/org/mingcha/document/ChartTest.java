package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingcha.document.comparison.BundledDocuments;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.evidence.verify.ComparedDocument.How;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;
import org.mingcha.evidence.verify.DocumentComparison.Outcome;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;

/** A chart draws the numbers of the table below it, in every format, and whoever draws others is found out. */
class ChartTest {
    private static final List<Integer> HONEST = ChartSample.HONEST;
    private static final PaperSheet SHEET = ChartSample.sheet(HONEST);
    /** A grey bar in a page's operators. */
    private static final Pattern GREY = Pattern.compile("0\\.5 0\\.5 0\\.5 rg\n(?:\\S+ \\S+ [ml]\n){4}h\nf\n");

    private static final Pattern OFD_BAR = Pattern.compile(
            "<ofd:PathObject ID=\"\\d+\" Boundary=\"\\S+ \\S+ \\S+ (\\S+)\"[^>]*><ofd:FillColor Value=\"128 128 128\"/>");

    @ParameterizedTest
    @EnumSource(Format.class)
    void theChartThatTheFiguresGiveIsAccepted(Format format) {
        for (List<Integer> values : List.of(HONEST, Collections.nCopies(12, 0), List.of(1, 1), List.of(7))) {
            var same = new Outcome.Same(How.BYTES);
            assertEquals(same, compare(values, format, ChartSample.rendered(values, format)), values.toString());
        }
    }

    /** As a verifier reads it that has another renderer. */
    @ParameterizedTest
    @EnumSource(names = {"PDF", "DOCX"})
    void theChartThatTheFiguresGiveIsReadAsThat(Format format) {
        for (List<Integer> values : List.of(HONEST, Collections.nCopies(12, 0), List.of(1, 1), List.of(7))) {
            assertEquals(
                    new Outcome.Same(How.TEXT),
                    compare("1", values, format, ChartSample.rendered(values, format)),
                    values.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theSameNumbersAreTheSameBytes(Format format) {
        assertArrayEquals(ChartSample.rendered(HONEST, format), ChartSample.rendered(HONEST, format));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void oneOfOtherFiguresIsNot(Format format) {
        List<Integer> other = new ArrayList<>(HONEST);
        other.set(3, 310);
        Outcome outcome = compare(HONEST, format, ChartSample.rendered(other, format));
        assertFalse(outcome instanceof Outcome.Same, outcome.toString());
    }

    /** The bar's top; a bar left out; one in black; one more; moved to the side; a label; another's height. */
    @Test
    void aBarOfAnotherHeightIsRefusedInAPdf() {
        List<UnaryOperator<String>> lies = List.of(
                page -> first(
                        page,
                        bar -> bar.replaceFirst("(\\S+) (\\S+) l\n(\\S+) (\\S+) l\n(\\S+)", "$1 $2 l\n$3 200 l\n$5")),
                page -> first(page, _ -> ""),
                page -> first(page, bar -> bar.replace("0.5 0.5 0.5", "0 0 0")),
                page -> first(page, bar -> bar + bar.substring(bar.indexOf('\n') + 1)),
                page -> page.replaceFirst("/Figure <</MCID", "/P <</MCID"),
                page -> page.replace(
                        "/Artifact <</Type /Layout>> BDC\n", "/Artifact <</Type /Layout>> BDC\n0.5 0.5 0.5 rg\n"));
        for (int i = 0; i < lies.size(); i++) {
            Outcome outcome = forged(i, lies.get(i));
            Oddity oddity =
                    assertInstanceOf(Outcome.Refused.class, outcome, "lie " + i).oddity();
            assertTrue(List.of(Oddity.PICTURE, Oddity.COLOUR).contains(oddity), i + ": " + oddity);
        }
    }

    private static Outcome forged(int lie, UnaryOperator<String> change) {
        byte[] honest = ChartSample.rendered(HONEST, Format.PDF);
        byte[] forged = PdfForger.forge(honest, pdf -> {
            var page = pdf.getPage(1);
            String before = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            String after = change.apply(before);
            assertFalse(after.equals(before), "lie " + lie + " changes nothing");
            page.setContents(PdfForger.stream(pdf, after));
        });
        return compare(HONEST, Format.PDF, forged);
    }

    private static String first(String page, UnaryOperator<String> change) {
        Matcher bar = GREY.matcher(page);
        assertTrue(bar.find());
        return page.substring(0, bar.start()) + change.apply(bar.group()) + page.substring(bar.end());
    }

    /** A file as another program saves it, with nothing changed, is read; with a word read aloud changed it is not. */
    @Test
    void whatIsReadAloudIsCompared() {
        Outcome outcome = compare(
                HONEST,
                Format.PDF,
                PdfForger.forge(
                        ChartSample.rendered(HONEST, Format.PDF),
                        pdf -> figure(pdf).setString(COSName.ALT, "柱状图：没有数值。")));
        assertInstanceOf(Outcome.Differs.class, outcome);
    }

    private static COSDictionary figure(PDDocument pdf) {
        return pdf.getDocument().getXrefTable().keySet().stream()
                .map(key -> pdf.getDocument().getObjectFromPool(key).getObject())
                .filter(COSDictionary.class::isInstance)
                .map(COSDictionary.class::cast)
                .filter(each -> "Figure".equals(each.getNameAsString(COSName.S)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPdfTagsItAsAFigureWithItsWords() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(ChartSample.rendered(HONEST, Format.PDF))) {
            assertEquals("柱状图：2026年各月办理上级要求事项预计用时（分钟）。各月数值见下表。", figure(pdf).getString(COSName.ALT));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "<c:v>300</c:v>,<c:v>310</c:v>,word/charts/chart1.xml",
        "<c:min val=\"0\"/>,<c:min val=\"200\"/>,word/charts/chart1.xml",
        "<w:drawing>,<w:pict>,word/charts/chart1.xml",
        "cx=\"5588000\",cx=\"55880\",word/charts/chart1.xml",
        "descr=\"柱状图,descr=\"饼图,word/charts/chart1.xml",
        "Target=\"charts/chart1.xml\",Target=\"https://example.org/chart1.xml\",word/_rels/document.xml.rels"
    })
    void anotherDrawingIsRefusedInWord(String from, String to, String place) {
        byte[] honest = ChartSample.rendered(HONEST, Format.DOCX);
        byte[] forged = DocxForgeryTest.forged(honest, parts -> parts.replaceAll((_, part) -> part.replace(from, to)));
        assertFalse(Arrays.equals(honest, forged), "nothing was changed");
        assertEquals(
                place,
                assertInstanceOf(Outcome.Refused.class, compare(HONEST, Format.DOCX, forged))
                        .detail());
    }

    @Test
    void everyPartInWordIsValid() throws Exception {
        Map<String, String> parts = DocxSchemaTest.parts(ChartSample.rendered(HONEST, Format.DOCX));
        List<XmlError> errors = new ArrayList<>();
        var listening = new XmlOptions().setErrorListener(errors);
        DocumentDocument.Factory.parse(parts.get("word/document.xml")).validate(listening);
        ChartSpaceDocument.Factory.parse(parts.get("word/charts/chart1.xml")).validate(listening);
        assertEquals(List.of(), errors);
    }

    @Test
    void itsBarsAreAsHighAsItsNumbers() {
        var picture = ChartPicture.of(ChartSample.document(HONEST).charts().getFirst());
        var bars = picture.bars().stream().filter(bar -> !bar.isAxis()).toList();
        assertEquals(HONEST.stream().filter(value -> value > 0).count(), bars.size());
        double unit = (bars.getFirst().bottom() - bars.getFirst().top()) / 120;
        List<Integer> drawn = bars.stream()
                .map(bar -> (int) Math.round((bar.bottom() - bar.top()) / unit))
                .toList();
        assertEquals(HONEST.stream().filter(value -> value > 0).toList(), drawn);
    }

    @Test
    void theSameBarsStandInAnOfdFile() throws Exception {
        byte[] ofd = OfficialDocument.render(ChartSample.document(HONEST), Format.OFD, CitationStyle.ANNEX);
        String page = DocxSchemaTest.parts(ofd).get("Doc_0/Pages/Page_1/Content.xml");
        List<Double> drawn = OFD_BAR.matcher(page)
                .results()
                .map(bar -> Double.valueOf(bar.group(1)))
                .toList();
        List<Integer> values = HONEST.stream().filter(value -> value > 0).toList();
        assertEquals(values.size(), drawn.size());
        for (int i = 0; i < drawn.size(); i++) {
            assertEquals(114 * 25.4 / 72 * values.get(i) / 1240, drawn.get(i), 0.001, "bar " + i);
        }
    }

    @Test
    void aChartWithoutItsTableIsNoPaper() {
        String json = new String(SHEET.toJson(), StandardCharsets.UTF_8);
        assertEquals(SHEET, PaperSheet.fromJson(json.getBytes(StandardCharsets.UTF_8)));
        String far = json.replace("\"column\":\"1\"", "\"column\":\"2\"");
        assertThrows(MalformedEvidence.class, () -> PaperSheet.fromJson(far.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void labelsThatHaveNoRoomAreRefused() {
        var sheet = ChartSample.document(HONEST).charts().getFirst();
        var labels = new ArrayList<>(sheet.labels());
        labels.set(4, "云岭镇中心小学");
        assertThrows(
                IllegalArgumentException.class,
                () -> new Block.Chart(ChartKind.COLUMNS, sheet.title(), sheet.alternative(), labels, sheet.values()));
    }

    private static Outcome compare(List<Integer> said, Format format, byte[] document) {
        return compare(OfficialDocument.RENDERER, said, format, document);
    }

    private static Outcome compare(String renderer, List<Integer> said, Format format, byte[] document) {
        PaperSheet sheet = PaperSheet.fromJson(ChartSample.sheet(said).toJson());
        return new BundledDocuments()
                .compare(renderer, sheet, ChartSample.BOOK, "paper." + format.extension(), document);
    }
}

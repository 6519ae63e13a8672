package org.mingcha.document;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A chart in a Word document, as Word's own drawing of numbers: it prints as lines, no picture has to be made for it, and
 * the numbers stand in it as such. Public for whoever compares it: its parts follow from the numbers alone.
 */
public final class DocxChart {
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String PLACE = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart";
    private static final int FIXED_RELATIONS = 5;
    private static final long EMU = 12_700;
    private static final String CATEGORIES = "1";
    private static final String VALUES = "2";
    private static final int GAP = 67;

    private DocxChart() {}

    public static String part(int number) {
        return "word/charts/chart" + number + ".xml";
    }

    public static String contentTypes(int charts) {
        return added(
                "content-types.xml",
                "</Types>",
                charts,
                number -> "<Override PartName=\"/" + part(number) + "\" ContentType=\"" + TYPE + "\"/>\n");
    }

    public static String relations(int charts) {
        return added(
                "document-rels.xml",
                "</Relationships>",
                charts,
                number -> "<Relationship Id=\"" + relation(number) + "\" Type=\"" + RELATION
                        + "\" Target=\"charts/chart" + number + ".xml\"/>\n");
    }

    private static String added(String part, String end, int charts, IntFunction<String> line) {
        String lines = IntStream.rangeClosed(1, charts).mapToObj(line).collect(Collectors.joining());
        return DocxRenderer.fixed(part).replace(end, lines + end);
    }

    private static String relation(int number) {
        return "rId" + (FIXED_RELATIONS + number);
    }

    /** Where it stands in the text. Lines are as high as it is; the table stays with it. */
    public static String paragraph(Block.Chart chart, int number) {
        Markup part = new Markup();
        part.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "TableText").empty("w:keepNext");
        part.empty("w:spacing", "w:line", "240", "w:lineRule", "auto").empty("w:jc", "w:val", "center");
        part.close("w:pPr").open("w:r").open("w:drawing");
        part.open("wp:inline", "xmlns:wp", PLACE, "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        part.empty("wp:extent", "cx", emu(ChartPicture.WIDTH), "cy", emu(ChartPicture.HEIGHT));
        part.empty("wp:docPr", "id", String.valueOf(number), "name", chart.title(), "descr", chart.alternative());
        part.empty("wp:cNvGraphicFramePr").open("a:graphic", "xmlns:a", DRAWING);
        part.open("a:graphicData", "uri", CHART);
        part.empty("c:chart", "xmlns:c", CHART, "r:id", relation(number));
        part.close("a:graphicData").close("a:graphic").close("wp:inline");
        return part.close("w:drawing").close("w:r").close("w:p").toString();
    }

    private static String emu(double points) {
        return String.valueOf(Math.round(points * EMU));
    }

    public static String write(Block.Chart chart) {
        Markup part = new Markup().raw(DocxRenderer.XML);
        part.open("c:chartSpace", "xmlns:c", CHART, "xmlns:a", DRAWING);
        value(part, "roundedCorners", "0").open("c:chart");
        value(part, "autoTitleDeleted", "1").open("c:plotArea").empty("c:layout");
        bars(part, chart);
        categoryAxis(part);
        valueAxis(part);
        part.close("c:plotArea");
        value(part, "plotVisOnly", "1").close("c:chart");
        part.open("c:spPr")
                .empty("a:noFill")
                .open("a:ln")
                .empty("a:noFill")
                .close("a:ln")
                .close("c:spPr");
        text(part);
        return part.close("c:chartSpace").toString();
    }

    private static void bars(Markup part, Block.Chart chart) {
        part.open("c:barChart");
        value(part, "barDir", "col");
        value(part, "grouping", "clustered");
        value(part, "varyColors", "0").open("c:ser");
        value(part, "idx", "0");
        value(part, "order", "0").open("c:spPr");
        fill(part, "808080").close("c:spPr");
        value(part, "invertIfNegative", "0").open("c:dLbls");
        value(part, "dLblPos", "outEnd");
        value(part, "showLegendKey", "0");
        value(part, "showVal", "1");
        value(part, "showCatName", "0");
        value(part, "showSerName", "0");
        value(part, "showPercent", "0");
        value(part, "showBubbleSize", "0").close("c:dLbls");
        part.open("c:cat").open("c:strLit");
        points(part, chart.labels());
        part.close("c:strLit").close("c:cat").open("c:val").open("c:numLit");
        points(part.element("c:formatCode", "General"), chart.values());
        part.close("c:numLit").close("c:val").close("c:ser");
        value(part, "gapWidth", String.valueOf(GAP));
        value(part, "axId", CATEGORIES);
        value(part, "axId", VALUES).close("c:barChart");
    }

    private static void points(Markup part, List<?> values) {
        value(part, "ptCount", String.valueOf(values.size()));
        for (int i = 0; i < values.size(); i++) {
            part.open("c:pt", "idx", String.valueOf(i));
            part.element("c:v", values.get(i).toString()).close("c:pt");
        }
    }

    private static void categoryAxis(Markup part) {
        axis(part.open("c:catAx"), CATEGORIES, false);
        value(part, "axPos", "b");
        value(part, "majorTickMark", "none");
        value(part, "minorTickMark", "none");
        value(part, "tickLblPos", "nextTo").open("c:spPr").open("a:ln", "w", "6350");
        fill(part, "000000").close("a:ln").close("c:spPr");
        value(part, "crossAx", VALUES);
        part.close("c:catAx");
    }

    /** Not shown: each bar has its number. It begins at nothing, so that a bar twice as high means twice as much. */
    private static void valueAxis(Markup part) {
        axis(part.open("c:valAx"), VALUES, true);
        value(part, "axPos", "l");
        value(part, "majorTickMark", "none");
        value(part, "minorTickMark", "none");
        value(part, "tickLblPos", "none");
        value(part, "crossAx", CATEGORIES);
        part.close("c:valAx");
    }

    private static void axis(Markup part, String id, boolean isValues) {
        value(part, "axId", id).open("c:scaling");
        value(part, "orientation", "minMax");
        if (isValues) {
            value(part, "min", "0");
        }
        part.close("c:scaling");
        value(part, "delete", isValues ? "1" : "0");
    }

    private static void text(Markup part) {
        part.open("c:txPr").empty("a:bodyPr").open("a:p").open("a:pPr");
        part.open("a:defRPr", "sz", String.valueOf(Math.round(ChartPicture.LABEL_SIZE * 100)));
        fill(part, "000000").close("a:defRPr").close("a:pPr").close("a:p").close("c:txPr");
    }

    private static Markup fill(Markup part, String colour) {
        return part.open("a:solidFill").empty("a:srgbClr", "val", colour).close("a:solidFill");
    }

    private static Markup value(Markup part, String element, String value) {
        return part.empty("c:" + element, "val", value);
    }
}

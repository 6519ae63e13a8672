package org.mingcha.ledger.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mingcha.bounds.OutOfTime;

/** Which formats of cells show a number as a day, and which strike it through. */
final class XlsxStyles {
    /** Quoted text, colours and conditions of a format: what is left of one for days holds y, d or their Chinese. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.");

    private static final Pattern DAY = Pattern.compile("[yYdD年日]");
    private static final Pattern CLOCK = Pattern.compile("[hH时].*[mM分]");

    private final BitSet dayFormats = new BitSet();
    private final BitSet struckFonts = new BitSet();
    private final List<int[]> cells = new ArrayList<>();
    private int fonts = -1;
    private String within = "";

    static XlsxStyles of(XlsxParts parts, String part) throws IOException, XMLStreamException {
        var styles = new XlsxStyles();
        styles.builtIn();
        parts.read(part, styles::read);
        return styles;
    }

    /** ECMA-376, 18.8.30, and those of Chinese and Japanese versions. */
    private void builtIn() {
        dayFormats.set(14, 23);
        dayFormats.set(27, 37);
        dayFormats.set(45, 48);
        dayFormats.set(50, 59);
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            OutOfTime.check();
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml, xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(within)) {
                within = "";
            }
        }
    }

    private void begin(XMLStreamReader xml, String name) {
        switch (name) {
            case "fonts", "cellXfs" -> within = name;
            case "font" -> fonts += within.equals("fonts") ? 1 : 0;
            case "strike" -> {
                var on = XlsxParts.attribute(xml, "val");
                if (within.equals("fonts") && fonts >= 0 && !on.equals("0") && !on.equals("false"))
                    struckFonts.set(fonts);
            }
            case "numFmt" -> {
                int id = number(XlsxParts.attribute(xml, "numFmtId"));
                if (id >= 0) dayFormats.set(id, isDay(XlsxParts.attribute(xml, "formatCode")));
            }
            case "xf" -> {
                if (within.equals("cellXfs"))
                    cells.add(new int[] {
                        number(XlsxParts.attribute(xml, "numFmtId")), number(XlsxParts.attribute(xml, "fontId"))
                    });
            }
            default -> {}
        }
    }

    /** -1 for none that a workbook has. */
    private static int number(String digits) {
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : -1;
    }

    static boolean isDay(String format) {
        var bare = LITERAL.matcher(format).replaceAll("");
        return DAY.matcher(bare).find() || CLOCK.matcher(bare).find();
    }

    boolean isDay(int style) {
        return style >= 0 && style < cells.size() && cells.get(style)[0] >= 0 && dayFormats.get(cells.get(style)[0]);
    }

    boolean isStruck(int style) {
        return style >= 0 && style < cells.size() && cells.get(style)[1] >= 0 && struckFonts.get(cells.get(style)[1]);
    }
}

package org.mingcha.document.ofd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.mingcha.document.Markup;

/** How OFD writes its parts and measures: millimetres, to a thousandth. */
public final class OfdXml {
    static final String NAMESPACE = "http://www.ofdspec.org/2016";
    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final double MM = 25.4 / 72;
    private static final int PARTS = 1000;

    private OfdXml() {}

    /** A part's beginning; attributes as name and value in turn. */
    public static Markup part(String element, String... attributes) {
        String[] all = new String[attributes.length + 2];
        all[0] = "xmlns:ofd";
        all[1] = NAMESPACE;
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        return new Markup().raw(DECLARATION).open("ofd:" + element, all);
    }

    /** Of a length in points. */
    static String mm(double points) {
        return number(points * MM);
    }

    static String number(double value) {
        long parts = Math.round(value * PARTS);
        if (parts % PARTS == 0) {
            return Long.toString(parts / PARTS);
        }
        return new BigDecimal(parts)
                .divide(BigDecimal.valueOf(PARTS), 3, RoundingMode.UNNECESSARY)
                .stripTrailingZeros()
                .toPlainString();
    }

    static String box(double left, double top, double width, double height) {
        return mm(left) + " " + mm(top) + " " + mm(width) + " " + mm(height);
    }
}

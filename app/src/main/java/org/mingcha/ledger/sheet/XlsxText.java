package org.mingcha.ledger.sheet;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A text of one or several runs.
 *
 * @param text without runs that are struck through, unless all are; without readings of the characters
 */
record XlsxText(String text, boolean isStruck) {
    /** From the element that holds it to its end. */
    static XlsxText read(XMLStreamReader xml) throws XMLStreamException {
        var runs = new Runs();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && !xml.getLocalName().equals("t")) {
                depth++;
                runs.begin(xml, depth);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                runs.text(xml.getElementText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                runs.end(depth);
                depth--;
            }
        }
        return runs.text();
    }

    /** Runs one after another. */
    private static final class Runs {
        private final StringBuilder all = new StringBuilder();
        private final StringBuilder plain = new StringBuilder();
        private boolean isStruck;
        private boolean anyStruck;
        /** Where the reading of the characters began; 0 outside. */
        private int reading;

        void begin(XMLStreamReader xml, int depth) {
            switch (xml.getLocalName()) {
                case "rPh" -> reading = depth;
                case "r" -> isStruck = false;
                case "strike" -> isStruck = !XlsxParts.attribute(xml, "val").matches("0|false");
                default -> {}
            }
        }

        void end(int depth) {
            if (depth == reading) reading = 0;
        }

        void text(String run) {
            if (reading > 0) return;
            all.append(run);
            anyStruck |= isStruck;
            if (!isStruck) plain.append(run);
        }

        XlsxText text() {
            boolean whole = anyStruck && plain.toString().isBlank();
            return new XlsxText(whole ? all.toString() : plain.toString(), whole);
        }
    }
}

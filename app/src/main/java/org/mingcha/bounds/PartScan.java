package org.mingcha.bounds;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes once through the tags of a part, whatever it is called: a workbook's table of contents says which part is what. */
final class PartScan {
    private final PartStream in;
    private final WorkbookTally tally;
    private final SheetScan sheet;
    private final Set<String> names = new HashSet<>();
    private int depth;
    private int others;

    PartScan(PartStream in, WorkbookTally tally) {
        this.in = in;
        this.tally = tally;
        this.sheet = new SheetScan(tally);
    }

    void scan() {
        try {
            var xml = WorkbookXml.of(in);
            while (xml.hasNext()) {
                in.event();
                event(xml, xml.next());
            }
        } catch (XMLStreamException end) {
            // Not XML, or broken here: the reader's parser is the same and gets no further.
        }
    }

    private void event(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                WorkbookTally.require(depth <= WorkbookBounds.DEPTH);
                names(xml);
                begin(xml);
            }
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                sheet.end(xml.getLocalName());
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                sheet.text(xml.getTextLength());
            default -> {
                others++;
                WorkbookTally.require(others <= WorkbookBounds.NAMES);
            }
        }
    }

    private void names(XMLStreamReader xml) {
        names.add(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) names.add(xml.getAttributeLocalName(i));
        for (int i = 0; i < xml.getNamespaceCount(); i++) names.add(String.valueOf(xml.getNamespacePrefix(i)));
        WorkbookTally.require(names.size() <= WorkbookBounds.NAMES);
    }

    private void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "xf", "numFmt", "sheet", "Relationship" -> tally.keep(attributes(xml));
            default -> sheet.begin(xml);
        }
    }

    private static long attributes(XMLStreamReader xml) {
        long bytes = 64;
        for (int i = 0; i < xml.getAttributeCount(); i++)
            bytes += 64 + 2L * xml.getAttributeValue(i).length();
        return bytes;
    }
}

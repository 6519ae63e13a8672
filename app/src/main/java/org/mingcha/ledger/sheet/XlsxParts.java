package org.mingcha.ledger.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.mingcha.bounds.OutOfTime;
import org.mingcha.bounds.WorkbookXml;

/** The parts of an XLSX, by name, and what each refers to. */
final class XlsxParts implements AutoCloseable {
    static final String BOOK = "xl/workbook.xml";
    private final ZipFile zip;

    XlsxParts(Path file) throws IOException {
        zip = ZipFile.builder().setPath(file).get();
    }

    /** One part goes to another. */
    record Relation(String id, String type, String target) {}

    /** What is done at the beginning of each element. */
    interface Visitor {
        void begin(XMLStreamReader xml, String name) throws XMLStreamException;
    }

    /** Nothing happens where there is no such part. */
    void visit(String part, Visitor visitor) throws IOException, XMLStreamException {
        read(part, xml -> {
            while (xml.hasNext()) {
                OutOfTime.check();
                if (xml.next() == XMLStreamConstants.START_ELEMENT) visitor.begin(xml, xml.getLocalName());
            }
        });
    }

    /** All of a part's tags, one after the other. */
    interface Reading {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    void read(String part, Reading reading) throws IOException, XMLStreamException {
        var entry = zip.getEntry(part);
        if (entry == null) return;
        try (var in = zip.getInputStream(entry)) {
            reading.read(WorkbookXml.of(in));
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** By id. */
    Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/');
        var folder = part.substring(0, slash + 1);
        var found = new HashMap<String, Relation>();
        visit(folder + "_rels/" + part.substring(slash + 1) + ".rels", (xml, name) -> {
            if (!name.equals("Relationship")) return;
            var id = attribute(xml, "Id");
            found.put(id, new Relation(id, attribute(xml, "Type"), absolute(folder, attribute(xml, "Target"))));
        });
        return found;
    }

    private static String absolute(String folder, String target) {
        if (target.startsWith("/")) return target.substring(1);
        return Path.of("/" + folder).resolve(target).normalize().toString().substring(1);
    }

    static String attribute(XMLStreamReader xml, String name) {
        var value = optional(xml, name);
        return value == null ? "" : value;
    }

    /** By its local name: strict files have other namespaces. */
    static @Nullable String optional(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
        }
        return null;
    }

    static boolean isOn(XMLStreamReader xml, String name) {
        var value = attribute(xml, name);
        return value.equals("1") || value.equals("true");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

package org.mingcha.document.comparison;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The paragraphs of a Word file, whatever program has written it: looks, pictures and comments are not read. */
final class EditedWords {
    private static final String TEXT = "word/document.xml";
    private static final int BUFFER = 1 << 16;
    /** What was taken out under tracked changes, and the second copy of a text box. */
    private static final Set<String> PASSED = Set.of("del", "moveFrom", "Fallback");

    private final Budget budget = new Budget();
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder said = new StringBuilder();

    private EditedWords() {}

    /** Empty where it is no Word file that can be read. */
    static Optional<List<String>> of(byte[] docx) {
        try {
            var words = new EditedWords();
            var xml = words.text(docx);
            return xml.length == 0 ? Optional.empty() : Optional.of(words.read(xml));
        } catch (IOException | XMLStreamException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private byte[] text(byte[] docx) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = bytes(zip);
                if (entry.getName().equals(TEXT)) {
                    return bytes;
                }
            }
        }
        return new byte[0];
    }

    private byte[] bytes(ZipInputStream zip) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[BUFFER];
        for (var count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
            budget.bytes(count);
            out.write(buffer, 0, count);
        }
        return out.toByteArray();
    }

    private List<String> read(byte[] xml) throws XMLStreamException {
        var in = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
        while (in.hasNext()) {
            budget.value();
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> open(in);
                case XMLStreamConstants.END_ELEMENT -> {
                    if (in.getLocalName().equals("p")) {
                        end();
                    }
                }
                default -> {}
            }
        }
        end();
        return paragraphs;
    }

    private void open(XMLStreamReader in) throws XMLStreamException {
        var name = in.getLocalName();
        if (PASSED.contains(name)) {
            pass(in);
        } else if (name.equals("t")) {
            said.append(in.getElementText());
        } else if (name.equals("p")) {
            end();
        }
    }

    private void pass(XMLStreamReader in) throws XMLStreamException {
        for (var depth = 1; depth > 0; ) {
            budget.value();
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    private void end() {
        if (!said.isEmpty()) {
            paragraphs.add(said.toString());
            said.setLength(0);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}

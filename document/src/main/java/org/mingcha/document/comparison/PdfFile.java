package org.mingcha.document.comparison;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/**
 * A PDF file's objects. The file is read from its first byte to its last, object by object, and its table of places is
 * checked against what was found: there is no byte that one reader could see and another could not.
 */
final class PdfFile {
    private static final int MARK = 4;
    private static final String TABLE = "XRef";
    private static final String PACKED = "ObjStm";

    private final byte[] bytes;
    private final PdfLexer lexer;
    private final Budget budget;
    private final Map<Integer, PdfObject> objects = new TreeMap<>();
    private final Map<Integer, PdfPlaces.Place> places = new HashMap<>();
    private final Set<Integer> visited = new HashSet<>();
    private Fields trailer;
    private PdfObject table = new PdfObject(0, new PdfValue.Word("null"), -1, 0);

    private PdfFile(byte[] bytes, Budget budget) {
        this.bytes = bytes;
        this.budget = budget;
        lexer = new PdfLexer(bytes, 0, bytes.length, budget);
        trailer = new Fields(this, "the trailer", Map.of());
    }

    static PdfFile read(byte[] bytes, Budget budget) {
        PdfFile file = new PdfFile(bytes, budget);
        try {
            file.readAll();
        } catch (RefusedDocument e) {
            throw file.isEncrypted() ? new RefusedDocument(Oddity.ENCRYPTED, e.detail()) : e;
        }
        return file;
    }

    /** The file's own keys: {@code Root} and the like. */
    Fields trailer() {
        return trailer;
    }

    /** All of them, by their numbers; the table of places and packed objects too. */
    Collection<PdfObject> objects() {
        return objects.values();
    }

    PdfObject table() {
        return table;
    }

    /** Of all bytes before the table of places, by which our renderer names a file. */
    byte[] digestBeforeTable() {
        MessageDigest digest = Sha256.digest();
        digest.update(
                bytes, 0, places.getOrDefault(table.number(), PdfPlaces.NONE).first());
        return digest.digest();
    }

    Budget budget() {
        return budget;
    }

    /** The value itself or, of a reference, the object that it names; whoever asks has used that object. */
    PdfObject resolve(PdfValue value) {
        if (!(value instanceof PdfValue.Reference(int number))) {
            return new PdfObject(0, value, -1, 0);
        }
        PdfObject object = objects.get(number);
        if (object == null) {
            throw RefusedDocument.structure("no object " + number);
        }
        visited.add(number);
        return object;
    }

    /** What nothing refers to could be shown by a program that repairs files. */
    void demandAllUsed() {
        for (Integer number : objects.keySet()) {
            if (!visited.contains(number)) {
                throw RefusedDocument.structure("object " + number + " belongs to nothing");
            }
        }
    }

    byte[] content(PdfObject stream) {
        return new PdfStream(this, stream).content(bytes);
    }

    private void readAll() {
        header();
        PdfObject last = null;
        while (!lexer.starts("startxref\n")) {
            int place = lexer.at();
            last = object();
            add(last, new PdfPlaces.Place(1, place, 0));
        }
        lexer.expect("startxref\n");
        int table = lexer.integer();
        lexer.expect("\n%%EOF\n");
        if (lexer.at() != bytes.length) {
            throw new RefusedDocument(Oddity.UPDATED, "bytes after the end");
        }
        if (last == null || places.getOrDefault(last.number(), PdfPlaces.NONE).first() != table) {
            throw RefusedDocument.damaged("the table of places is not the last object");
        }
        readTable(last);
    }

    /** Only to say what is wrong: encrypted strings look damaged. */
    private boolean isEncrypted() {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains("\n/Encrypt ");
    }

    private void header() {
        lexer.expect("%PDF-1.");
        lexer.integer();
        lexer.expect("\n%");
        lexer.skip(MARK);
        lexer.expect("\n");
    }

    private void readTable(PdfObject last) {
        table = last;
        visited.add(table.number());
        trailer = Fields.of(this, table, "the trailer");
        trailer.demandName("Type", TABLE);
        trailer.demandOnly("Root", "Info", "ID", "Type", "Size", "Index", "W", "Length", "Filter");
        new PdfPlaces(trailer, content(table)).check(places);
    }

    private PdfObject object() {
        int number = lexer.integer();
        lexer.expect(" 0 obj\n");
        PdfValue value = lexer.demand(true);
        if (lexer.starts("\nstream\r\n")) {
            lexer.expect("\nstream\r\n");
            Fields dictionary = Fields.of(this, new PdfObject(number, value, -1, 0), "stream " + number);
            int length = dictionary.whole("Length");
            int from = lexer.skip(length);
            lexer.expect("\r\nendstream\nendobj\n");
            return new PdfObject(number, value, from, length);
        }
        lexer.expect("\nendobj\n");
        return new PdfObject(number, value, -1, 0);
    }

    private void add(PdfObject object, PdfPlaces.Place place) {
        if (objects.put(object.number(), object) != null || places.put(object.number(), place) != null) {
            throw new RefusedDocument(Oddity.UPDATED, "object " + object.number() + " stands there twice");
        }
        if (object.from() >= 0) {
            Fields fields = Fields.of(this, object, "stream " + object.number());
            if (fields.isName("Type", PACKED)) {
                unpack(object, fields);
            }
        }
    }

    /** Objects packed into one: a list of numbers and places, then the values. */
    private void unpack(PdfObject packed, Fields fields) {
        visited.add(packed.number());
        fields.demandOnly("Length", "Type", "N", "Filter", "First");
        byte[] content = content(packed);
        int first = fields.whole("First");
        if (first < 0 || first > content.length) {
            throw RefusedDocument.damaged("packed objects begin nowhere");
        }
        PdfLexer heads = new PdfLexer(content, 0, first, budget);
        PdfLexer values = new PdfLexer(content, first, content.length, budget);
        int count = fields.whole("N");
        for (int i = 0; i < count; i++) {
            int number = number(heads);
            if (first + number(heads) != values.at()) {
                throw RefusedDocument.damaged("packed objects have gaps");
            }
            add(new PdfObject(number, values.demand(true), -1, 0), new PdfPlaces.Place(2, packed.number(), i));
            values.skipBlanks();
        }
        if (heads.next(false) != null || values.at() != content.length) {
            throw RefusedDocument.damaged("packed objects that nobody lists");
        }
    }

    private static int number(PdfLexer lexer) {
        if (lexer.demand(false) instanceof PdfValue.Number number && number.whole() >= 0) {
            return number.whole();
        }
        throw lexer.damaged("lacks a number");
    }
}

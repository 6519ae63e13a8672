package org.mingcha.document.comparison;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/** A dictionary's entries, asked for by their names; an entry that nobody expects has a name that says what it is for. */
record Fields(PdfFile file, String place, Map<String, PdfValue> entries) {
    static Fields of(PdfFile file, PdfObject object, String place) {
        if (object.value() instanceof PdfValue.Dictionary(Map<String, PdfValue> entries)) {
            return new Fields(file, place, entries);
        }
        throw RefusedDocument.structure(place + " is no dictionary");
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    PdfValue value(String key) {
        PdfValue value = entries.get(key);
        if (value == null) {
            throw RefusedDocument.structure(place + " lacks /" + key);
        }
        return value;
    }

    PdfObject object(String key) {
        return file.resolve(value(key));
    }

    Fields at(String key) {
        return of(file, object(key), place + "/" + key);
    }

    List<PdfValue> sequence(String key) {
        if (object(key).value() instanceof PdfValue.Sequence(List<PdfValue> values)) {
            return values;
        }
        throw RefusedDocument.structure(place + "/" + key + " is no list");
    }

    int whole(String key) {
        if (value(key) instanceof PdfValue.Number number) {
            return number.whole();
        }
        throw RefusedDocument.structure(place + "/" + key + " is no number");
    }

    int reference(String key) {
        if (value(key) instanceof PdfValue.Reference(int number)) {
            return number;
        }
        throw RefusedDocument.structure(place + "/" + key + " is no reference");
    }

    /** A string of characters, as PDF writes them: one byte each, or UTF-16. */
    String text(String key) {
        if (!(object(key).value() instanceof PdfValue.Text(String bytes))) {
            throw RefusedDocument.structure(place + "/" + key + " is no text");
        }
        if (!bytes.startsWith("\u00fe\u00ff")) {
            return bytes;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 2; i + 1 < bytes.length(); i += 2) {
            text.append((char) (bytes.charAt(i) << 8 | bytes.charAt(i + 1)));
        }
        return text.toString();
    }

    boolean isName(String key, String name) {
        return has(key) && value(key).equals(new PdfValue.Name(name));
    }

    void demandName(String key, String name) {
        if (!isName(key, name)) {
            throw RefusedDocument.structure(place + "/" + key + " is not /" + name);
        }
    }

    void demandWord(String key, String word) {
        if (!value(key).equals(new PdfValue.Word(word))) {
            throw RefusedDocument.structure(place + "/" + key + " is not " + word);
        }
    }

    /** Every key is one of these. */
    Fields demandOnly(String... known) {
        Set<String> keys = Set.of(known);
        for (String key : entries.keySet()) {
            if (!keys.contains(key)) {
                throw new RefusedDocument(oddity(key), place + "/" + key);
            }
        }
        return this;
    }

    private Oddity oddity(String key) {
        return switch (key) {
            case "Annots" -> Oddity.ANNOTATION;
            case "AcroForm", "XFA" -> Oddity.FORM;
            case "OpenAction", "AA", "JS", "JavaScript" -> Oddity.SCRIPT;
            case "AF", "EmbeddedFiles", "Collection" -> Oddity.ATTACHMENT;
            case "Names" -> at(key).has("EmbeddedFiles") ? Oddity.ATTACHMENT : Oddity.SCRIPT;
            case "OCProperties", "OC" -> Oddity.LAYER;
            case "XObject", "Pattern", "Shading", "Group", "Thumb" -> Oddity.PICTURE;
            case "ActualText", "Alt", "E" -> Oddity.HIDDEN;
            case "Encrypt" -> Oddity.ENCRYPTED;
            case "Prev", "XRefStm" -> Oddity.UPDATED;
            default -> Oddity.STRUCTURE;
        };
    }
}

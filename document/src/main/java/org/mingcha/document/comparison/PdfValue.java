package org.mingcha.document.comparison;

import java.util.List;
import java.util.Map;

/** A value as PDF writes it, in a file's objects or among a page's operators. */
sealed interface PdfValue {
    record Name(String name) implements PdfValue {}

    /** A string's bytes, one char each. */
    record Text(String bytes) implements PdfValue {}

    record Number(double value) implements PdfValue {
        int whole() {
            int whole = (int) value;
            if (whole != value) {
                throw RefusedDocument.structure("a number is not whole: " + value);
            }
            return whole;
        }
    }

    record Reference(int number) implements PdfValue {}

    record Sequence(List<PdfValue> values) implements PdfValue {}

    record Dictionary(Map<String, PdfValue> entries) implements PdfValue {}

    /** {@code true}, {@code null}, an operator. */
    record Word(String word) implements PdfValue {}
}

package org.mingcha.document.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A paragraph, heading, cell or drawing of a PDF file: what it shows on each page.
 *
 * @param alternative what is read aloud instead of a drawing
 * @param bars of a drawing
 */
record PdfUnit(String kind, String alternative, SortedMap<Integer, List<Chunk>> pages, List<Bar> bars) {
    static final String FIGURE = "Figure";

    PdfUnit(String kind, String alternative) {
        this(kind, alternative, new TreeMap<>(), new ArrayList<>());
    }

    boolean isDrawing() {
        return kind.equals(FIGURE);
    }

    void add(int page, List<Chunk> chunks) {
        pages.computeIfAbsent(page, each -> new ArrayList<>()).addAll(chunks);
    }

    boolean isEmpty() {
        return !isDrawing()
                && pages.values().stream()
                        .flatMap(List::stream)
                        .allMatch(chunk -> chunk.text().isBlank());
    }

    /** A table's head stands again on each page that the table goes on to. */
    boolean isHead() {
        return kind.equals("TH");
    }

    /** Its lines as they are read, page by page; of a drawing what is read for it. */
    List<String> lines() {
        return isDrawing() ? List.of(alternative) : shown();
    }

    private List<String> shown() {
        return pages.values().stream()
                .flatMap(chunks -> TextLine.of(chunks).stream())
                .map(TextLine::text)
                .collect(Collectors.toList());
    }

    List<String> lines(int page) {
        return TextLine.of(pages.getOrDefault(page, List.of())).stream()
                .map(TextLine::text)
                .toList();
    }
}

package org.mingcha.document.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A paragraph, heading or cell of a PDF file: what it shows on each page. */
record PdfUnit(String kind, SortedMap<Integer, List<Chunk>> pages) {
    PdfUnit(String kind) {
        this(kind, new TreeMap<>());
    }

    void add(int page, List<Chunk> chunks) {
        pages.computeIfAbsent(page, each -> new ArrayList<>()).addAll(chunks);
    }

    boolean isEmpty() {
        return pages.values().stream()
                .flatMap(List::stream)
                .allMatch(chunk -> chunk.text().isBlank());
    }

    /** A table's head stands again on each page that the table goes on to. */
    boolean isHead() {
        return kind.equals("TH");
    }

    /** Its lines as they are read, page by page. */
    List<String> lines() {
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

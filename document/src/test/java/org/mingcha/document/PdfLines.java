package org.mingcha.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of each page of any PDF, as the eye reads them: what stands at one height, without blanks and page numbers. */
final class PdfLines extends PDFTextStripper {
    /** Characters of one line in two faces differ by less, lines by more. */
    private static final double HEIGHT = 5;

    private final List<TextPosition> page = new ArrayList<>();

    static List<List<String>> of(byte[] pdf) throws IOException {
        List<List<String>> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PdfLines lines = new PdfLines();
                lines.setStartPage(i);
                lines.setEndPage(i);
                lines.getText(document);
                pages.add(lines.lines());
            }
        }
        return pages;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        page.add(text);
    }

    private List<String> lines() {
        // The number of a turned page stands upright beside its text.
        Map<Float, Long> directions =
                page.stream().collect(Collectors.groupingBy(TextPosition::getDir, Collectors.counting()));
        page.removeIf(text -> directions.get(text.getDir()) < page.size() / 2);
        Map<Double, List<TextPosition>> lines = new TreeMap<>();
        page.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
        double height = Double.NEGATIVE_INFINITY;
        for (TextPosition text : page) {
            if (text.getYDirAdj() - height > HEIGHT) {
                height = text.getYDirAdj();
            }
            lines.computeIfAbsent(height, _ -> new ArrayList<>()).add(text);
        }
        return lines.values().stream()
                .map(PdfLines::text)
                .filter(line -> !line.isEmpty() && !line.matches("—\\d+—"))
                .toList();
    }

    private static String text(List<TextPosition> line) {
        StringBuilder text = new StringBuilder();
        line.stream()
                .sorted(Comparator.comparingDouble(TextPosition::getXDirAdj))
                .forEach(each -> text.append(each.getUnicode().replaceAll("\\s", "")));
        return text.toString();
    }
}

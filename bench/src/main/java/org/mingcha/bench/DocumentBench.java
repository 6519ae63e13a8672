package org.mingcha.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Document;
import org.mingcha.document.Format;
import org.mingcha.document.FormerPdfRenderer;
import org.mingcha.document.OfficialDocument;

/**
 * What documents cost: {@value #MANY} different reports in every format on all cores; one report beside the renderer to PDF that was used
 * before and beside LibreOffice's conversion of the same Word file; and how time and size grow with the annex and with the items.
 */
final class DocumentBench {
    private static final int MANY = 500;
    private static final int USUAL_ROWS = 325;
    private static final int WARMING = 20;
    private static final int RUNS = 20;
    private static final double NANOS = 1e6;
    private static final double MIB = 1024.0 * 1024;

    /** The former renderer's fonts are cut by us, and its library warns of it at each page. */
    private static final Logger FORMER = Logger.getLogger("org.apache.fontbox");

    private final PrintStream out;

    DocumentBench(PrintStream out) {
        this.out = out;
    }

    void run() throws IOException {
        FORMER.setLevel(Level.OFF);
        out.printf(
                "%d cores, heap up to %.0f MiB%n", cores(), Runtime.getRuntime().maxMemory() / MIB);
        var usual = new ReportSample(USUAL_ROWS).document();
        for (int i = 0; i < WARMING; i++) {
            all(usual);
        }
        many();
        beside(usual);
        growing();
    }

    private void many() {
        var bytes = new AtomicLong();
        var heap = new AtomicLong();
        var next = new AtomicInteger();
        double took = milliseconds(() -> {
            try (var threads = Executors.newFixedThreadPool(cores())) {
                IntStream.range(0, cores())
                        .forEach(core -> threads.submit(() -> {
                            for (int each = next.getAndIncrement(); each < MANY; each = next.getAndIncrement()) {
                                bytes.addAndGet(all(ReportSample.numbered(each).document()));
                                heap.accumulateAndGet(used(), Math::max);
                            }
                        }));
            }
            return bytes;
        });
        if (bytes.get() == 0) {
            throw new IllegalStateException("no report was written");
        }
        out.printf(
                "%d different reports as %s: %.1f reports/s, %.1f s, %.1f MiB written, heap in use at most %.0f MiB%n",
                MANY, List.of(Format.values()), MANY * 1000 / took, took / 1000, bytes.get() / MIB, heap.get() / MIB);
    }

    private void beside(Document usual) throws IOException {
        double pdf = median(() -> render(usual, Format.PDF));
        out.printf("one report with %d rows, warm, medians of %d%n", USUAL_ROWS, RUNS);
        for (Format format : Format.values()) {
            out.printf("  %-28s %8.1f ms%n", format, median(() -> render(usual, format)));
        }
        var former = new FormerPdfRenderer();
        compared("PDF, the former renderer", median(() -> former.render(usual, CitationStyle.ANNEX)), pdf);
        var word = render(usual, Format.DOCX);
        var office = new LibreOffice();
        if (office.isThere()) {
            compared("PDF of the DOCX, LibreOffice", office.milliseconds(word), pdf);
        } else {
            out.println("  LibreOffice is not installed: not compared");
        }
    }

    private void compared(String what, double took, double pdf) {
        out.printf("  %-28s %8.1f ms, %.0f times the PDF above%n", what, took, took / pdf);
    }

    private void growing() {
        out.println("items, rows of annex: time and size");
        for (var sample : List.of(
                new ReportSample(USUAL_ROWS),
                new ReportSample(1250),
                new ReportSample(2500),
                new ReportSample(5000),
                ReportSample.longTitles(200, 5000))) {
            var document = sample.document();
            out.printf("  %3d items, %4d rows:", sample.items(), sample.rows());
            for (Format format : Format.values()) {
                double took = median(() -> render(document, format));
                out.printf("  %s %.0f ms %.0f kB", format, took, render(document, format).length / 1000.0);
            }
            out.println();
        }
    }

    private static long all(Document document) {
        return Arrays.stream(Format.values())
                .mapToLong(format -> render(document, format).length)
                .sum();
    }

    private static byte[] render(Document document, Format format) {
        return OfficialDocument.render(document, format, CitationStyle.ANNEX);
    }

    private static double median(Supplier<?> step) {
        var times = LongStream.range(0, RUNS)
                .mapToDouble(run -> milliseconds(step))
                .sorted()
                .toArray();
        return (times[RUNS / 2 - 1] + times[RUNS / 2]) / 2;
    }

    private static double milliseconds(Supplier<?> step) {
        long begun = System.nanoTime();
        if (step.get() == null) {
            throw new IllegalStateException();
        }
        return (System.nanoTime() - begun) / NANOS;
    }

    private static long used() {
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }
}

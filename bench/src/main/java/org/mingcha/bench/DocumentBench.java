package org.mingcha.bench;

import java.util.concurrent.TimeUnit;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Document;
import org.mingcha.document.Format;
import org.mingcha.document.FormerPdfRenderer;
import org.mingcha.document.OfficialDocument;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A report with an annex of so many rows as PDF and OFD, beside the renderer to PDF that was used before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class DocumentBench {
    @Param({"325", "1250", "2500", "5000"})
    public int rows;

    private Document document = new ReportSample(1).document();

    @Setup
    public void write() {
        document = new ReportSample(rows).document();
    }

    @Benchmark
    public byte[] pdf() {
        return OfficialDocument.render(document, Format.PDF, CitationStyle.ANNEX);
    }

    @Benchmark
    public byte[] ofd() {
        return OfficialDocument.render(document, Format.OFD, CitationStyle.ANNEX);
    }

    @Benchmark
    public byte[] formerPdf() {
        return new FormerPdfRenderer().render(document, CitationStyle.ANNEX);
    }
}

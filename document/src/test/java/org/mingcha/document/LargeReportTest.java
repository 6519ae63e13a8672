package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 200 items and two thousand rows of evidence in a small heap. Time is the thread's own: a busy machine is no fault. */
@Tag("long")
class LargeReportTest {

    private static final int ITEMS = 200;
    private static final int WARM_UP = 2;
    /** Of the time for eight times as many rows; by rows times rows it would be 64. */
    private static final int GROWTH = 12;

    private static final int LARGEST = 3_000_000;

    @Test
    void isRenderedInHalfAGigabyte() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
                java, "-Xmx512m", "-cp", System.getProperty("java.class.path"), LargeReportTest.class.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        assertTrue(output.contains("PDF") && output.contains("DOCX"), output);
    }

    public static void main(String[] arguments) {
        byte[] report = SampleReport.bytes(SampleReport.of(ITEMS));
        for (int i = 0; i < WARM_UP; i++) {
            OfficialDocument.render(report, Format.PDF, Layout.LIST);
            OfficialDocument.render(report, Format.DOCX, Layout.LIST);
        }
        check(report, Format.PDF, 5);
        check(report, Format.DOCX, 1);
        checkGrowth();
    }

    /** Twice as many rows of evidence take twice as long, and not four times. */
    private static void checkGrowth() {
        double first = 0;
        double last = 0;
        for (int items : new int[] {100, 200, 400, 800}) {
            byte[] report = SampleReport.bytes(SampleReport.of(items));
            Document document = ReportDocument.from(report, Layout.LIST);
            int rows = ((Block.Table) document.blocks().stream()
                            .filter(Block.Table.class::isInstance)
                            .findFirst()
                            .orElseThrow())
                    .rows()
                    .size();
            double millis = Double.POSITIVE_INFINITY;
            for (int i = 0; i < 3; i++) {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                OfficialDocument.render(document, Format.PDF, CitationStyle.ANNEX);
                millis =
                        Math.min(millis, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6);
            }
            System.out.printf("%d rows %.0f ms%n", rows, millis);
            first = first == 0 ? millis : first;
            last = millis;
        }
        if (last > GROWTH * first) {
            System.exit(1);
        }
    }

    private static void check(byte[] report, Format format, int limit) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        byte[] rendered = OfficialDocument.render(report, format, Layout.LIST);
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        System.out.printf("%s %.2f s, %d bytes%n", format, seconds, rendered.length);
        if (seconds > limit || rendered.length > LARGEST) {
            System.exit(1);
        }
    }
}

package org.mingcha.document;

import java.util.function.Consumer;
import org.mingcha.document.comparison.BundledDocuments;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;
import org.mingcha.evidence.verify.DocumentComparison.Outcome;
import tools.jackson.databind.node.ObjectNode;

/** A report of a few items, its documents, and what comparing a document with it comes to. */
final class ComparedReport {

    /** One whose documents are read, since it is not at hand. */
    static final String FORMER = "1";

    static final int ITEMS = 3;
    static final byte[] BYTES = SampleReport.bytes(SampleReport.of(ITEMS));
    private static final byte[] PDF = OfficialDocument.render(BYTES, Format.PDF, Layout.LIST);

    private ComparedReport() {}

    static byte[] pdf() {
        return PDF.clone();
    }

    static byte[] rendered(Format format) {
        return OfficialDocument.render(BYTES, format, Layout.LIST);
    }

    /** The same report with another content. */
    static byte[] changed(Consumer<ObjectNode> change) {
        ObjectNode report = SampleReport.of(ITEMS);
        change.accept(report);
        return SampleReport.bytes(report);
    }

    static Outcome compare(Format format, byte[] document) {
        return compare(BYTES, format, document);
    }

    static Outcome compare(byte[] report, Format format, byte[] document) {
        return compare(FORMER, report, format, document);
    }

    static Outcome compare(String renderer, byte[] report, Format format, byte[] document) {
        return new BundledDocuments().compare(renderer, report, "report." + format.extension(), "annex", document);
    }

    static Oddity oddity(Outcome outcome) {
        if (outcome instanceof Outcome.Refused(Oddity oddity, String _)) {
            return oddity;
        }
        throw new AssertionError("not refused: " + outcome);
    }
}

package org.mingcha.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The two layouts of a report: 清单式 item by item, 三段式 as a narrative of three parts. */
public enum Layout {
    LIST("report"),
    NARRATIVE("report-narrative");

    private final String stem;

    Layout(String stem) {
        this.stem = stem;
    }

    /** The name used in {@code texts} and on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its document is called in bundles and filings: {@code report-narrative.pdf}. */
    public String partName(Format format) {
        return stem + "." + format.extension();
    }

    /** Whose document is called so; empty: no report is. */
    public static Optional<Layout> ofPart(String name) {
        var dot = name.lastIndexOf('.');
        return Arrays.stream(values())
                .filter(layout -> dot >= 0 && layout.stem.equals(name.substring(0, dot)))
                .findFirst();
    }
}

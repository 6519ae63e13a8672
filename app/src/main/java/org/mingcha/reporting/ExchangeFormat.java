package org.mingcha.reporting;

import java.util.Optional;
import org.mingcha.database.Coded;

/** How filed returns leave and come in. */
public enum ExchangeFormat implements Coded {
    /** For programs: columns under the fields' names. */
    CSV("csv", "text/csv;charset=utf-8"),
    /** For people: columns under the fields' labels. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Aggregate Data Exchange, IHE QRPH. */
    ADX("xml", "application/xml");

    private final String extension;
    private final String mediaType;

    ExchangeFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public static Optional<ExchangeFormat> of(String code) {
        return Coded.of(ExchangeFormat.class, code);
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}

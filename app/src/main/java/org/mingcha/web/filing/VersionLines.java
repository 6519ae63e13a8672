package org.mingcha.web.filing;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.ReceiptNumber;
import org.mingcha.reporting.ReturnVersion;
import org.mingcha.web.support.Messages;

/** Versions of a return, in words. */
record VersionLines(Messages words, ReturnDefinition definition) {
    /** The newest first. */
    List<ReturnPage.Version> of(List<ReturnVersion> versions) {
        return versions.reversed().stream().map(this::line).toList();
    }

    ReturnPage.Version line(ReturnVersion version) {
        var index = version.index();
        return new ReturnPage.Version(
                words.of("reporting.act." + version.act().code()),
                new FilingLabels(words).role(version.role()),
                words.minute(version.recordedAt()),
                index == null ? "" : index.toString(),
                receipt(version),
                says(version),
                version.reason());
    }

    /** What the unit itself did has a receipt; what a superior did about it has none. */
    private static String receipt(ReturnVersion version) {
        return switch (version.act()) {
            case FILED, CORRECTED, WITHDRAWN -> new ReceiptNumber(version.record()).text();
            case SENT_BACK, TAKEN, NOTED -> "";
        };
    }

    /** What a version says, a line a field. */
    private List<String> says(ReturnVersion version) {
        var lines = new ArrayList<String>();
        if (version.nil()) {
            lines.add(words.of("filing.says.nil"));
        }
        var filing = new FilingLabels(words);
        for (var field : definition.fields()) {
            var value = version.values().get(field.name());
            if (value != null) {
                lines.add(words.of("filing.says.field", filing.label(field), value, unit(field.unit())));
            }
        }
        if (!version.explanation().isEmpty()) {
            lines.add(words.of("filing.says.explanation", version.explanation()));
        }
        return lines;
    }

    private String unit(String unit) {
        return words.locale().getLanguage().equals("en") ? "" : unit;
    }
}

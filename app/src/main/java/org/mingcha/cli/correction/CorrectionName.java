package org.mingcha.cli.correction;

import org.mingcha.database.Unavailable;
import picocli.CommandLine.Parameters;

/** Which correction a command is about: year and slug, as in its permanent address. */
final class CorrectionName {
    @Parameters(index = "0", paramLabel = "YEAR/SLUG", description = "${bundle:cli.correction.name}")
    private String name = "";

    /** The whole address or path does as well. */
    private String[] parts() {
        var last = name.strip().replaceFirst("^.*/p/corrections/", "");
        if (!last.matches("\\d{4}/[a-z0-9-]{3,60}")) {
            throw new Unavailable("cli.correction.name.wrong", name);
        }
        return last.split("/", 2);
    }

    int year() {
        return Integer.parseInt(parts()[0]);
    }

    String slug() {
        return parts()[1];
    }
}

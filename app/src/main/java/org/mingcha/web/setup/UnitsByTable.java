package org.mingcha.web.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitImportResult;
import org.springframework.stereotype.Component;

/** Hands a table of units to the import that the console has, which reads files. */
@Component
class UnitsByTable {
    private final Organisation organisation;

    UnitsByTable(Organisation organisation) {
        this.organisation = organisation;
    }

    UnitImportResult read(PastedTable table, boolean dryRun) {
        try {
            var file = Files.createTempFile("mingcha-", ".csv");
            try {
                write(table, file);
                return organisation.importUnits(new ImportUnits(List.of(file), dryRun), ImportProgress.silent());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the units that were sent", e);
        }
    }

    private static void write(PastedTable table, Path file) throws IOException {
        try (var out = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), CSVFormat.DEFAULT)) {
            for (var row : table.rows()) {
                out.printRecord(row);
            }
        }
    }
}

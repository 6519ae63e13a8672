package org.mingcha.cli.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.ledger.plan.PlanDocument;
import org.mingcha.ledger.plan.PlannedTable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An import plan beside its workbook, to be changed by hand. */
final class PlanFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlanFile() {}

    static List<PlannedTable> read(Path file) {
        try {
            return PlanDocument.read(JSON.readTree(Files.readAllBytes(file)));
        } catch (JacksonException notJson) {
            throw new MalformedEvidence("not readable as JSON", notJson);
        } catch (IOException failure) {
            throw new UncheckedIOException("Reading the import plan " + file, failure);
        }
    }

    /** Null where nothing can be written beside the workbook. */
    static @Nullable Path write(Path workbook, List<PlannedTable> tables) {
        var file = workbook.resolveSibling(workbook.getFileName() + ".plan.json");
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder)) {
            return null;
        }
        try {
            var document = JSON.readTree(PlanDocument.write(tables));
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n");
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException("Writing the import plan " + file, failure);
        }
    }
}

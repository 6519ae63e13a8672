package org.mingcha.cli.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import org.mingcha.inspection.campaign.AssessmentSummary;
import org.mingcha.inspection.campaign.UnitReports;

/**
 * A folder for each unit's documents, which has its name only once all are in it. It says of which state of the assessment
 * they are, so that what was submitted meanwhile is written anew.
 */
record UnitFolders(Path directory) {
    private static final String PART = ".part";
    private static final String STATE = ".state";

    boolean hold(AssessmentSummary row) throws IOException {
        var state = folder(row).resolve(STATE);
        return Files.isRegularFile(state) && Files.readString(state).equals(state(row));
    }

    void put(AssessmentSummary row, SortedMap<String, byte[]> documents) throws IOException {
        var part = directory.resolve(UnitReports.folder(row) + PART);
        delete(part);
        Files.createDirectories(part);
        for (Map.Entry<String, byte[]> document : documents.entrySet()) {
            Files.write(part.resolve(document.getKey()), document.getValue());
        }
        Files.writeString(part.resolve(STATE), state(row));
        delete(folder(row));
        Files.move(part, folder(row), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path folder(AssessmentSummary row) {
        return directory.resolve(UnitReports.folder(row));
    }

    private static String state(AssessmentSummary row) {
        return "%s %d/%d%n".formatted(row.state().code(), row.done(), row.total());
    }

    /** A folder of ours: files, and no folder in it. */
    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder, 1)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}

package org.mingcha.evidence.verify;

import java.util.SortedMap;
import java.util.function.Predicate;
import org.mingcha.evidence.bundle.FileEntry;

/**
 * Every part is as the manifest lists it, and nothing is beside them.
 *
 * @param listed whether the manifest may list a part of this name
 * @param unlisted whether a part of this name is verified by itself
 */
record PartCheck(Predicate<String> listed, Predicate<String> unlisted, VerificationFindings findings) {
    void run(SortedMap<String, FileEntry> entries, SortedMap<String, byte[]> files) {
        entries.forEach((name, entry) -> {
            var bytes = files.get(name);
            if (!listed.test(name)) {
                findings.problem(VerificationStep.SEAL, "part.unknown", name);
            } else if (bytes == null) {
                findings.problem(VerificationStep.of(name), "part.missing", name);
            } else if (!entry.matches(bytes)) {
                findings.problem(VerificationStep.of(name), "part.changed", name);
            }
        });
        files.keySet().stream()
                .filter(name -> !entries.containsKey(name) && !unlisted.test(name))
                .forEach(name -> findings.problem(VerificationStep.DOCUMENTS, "part.unknown", name));
    }
}

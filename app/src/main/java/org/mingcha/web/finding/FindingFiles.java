package org.mingcha.web.finding;

import java.util.List;
import java.util.stream.Collectors;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.web.support.CommandForm;

/** Files that were sent with a form that comes back: they need not be sent again. */
final class FindingFiles {
    /** Among what stands in the form. */
    static final String KEPT = "kept";

    private FindingFiles() {}

    static String text(List<EvidenceFile> files) {
        return files.stream().map(EvidenceFile::line).collect(Collectors.joining("\n"));
    }

    static List<EvidenceFile> of(CommandForm.Reply reply) {
        return reply.values()
                .getOrDefault(KEPT, "")
                .lines()
                .map(EvidenceFile::ofLine)
                .toList();
    }
}

package org.mingcha.evidence.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mingcha.evidence.verify.ComparedDocument.How;

/** What is said of a bundle's documents: people read these, so what was not compared comes before everything else. */
record ComparisonText(VerifierMessages messages, String family, List<ComparedDocument> documents) {
    /** Those of a paper's bundle have sentences of their own. */
    static ComparisonText of(VerifierMessages messages, Verification.Made made) {
        return new ComparisonText(messages, made.family(), made.documents());
    }

    List<String> first() {
        if (documents.isEmpty()) {
            return List.of(messages.sentence(family + "compared.nothing"));
        }
        var lines = new ArrayList<String>();
        for (var how : Arrays.asList(How.values()).reversed()) {
            if (documents.stream().anyMatch(each -> each.compared() == how)) {
                lines.add(messages.sentence(family + "compared." + how.code(), names(how)));
            }
        }
        return lines;
    }

    /** The verdict on a bundle that holds: only of what was looked at. */
    String last() {
        if (documents.isEmpty()) {
            return messages.sentence(family + "holds.nothing");
        }
        return documents.stream().allMatch(each -> each.compared() != How.NONE)
                ? messages.sentence(family + "holds")
                : messages.sentence(family + "holds.figures", names(How.NONE));
    }

    private String names(How how) {
        return documents.stream()
                .filter(each -> each.compared() == how)
                .map(ComparedDocument::name)
                .collect(Collectors.joining(messages.sentence("names")));
    }
}

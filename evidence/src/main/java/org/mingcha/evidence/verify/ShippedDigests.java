package org.mingcha.evidence.verify;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.tlog.Hashing;

/** Digests of the checklists that ever came with the product: a verifier tells by them what an office made itself. */
final class ShippedDigests {
    private static final List<String> CHECKLISTS = List.of(
            "town-online-work",
            "network-security-baseline",
            "former/town-online-work-1",
            "former/network-security-baseline-1");

    private ShippedDigests() {}

    /** @param sha256 of canonical bytes, in hexadecimal digits */
    static boolean hasChecklist(String sha256) {
        return checklists().contains(sha256);
    }

    static Set<String> checklists() {
        return CHECKLISTS.stream()
                .map(Checklist::shipped)
                .map(each -> Hashing.sha256(each.toCanonicalJson()).hex())
                .collect(Collectors.toUnmodifiableSet());
    }
}

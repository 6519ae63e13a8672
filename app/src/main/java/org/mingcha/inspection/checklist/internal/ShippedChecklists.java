package org.mingcha.inspection.checklist.internal;

import java.util.List;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.inspection.checklist.PublishedChecklist;
import org.mingcha.organisation.Organisation;
import org.mingcha.tlog.Hashing;
import org.springframework.stereotype.Component;

/** The checklists that come with the product; nobody can publish under their ids. */
@Component
class ShippedChecklists {
    private final List<PublishedChecklist> all =
            List.of(shipped("town-online-work"), shipped("network-security-baseline"));

    List<PublishedChecklist> all() {
        return all;
    }

    boolean has(String id) {
        return all.stream().anyMatch(each -> each.checklist().id().equals(id));
    }

    private static PublishedChecklist shipped(String id) {
        var checklist = Checklist.shipped(id);
        var digest = Hashing.sha256(checklist.toCanonicalJson());
        return new PublishedChecklist(checklist, Organisation.ROOT, digest, null);
    }
}

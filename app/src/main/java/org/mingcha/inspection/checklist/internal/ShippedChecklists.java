package org.mingcha.inspection.checklist.internal;

import java.util.List;
import java.util.stream.Stream;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.inspection.checklist.PublishedChecklist;
import org.mingcha.organisation.Organisation;
import org.mingcha.tlog.Hashing;
import org.springframework.stereotype.Component;

/** The checklists that come with the product; nobody can publish under their ids. */
@Component
class ShippedChecklists {
    private final List<PublishedChecklist> all = List.of(
            published(Checklist.shipped("town-online-work")),
            published(Checklist.shipped("network-security-baseline")),
            published(Checklist.shipped("government-app")),
            published(Checklist.shipped("website-new-media")));
    private final List<PublishedChecklist> former = List.of(
            published(Checklist.former("town-online-work", 2)),
            published(Checklist.former("network-security-baseline", 2)),
            published(Checklist.former("town-online-work", 1)),
            published(Checklist.former("network-security-baseline", 1)));

    List<PublishedChecklist> all() {
        return all;
    }

    /** Each version of one of them, the newest first: what was published stays. */
    List<PublishedChecklist> versions(String id) {
        return Stream.concat(all.stream(), former.stream())
                .filter(each -> each.checklist().id().equals(id))
                .toList();
    }

    boolean has(String id) {
        return all.stream().anyMatch(each -> each.checklist().id().equals(id));
    }

    private static PublishedChecklist published(Checklist checklist) {
        var digest = Hashing.sha256(checklist.toCanonicalJson());
        return new PublishedChecklist(checklist, Organisation.ROOT, digest, null);
    }
}

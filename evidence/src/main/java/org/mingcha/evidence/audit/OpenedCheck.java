package org.mingcha.evidence.audit;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.Opening;
import org.mingcha.evidence.bundle.SetKind;
import org.mingcha.evidence.bundle.SetSeal;
import org.mingcha.tlog.LogSource;

/** What is published beside the tiles, against the leaves that commit to it. */
final class OpenedCheck {
    private final LogSource source;
    private final String origin;
    private final AuditRemarks remarks;
    private final Map<String, Publication> publications = new HashMap<>();
    private long sets;

    OpenedCheck(LogSource source, String origin, AuditRemarks remarks) {
        this.source = source;
        this.origin = origin;
        this.remarks = remarks;
    }

    private record Publication(long index, String sha256) {}

    /** A log that publishes nothing beside its tiles is told so; one that publishes some has to publish all. */
    void run(List<LeafWalk.Opened> leaves) {
        try {
            if (isNothing(leaves)) {
                remarks.note(AuditCheck.SETS, "sets.none", leaves.size());
                return;
            }
            for (var leaf : leaves) {
                check(leaf);
            }
            remarks.note(AuditCheck.SETS, "sets.hold", sets);
            remarks.note(AuditCheck.PUBLICATIONS, "publications.hold", publications.size());
        } catch (IOException e) {
            remarks.fault(AuditCheck.SETS, "unreadable", String.valueOf(e.getMessage()));
        }
    }

    private boolean isNothing(List<LeafWalk.Opened> leaves) throws IOException {
        for (var leaf : leaves) {
            if (source.read(PublishedFacts.facts(leaf.index())).isPresent()) {
                return false;
            }
        }
        return !leaves.isEmpty();
    }

    private void check(LeafWalk.Opened leaf) throws IOException {
        var content = facts(leaf);
        if (content.isEmpty()) {
            return;
        }
        var kind = SetKind.of(leaf.type());
        try {
            if (kind.isPresent()) {
                checkSet(leaf, kind.get(), SetSeal.of(content.get()));
            } else {
                checkPublication(leaf, content.get());
            }
        } catch (MalformedEvidence e) {
            remarks.fault(AuditCheck.SETS, "facts.wrong", PublishedFacts.facts(leaf.index()), leaf.index());
        }
    }

    private Optional<Content> facts(LeafWalk.Opened leaf) throws IOException {
        var path = PublishedFacts.facts(leaf.index());
        var bytes = source.read(path);
        if (bytes.isEmpty()) {
            remarks.fault(AuditCheck.SETS, "facts.none", path, leaf.index(), leaf.type());
            return Optional.empty();
        }
        try {
            var opening = Opening.fromJson(bytes.get());
            if (opening.commitment(origin).equals(leaf.facts())) {
                return Optional.of(opening.content());
            }
        } catch (MalformedEvidence e) {
            // said below: these are not the facts
        }
        remarks.fault(AuditCheck.SETS, "facts.wrong", path, leaf.index());
        return Optional.empty();
    }

    private void checkSet(LeafWalk.Opened leaf, SetKind kind, SetSeal seal) throws IOException {
        var path = PublishedFacts.set(leaf.index());
        try (var in = source.open(path).orElse(null)) {
            if (in == null) {
                remarks.fault(AuditCheck.SETS, "facts.none", path, leaf.index(), leaf.type());
                return;
            }
            new SetReader(leaf.index(), kind, remarks).check(in, seal);
            sets++;
        }
    }

    private void checkPublication(LeafWalk.Opened leaf, Content facts) {
        var id = facts.text("id");
        var version = facts.text("version");
        if (id.isEmpty() || version.isEmpty()) {
            return; // what a publication of another kind says of itself is for its own reader
        }
        var name = id.get() + "@" + version.get();
        var now = new Publication(leaf.index(), facts.text("sha256").orElse(""));
        var first = publications.putIfAbsent(leaf.type() + " " + name, now);
        if (first != null && !first.sha256().equals(now.sha256())) {
            remarks.fault(AuditCheck.PUBLICATIONS, "publication.twice", name, first.index(), leaf.index());
        } else if (first != null) {
            remarks.note(AuditCheck.PUBLICATIONS, "publication.again", name, first.index(), leaf.index());
        }
    }
}

package org.mingcha.inspection.checklist.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.inspection.checklist.PublishedChecklist;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.tlog.Hash;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Every published version, read from the bytes that the log keeps under its digest. */
@Component
public class Library {
    /** More than are ever asked in a day; they can be read again. */
    private static final int HELD = 50;

    private final ShippedChecklists shipped;
    private final ChecklistTable table;
    private final Organisation organisation;
    private final TransparencyLog log;
    private final Map<Hash, Checklist> read = new ConcurrentHashMap<>();

    Library(ShippedChecklists shipped, ChecklistTable table, Organisation organisation, TransparencyLog log) {
        this.shipped = shipped;
        this.table = table;
        this.organisation = organisation;
        this.log = log;
    }

    public List<PublishedChecklist> newest(Collection<String> paths) {
        var published = table.newest(paths).stream().map(this::published);
        return Stream.concat(shipped.all().stream(), published).toList();
    }

    /** Newest first. */
    public List<PublishedChecklist> versions(String id) {
        var published = table.versions(id).stream().map(this::published);
        return Stream.concat(shipped.versions(id).stream(), published).toList();
    }

    public Optional<PublishedChecklist> find(String reference) {
        return Reference.parse(reference).flatMap(this::find);
    }

    /** Whether it is offered to somebody who sees these subtrees; the root's is to everybody, also before there are units. */
    public boolean isOffered(PublishedChecklist checklist, Collection<String> paths) {
        return checklist.unit().equals(Organisation.ROOT)
                || organisation
                        .find(checklist.unit())
                        .map(UnitView::path)
                        .filter(path ->
                                paths.stream().anyMatch(scope -> scope.startsWith(path) || path.startsWith(scope)))
                        .isPresent();
    }

    private Optional<PublishedChecklist> find(Reference reference) {
        var wanted = reference.version();
        return versions(reference.id()).stream()
                .filter(each -> wanted == null || each.checklist().version() == wanted)
                .findFirst();
    }

    private PublishedChecklist published(ChecklistTable.Row row) {
        return new PublishedChecklist(checklist(row), row.unit(), row.sha256(), row.publishedAt());
    }

    private Checklist checklist(ChecklistTable.Row row) {
        if (read.size() > HELD) {
            read.clear();
        }
        return read.computeIfAbsent(
                row.sha256(),
                digest -> log.sealedLog()
                        .published(digest)
                        .map(Checklist::fromJson)
                        .orElseThrow(() -> new IllegalStateException(
                                "The bytes of checklist " + row.id() + "@" + row.version() + " are missing")));
    }
}

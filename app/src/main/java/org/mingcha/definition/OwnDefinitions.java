package org.mingcha.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.command.BilingualText;
import org.mingcha.command.Violation;
import org.mingcha.definition.internal.PublicationTable;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.never.Breach;
import org.mingcha.evidence.never.NeverList;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door by which an office publishes what it defines of its own: whoever it is and whatever it is, its words are held
 * against the list of docs/adr/0007, it becomes the next version of its id, and it is sealed.
 */
@Service
public class OwnDefinitions {
    private final PublicationTable table;
    private final Organisation organisation;
    private final TransparencyLog log;
    private final TransactionTemplate transaction;

    OwnDefinitions(
            PublicationTable table, Organisation organisation, TransparencyLog log, TransactionTemplate transaction) {
        this.table = table;
        this.organisation = organisation;
        this.log = log;
        this.transaction = transaction;
    }

    /** The unit for which this actor publishes: the highest one for which it is inspector, or the root as its administrator. */
    public static Optional<String> unit(Actor actor) {
        if (actor.administersInstallation()) {
            return Optional.of(Organisation.ROOT);
        }
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.INSPECTOR)
                .min(Comparator.comparingInt((Actor.Grant grant) -> grant.path().length())
                        .thenComparing(Actor.Grant::path))
                .map(Actor.Grant::unit);
    }

    /** What of these words nobody may publish, as a refusal that says why. */
    public static Optional<Violation> never(Collection<String> words) {
        return NeverList.shipped().breach(words).map(OwnDefinitions::refusal);
    }

    private static Violation refusal(Breach breach) {
        return Violation.of(
                "definition.never",
                breach.said(),
                breach.word(),
                new BilingualText(breach.chinese(), breach.english()));
    }

    /** In the order of publication; what comes with the product is not among them. */
    public List<DefinitionPublication> all(LeafType type) {
        return table.all(type);
    }

    /** Whether somebody who sees these subtrees is offered what this unit published; the root's is for everybody. */
    public boolean isOffered(DefinitionPublication publication, Collection<String> paths) {
        return publication.unit().equals(Organisation.ROOT)
                || organisation
                        .find(publication.unit())
                        .map(UnitView::path)
                        .filter(path ->
                                paths.stream().anyMatch(scope -> scope.startsWith(path) || path.startsWith(scope)))
                        .isPresent();
    }

    /** In one transaction, and sealed when it is answered: what is entered next may name it. */
    public DefinitionResult publish(Actor actor, List<DefinitionDraft> drafts) {
        var unit = unit(actor);
        if (unit.isEmpty()) {
            return new DefinitionResult.Refused("definition.not-publisher");
        }
        var broken =
                drafts.stream().flatMap(draft -> never(draft.words()).stream()).toList();
        if (!broken.isEmpty()) {
            return new DefinitionResult.Refused(broken);
        }
        var result = Objects.requireNonNull(transaction.execute(status -> {
            table.lock();
            var lines = new ArrayList<DefinitionResult.Line>();
            for (var draft : drafts) {
                if (isTaken(draft, unit.get())) {
                    status.setRollbackOnly();
                    return new DefinitionResult.Refused("definition.id-taken", draft.id());
                }
                lines.add(publish(actor, unit.get(), draft));
            }
            return new DefinitionResult.Published(lines);
        }));
        log.seal();
        return result;
    }

    private boolean isTaken(DefinitionDraft draft, String unit) {
        return newest(draft).map(each -> !isBelow(each.unit(), unit)).orElseGet(() -> isForTheRoot(draft, unit));
    }

    private Optional<DefinitionPublication> newest(DefinitionDraft draft) {
        return table.all(draft.type()).stream()
                .filter(each -> each.id().equals(draft.id()))
                .reduce((before, later) -> later);
    }

    private DefinitionResult.Line publish(Actor actor, String unit, DefinitionDraft draft) {
        var before = before(draft);
        if (before.filter(version -> isPublished(draft, version)).isPresent()) {
            return new DefinitionResult.Line(draft.id(), before.get(), false);
        }
        var version = next(before, draft.shipped() != null);
        var record =
                log.publish(draft.type().code(), draft.id(), version, draft.as().apply(version));
        table.insert(
                new PublicationTable.NewRow(draft.type(), draft.id(), version, unit, record.value(), actor.account()));
        return new DefinitionResult.Line(draft.id(), version, true);
    }

    /** A release that brought a newer one than was grown here goes before it. */
    private Optional<String> before(DefinitionDraft draft) {
        var shipped = Optional.ofNullable(draft.shipped());
        return newest(draft)
                .map(DefinitionPublication::version)
                .filter(own ->
                        shipped.filter(version -> number(version) > number(own)).isEmpty())
                .or(() -> shipped);
    }

    private static int number(String version) {
        return Integer.parseInt(version.split("\\.", 2)[0]);
    }

    /** What comes with the product concerns everybody: nobody but the root grows it. */
    private static boolean isForTheRoot(DefinitionDraft draft, String unit) {
        return draft.shipped() != null && !unit.equals(Organisation.ROOT);
    }

    private boolean isPublished(DefinitionDraft draft, String version) {
        var bytes = draft.as().apply(version);
        return log.sealedLog()
                .published(Hashing.sha256(bytes))
                .filter(found -> Arrays.equals(found, bytes))
                .isPresent();
    }

    /** 1, 2, 3 of one's own; 1.1, 1.2 of what ships as 1, so that a later release's 2 is another one. */
    private static String next(Optional<String> before, boolean ships) {
        if (before.isEmpty()) {
            return "1";
        }
        var parts = before.get().split("\\.", 2);
        if (!ships) {
            return Integer.toString(number(before.get()) + 1);
        }
        return parts[0] + "." + (parts.length == 1 ? 1 : Integer.parseInt(parts[1]) + 1);
    }

    /** An id belongs to who used it first, and to those above: nobody keeps one from a superior. */
    private boolean isBelow(String holder, String unit) {
        return organisation.path(holder).stream().anyMatch(each -> each.code().equals(unit));
    }
}

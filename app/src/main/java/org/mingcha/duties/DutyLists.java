package org.mingcha.duties;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mingcha.accounts.Actor;
import org.mingcha.bounds.WorkPools;
import org.mingcha.command.Violation;
import org.mingcha.definition.DefinitionDraft;
import org.mingcha.definition.DefinitionResult;
import org.mingcha.definition.OwnDefinitions;
import org.mingcha.duties.internal.CoreWords;
import org.mingcha.duties.internal.DutyFile;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.UnitKind;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.tlog.Hash;
import org.mingcha.transparency.PublishedDocument;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Service;

/** Lists of duties: brought as a file, published by who stands above, asked before anything is asked of a unit. */
@Service
public class DutyLists {
    /** A larger file is refused before it is looked at. */
    public static final int MOST_BYTES = 4 << 20;

    /** Whose lists bind those above as well. */
    private static final Set<UnitKind> BINDING =
            EnumSet.of(UnitKind.COUNTY, UnitKind.CITY, UnitKind.PROVINCE, UnitKind.COUNTRY);

    private final OwnDefinitions definitions;
    private final Organisation organisation;
    private final TransparencyLog log;
    private final WorkPools pools;
    private final Map<Hash, DutyList> known = new ConcurrentHashMap<>();

    DutyLists(OwnDefinitions definitions, Organisation organisation, TransparencyLog log, WorkPools pools) {
        this.definitions = definitions;
        this.organisation = organisation;
        this.log = log;
        this.pools = pools;
    }

    public static boolean mayPublish(Actor actor) {
        return OwnDefinitions.unit(actor).isPresent();
    }

    /**
     * A file as a draft; nothing is kept.
     *
     * @param whose code of a kind of units or of one unit below the publisher
     */
    public DutyDraftResult read(Actor actor, String whose, String fileName, byte[] content) {
        if (content.length > MOST_BYTES) {
            return refused(Violation.at("file", "duties.too-large", fileName, MOST_BYTES >> 20));
        }
        var scope = scope(actor, whose);
        return scope.isEmpty()
                ? refused(Violation.at("whose", "duties.whose-unknown", whose))
                : pools.reading().run(() -> DutyFile.read(scope.get(), fileName, content));
    }

    private Optional<DutyScope> scope(Actor actor, String whose) {
        return OwnDefinitions.unit(actor)
                .map(unit -> new DutyScope(unit, whose))
                .filter(scope -> scope.kind().isPresent() || isBelow(scope));
    }

    /** Nobody lists their own duties, nor those of a neighbour. */
    private boolean isBelow(DutyScope scope) {
        return !scope.whose().equals(scope.within())
                && organisation.path(scope.whose()).stream()
                        .anyMatch(unit -> unit.code().equals(scope.within()));
    }

    private static DutyDraftResult refused(Violation violation) {
        return new DutyDraftResult.Refused(List.of(violation));
    }

    /** Published in the publisher's name, whatever the draft says. */
    public DefinitionResult publish(Actor actor, DutyList draft) {
        var scope = scope(actor, draft.scope().whose());
        if (scope.isEmpty()) {
            return new DefinitionResult.Refused("definition.not-publisher");
        }
        var list = draft.within(scope.get().within());
        var violations = DutyFile.check(list);
        if (!violations.isEmpty()) {
            return new DefinitionResult.Refused(violations);
        }
        return definitions.publish(
                actor,
                List.of(new DefinitionDraft(
                        LeafType.DUTIES_PUBLISHED,
                        list.scope().id(),
                        null,
                        list.words(),
                        version -> list.withVersion(version).toCanonicalJson())));
    }

    /** The newest version of each list that is sealed. */
    public List<DutyList> inForce() {
        var byId = new LinkedHashMap<String, DutyList>();
        log.published(LeafType.DUTIES_PUBLISHED.code()).forEach(each -> byId.put(each.id(), list(each)));
        return List.copyOf(byId.values());
    }

    /** Those of them that somebody who sees these subtrees may read. */
    public List<DutyList> offered(Collection<String> paths) {
        return inForce().stream()
                .filter(list -> organisation
                        .find(list.scope().within())
                        .filter(unit -> paths.stream()
                                .anyMatch(path -> path.startsWith(unit.path())
                                        || unit.path().startsWith(path)))
                        .isPresent())
                .toList();
    }

    /**
     * Lines that stand in the way of asking this of these units: of each list the first that the words match.
     *
     * @param asking who asks: a list of a county or above binds everybody, that of a town or below binds itself and what is
     *     below it, so that nobody bars a superior by a list of their own
     */
    public List<TakenBackDuty> takenBack(String asking, Collection<UnitView> units, Collection<String> words) {
        var above = organisation.path(asking).stream().map(UnitView::code).toList();
        var lists = inForce().stream()
                .filter(list -> above.contains(list.scope().within()) || isOfACounty(list))
                .toList();
        var found = new ArrayList<TakenBackDuty>();
        for (var said : words) {
            var core = CoreWords.of(said);
            lists.forEach(list -> list.of(DutyCategory.TAKEN_BACK).stream()
                    .filter(line -> core.isAbout(CoreWords.of(line.matter())))
                    .findFirst()
                    .ifPresent(line -> units.stream()
                            .filter(list.scope()::covers)
                            .map(unit -> new TakenBackDuty(list, line, unit.name(), said))
                            .forEach(found::add)));
        }
        return found;
    }

    private boolean isOfACounty(DutyList list) {
        return organisation
                .find(list.scope().within())
                .map(UnitView::kind)
                .filter(BINDING::contains)
                .isPresent();
    }

    private DutyList list(PublishedDocument published) {
        return known.computeIfAbsent(
                published.sha256(),
                digest -> log.sealedLog()
                        .published(digest)
                        .map(DutyList::fromJson)
                        .orElseThrow(() -> new IllegalStateException(
                                "The list of duties " + published.reference() + " is published but not kept")));
    }
}

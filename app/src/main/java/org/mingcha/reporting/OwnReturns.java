package org.mingcha.reporting;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.bounds.WorkPools;
import org.mingcha.database.MingchaClock;
import org.mingcha.definition.DefinitionDraft;
import org.mingcha.definition.DefinitionResult;
import org.mingcha.definition.OwnDefinitions;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.ledger.RegisterLibrary;
import org.mingcha.organisation.Organisation;
import org.mingcha.reporting.internal.draft.ReturnDrafts;
import org.springframework.stereotype.Service;

/**
 * Returns that offices draft and publish. What is published is owed from the period on that runs then, and counted, reminded
 * of, linked and exchanged like those that come with the product.
 */
@Service
public class OwnReturns {
    /** A larger file is refused before it is looked at. */
    public static final int MOST_BYTES = 4 << 20;

    private final ReturnLibrary library;
    private final RegisterLibrary registers;
    private final OwnDefinitions definitions;
    private final MingchaClock clock;
    private final WorkPools pools;

    OwnReturns(
            ReturnLibrary library,
            RegisterLibrary registers,
            OwnDefinitions definitions,
            MingchaClock clock,
            WorkPools pools) {
        this.library = library;
        this.registers = registers;
        this.definitions = definitions;
        this.clock = clock;
        this.pools = pools;
    }

    public static boolean mayPublish(Actor actor) {
        return OwnDefinitions.unit(actor).isPresent();
    }

    /** A file as drafts, checked against what is published; nothing is kept. */
    public ReturnDraftResult read(String fileName, byte[] content) {
        if (content.length > MOST_BYTES) {
            return new ReturnDraftResult.Refused(
                    List.of(org.mingcha.command.Violation.of("reporting.draft.too-large", fileName, MOST_BYTES >> 20)));
        }
        return pools.reading().run(() -> files().read(fileName, content));
    }

    /** All of them, or none. */
    public DefinitionResult publish(Actor actor, List<ReturnDefinition> drafts) {
        var violations =
                drafts.stream().flatMap(draft -> files().check(draft).stream()).toList();
        if (!violations.isEmpty()) {
            return new DefinitionResult.Refused(violations);
        }
        var result = definitions.publish(
                actor, drafts.stream().map(draft -> definition(actor, draft)).toList());
        library.refresh();
        return result;
    }

    private ReturnDrafts files() {
        return new ReturnDrafts(registers.inForce(), library::find);
    }

    /** Nobody owes what was over before anybody heard of it. */
    private DefinitionDraft definition(Actor actor, ReturnDefinition draft) {
        var first = Optional.ofNullable(draft.schedule().from())
                .or(() ->
                        library.find(draft.id()).map(before -> before.schedule().from()))
                .orElseGet(() -> draft.cadence().at(clock.today()));
        var within = OwnDefinitions.unit(actor)
                .filter(unit -> !unit.equals(Organisation.ROOT))
                .orElse(null);
        var owed = (draft.schedule().only() == null ? draft.from(first) : draft).within(within);
        return new DefinitionDraft(
                LeafType.RETURN_PUBLISHED,
                draft.id(),
                null,
                draft.words(),
                version -> owed.withVersion(version).toCanonicalJson());
    }
}

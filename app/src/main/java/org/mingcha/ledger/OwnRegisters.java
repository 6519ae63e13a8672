package org.mingcha.ledger;

import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import org.mingcha.accounts.Actor;
import org.mingcha.bounds.WorkPools;
import org.mingcha.definition.DefinitionDraft;
import org.mingcha.definition.DefinitionResult;
import org.mingcha.definition.OwnDefinitions;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.YamlText;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.ledger.internal.LedgerTemplate;
import org.mingcha.ledger.internal.RegisterOffers;
import org.mingcha.ledger.shelf.RegisterFileResult;
import org.mingcha.ledger.shelf.RegisterFiles;
import org.mingcha.ledger.shelf.RegisterWorkbook;
import org.springframework.stereotype.Service;

/**
 * Registers that offices draft and publish. What is published is at once a register like those that come with the product:
 * pages, plans of imports, templates, rules, exports and bundles know it by what it says of itself.
 */
@Service
public class OwnRegisters {
    private final RegisterLibrary library;
    private final RegisterOffers offers;
    private final OwnDefinitions definitions;
    private final WorkPools pools;

    OwnRegisters(RegisterLibrary library, RegisterOffers offers, OwnDefinitions definitions, WorkPools pools) {
        this.library = library;
        this.offers = offers;
        this.definitions = definitions;
        this.pools = pools;
    }

    /** Whether this actor publishes registers for some unit. */
    public static boolean mayPublish(Actor actor) {
        return OwnDefinitions.unit(actor).isPresent();
    }

    /** A file as drafts, checked against what is published; nothing is kept. */
    public RegisterFileResult read(String fileName, byte[] content) {
        return pools.reading().run(() -> new RegisterFiles(library.inForce()).read(fileName, content));
    }

    /** All of them, or none. */
    public DefinitionResult publish(Actor actor, List<Register> drafts) {
        var files = new RegisterFiles(library.inForce());
        var violations =
                drafts.stream().flatMap(draft -> files.check(draft).stream()).toList();
        if (!violations.isEmpty()) {
            return new DefinitionResult.Refused(violations);
        }
        var result = definitions.publish(
                actor, drafts.stream().map(OwnRegisters::definition).toList());
        library.refresh();
        return result;
    }

    private static DefinitionDraft definition(Register draft) {
        return new DefinitionDraft(
                LeafType.REGISTER_PUBLISHED,
                draft.id(),
                Registers.shipped().find(draft.id()).map(Register::version).orElse(null),
                draft.words(),
                version -> draft.withVersion(version).toCanonicalJson());
    }

    /** Each in its newest version, as far as somebody who sees these subtrees is offered it. */
    public List<OfferedRegister> offered(Collection<String> paths) {
        return offers.of(paths);
    }

    /** A sheet that drafts a register, as a pattern. */
    public byte[] pattern() {
        return RegisterWorkbook.write(Register.drafted(YamlText.resource("/register-pattern.yaml")));
    }

    /** The blank workbook that entries under this draft will be brought in; false: it could not be published as it is. */
    public boolean template(Register draft, OutputStream to) {
        boolean sound = new RegisterFiles(library.inForce()).check(draft).isEmpty();
        if (sound) {
            new LedgerTemplate(draft).write(to);
        }
        return sound;
    }

    /** As a sheet that can be changed and published again. */
    public byte[] workbook(Register register) {
        return RegisterWorkbook.write(register);
    }
}

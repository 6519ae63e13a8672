package org.mingcha.ledger.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.mingcha.definition.DefinitionPublication;
import org.mingcha.definition.OwnDefinitions;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.register.Registers;
import org.mingcha.ledger.OfferedRegister;
import org.mingcha.ledger.RegisterLibrary;
import org.mingcha.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Which registers are whose: what comes with the product is everybody's, an office's own its subtree's. */
@Component
public final class RegisterOffers {
    private static final Registers SHIPPED = Registers.shipped();

    private final RegisterLibrary library;
    private final OwnDefinitions definitions;

    RegisterOffers(RegisterLibrary library, OwnDefinitions definitions) {
        this.library = library;
        this.definitions = definitions;
    }

    /** Each in its newest version, as far as somebody who sees these subtrees is offered it. */
    public List<OfferedRegister> of(Collection<String> paths) {
        var publications = new HashMap<String, DefinitionPublication>();
        definitions.all(LeafType.REGISTER_PUBLISHED).forEach(each -> publications.put(each.reference(), each));
        var offered = new ArrayList<OfferedRegister>();
        for (var register : library.inForce().all()) {
            var by = publications.get(register.reference());
            if (by == null) {
                offered.add(new OfferedRegister(register, Organisation.ROOT, null));
            } else if (definitions.isOffered(by, paths)) {
                offered.add(new OfferedRegister(register, by.unit(), by.publishedAt()));
            }
        }
        return offered;
    }

    /** Those in which the unit at this path can enter something. */
    Registers at(String path) {
        var all = library.inForce();
        return SHIPPED.all().containsAll(all.all())
                ? all
                : new Registers(of(List.of(path)).stream()
                        .map(OfferedRegister::register)
                        .toList());
    }
}

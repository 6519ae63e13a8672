package org.mingcha.ledger.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.OperatorClasses;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.register.DerivedFacts;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.RegisterFields;
import org.mingcha.transparency.RulesInForce;

/** Makes the facts that are handed to the log; one for each operation, because it remembers the units it looked up. */
final class FactFactory {
    private final DerivedFacts derived;
    private final Role role;

    FactFactory(RulesInForce rules, LedgerUnitTable units, Role role) {
        Map<String, Optional<UnitKind>> kinds = new HashMap<>();
        Map<String, OperatorClasses> classes = new HashMap<>();
        this.derived = new DerivedFacts(
                rules.book(),
                code -> kinds.computeIfAbsent(
                        code, each -> units.find(each).map(LedgerUnit::kind).flatMap(UnitKind::of)),
                code -> classes.computeIfAbsent(code, rules::classes));
        this.role = role;
    }

    NewFact entered(Register register, String unit, EntryValues values, EntryProvenance provenance) {
        return version(LeafType.entered(register.id()), new Subject(register, unit, null), values, provenance);
    }

    NewFact amended(Register register, EntryRecord before, EntryValues values, EntryProvenance provenance) {
        var subject = new Subject(register, before.unit(), new RecordId(before.record()));
        return version(LeafType.amended(register.id()), subject, values, provenance);
    }

    /** Nothing of the entry is said again: it stands in the version that is withdrawn. */
    NewFact withdrawn(Register register, EntryRecord before, EntryProvenance provenance) {
        return new NewFact(
                LeafType.withdrawn(register.id()).code(),
                before.unit(),
                before.happenedOn(),
                role.code(),
                Content.EMPTY,
                provenance.addedTo(Content.EMPTY),
                java.util.List.of(),
                new RecordId(before.record()),
                false,
                RegisterFields.of(register));
    }

    private NewFact version(LeafType type, Subject subject, EntryValues values, EntryProvenance provenance) {
        var sealed = derived.seal(subject.register, subject.unit, values.happenedOn(), values.withoutDay());
        return new NewFact(
                type.code(),
                subject.unit,
                values.happenedOn(),
                role.code(),
                sealed.facts(),
                provenance.addedTo(sealed.text()),
                provenance.files().stream().map(EvidenceFile::sha256).toList(),
                subject.target,
                sealed.drill(),
                RegisterFields.of(subject.register));
    }

    private record Subject(
            Register register, String unit, @Nullable RecordId target) {}
}

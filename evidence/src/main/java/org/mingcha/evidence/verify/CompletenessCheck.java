package org.mingcha.evidence.verify;

import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.bundle.Candidates;
import org.mingcha.evidence.bundle.ExpectedExcerpts;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.bundle.RootChain;
import org.mingcha.evidence.bundle.SealedLeaf;
import org.mingcha.evidence.bundle.SetExcerpt;
import org.mingcha.evidence.bundle.SetKind;
import org.mingcha.evidence.bundle.SetSeal;
import org.mingcha.evidence.bundle.UnitClass;
import org.mingcha.evidence.bundle.UnitTemplates;
import org.mingcha.evidence.bundle.Withheld;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.report.Diction;
import org.mingcha.evidence.report.Grounds;
import org.mingcha.evidence.report.TextBook;
import org.mingcha.tlog.Hashing;

/** (3) Whatever a rule asks for is opened: definitions as published, the units there are, the facts of each candidate. */
final class CompletenessCheck {
    private final Dossier dossier;
    private final VerificationFindings findings;

    CompletenessCheck(Dossier dossier, VerificationFindings findings) {
        this.dossier = dossier;
        this.findings = findings;
    }

    /**
     * What doesn't hang on the figures.
     *
     * @return with what they are computed; empty where that can't be read, which is then a finding
     */
    Optional<Basics> run() {
        new OpenedTextCheck(dossier, findings).run();
        if (!dossier.chains().containsKey(RootChain.CODE)) {
            return Optional.empty(); // said by the check of the chains
        }
        return guarded(() -> {
            var root = RootChain.of(dossier);
            var basics = dossier.manifest().form().isFormer() ? former(root) : defined(root);
            checkUnits(root);
            checkExpected(root);
            return basics;
        });
    }

    private Optional<Basics> former(RootChain root) {
        checkPublished(
                PartNames.CHECKLIST, root.newestChecklist(dossier.manifest().checklist()));
        checkPublished(PartNames.REGISTERS, root.newestRegisters());
        return dossier.read(PartNames.REGISTERS, Registers::fromJson)
                .flatMap(registers -> Optional.ofNullable(dossier.manifest().limits())
                        .map(limits ->
                                new Basics(registers, limits, Grounds.NONE, new Diction(TextBook.former(), null))));
    }

    private Optional<Basics> defined(RootChain root) {
        var checklist = dossier.manifest().checklist();
        checkPublished(PartNames.CHECKLIST, root.checklist(checklist));
        var definitions = new DefinitionCheck(dossier, root, findings).run();
        var period = Period.parse(dossier.manifest().period());
        if (definitions.isEmpty() || period.isEmpty()) {
            return Optional.empty();
        }
        var day = period.get().to();
        var zone = definitions.get().rules().zone();
        var unitClass =
                UnitClass.on(day, dossier, dossier.manifest().unit(), zone).orElse(null);
        var limits = definitions.get().limits(day, unitClass);
        var grounds = definitions.get().grounds(root, checklist, period.get(), unitClass);
        note(checklist, grounds);
        return dossier.read(PartNames.CHECKLIST, Checklist::fromJson)
                .map(known -> new TemplateCheck(dossier, findings)
                        .run(known, definitions.get().texts()))
                .map(diction -> new Basics(definitions.get().newest(), limits, grounds, diction));
    }

    private void note(String checklist, Grounds grounds) {
        if (!grounds.newerChecklist().isEmpty()) {
            findings.note(VerificationStep.COMPLETENESS, "checklist.older", checklist, grounds.newerChecklist());
        }
        grounds.early()
                .forEach(rule -> findings.note(
                        VerificationStep.COMPLETENESS,
                        "rules.early",
                        rule.name(),
                        rule.value(),
                        rule.since(),
                        rule.sealedOn()));
    }

    /** What the computation asked for is what the bundle shows, no more and no less. */
    void checkAsked(Candidates candidates) {
        var needed = new TreeSet<>(candidates.opened());
        dossier.chain(RootChain.CODE).leaves().stream()
                .filter(each -> each.leaf().type().isOfRoot())
                .forEach(each -> needed.add(each.index()));
        var own = dossier.chain(dossier.manifest().unit());
        UnitClass.described(own).forEach(each -> needed.add(each.index()));
        needed.addAll(UnitTemplates.indexes(own.leaves()));
        dossier.openings().keySet().stream()
                .filter(index -> !needed.contains(index))
                .forEach(index -> findings.problem(
                        VerificationStep.COMPLETENESS, "facts.unasked", PartNames.FACTS + index + ".json"));
        var units = new TreeSet<>(candidates.asked());
        units.add(RootChain.CODE);
        units.add(dossier.manifest().unit());
        dossier.chains().keySet().stream()
                .filter(unit -> !units.contains(unit))
                .forEach(unit ->
                        findings.problem(VerificationStep.COMPLETENESS, "chain.unasked", PartNames.CHAIN + unit));
        expected().byLeaf().keySet().stream()
                .filter(leaf -> !candidates.expected().contains(leaf))
                .forEach(leaf ->
                        findings.problem(VerificationStep.COMPLETENESS, "expected.wrong", PartNames.EXPECTED, leaf));
        findings.note(
                VerificationStep.COMPLETENESS, "facts.hold", candidates.opened().size());
        noteErasures();
    }

    void withheld(Withheld missing) {
        switch (missing.kind()) {
            case ENTRY -> findings.problem(VerificationStep.COMPLETENESS, "withheld.entry", missing.which());
            case CHAIN -> findings.problem(VerificationStep.COMPLETENESS, "withheld.chain", missing.which());
            case UNIT -> findings.problem(VerificationStep.COMPLETENESS, "withheld.unit", missing.which());
        }
    }

    private void checkPublished(String part, Optional<RootChain.Publication> publication) {
        var sealed = publication.map(each -> each.published().sha256());
        if (sealed.isEmpty() || !sealed.equals(dossier.bytes(part).map(Hashing::sha256))) {
            findings.problem(VerificationStep.COMPLETENESS, "published.other", part);
        }
    }

    private void checkUnits(RootChain root) {
        var newest = root.newestUnits();
        var excerpt = dossier.read(PartNames.UNITS, SetExcerpt::fromJson);
        if (newest.isEmpty() || excerpt.isEmpty()) {
            findings.problem(VerificationStep.COMPLETENESS, "units.none", PartNames.UNITS);
            return;
        }
        var seal = SetSeal.of(dossier.content(newest.get().index()));
        var shown = excerpt.get();
        if (shown.leaf() != newest.get().index() || shown.size() != seal.size() || !shown.isProvenBy(seal.root())) {
            findings.problem(
                    VerificationStep.COMPLETENESS,
                    "units.wrong",
                    PartNames.UNITS,
                    newest.get().index());
        }
        checkOrder(PartNames.UNITS, shown, SetKind.UNITS);
    }

    /** A row out of its place is one that nobody finds who asks for it. */
    private void checkOrder(String part, SetExcerpt shown, SetKind kind) {
        shown.misplaced(kind)
                .ifPresent(row ->
                        findings.problem(VerificationStep.COMPLETENESS, "set.unsorted", part, shown.leaf(), row));
    }

    /** Each expected set stands under the root that a {@code period.opened} of the root's chain sealed. */
    private void checkExpected(RootChain root) {
        var openings = root.chain().leaves().stream()
                .filter(each -> each.leaf().type().equals(LeafType.PERIOD_OPENED))
                .map(SealedLeaf::index)
                .toList();
        for (var shown : expected().byLeaf().values()) {
            var seal = openings.contains(shown.leaf())
                    ? Optional.of(SetSeal.of(dossier.content(shown.leaf())))
                    : Optional.<SetSeal>empty();
            if (seal.filter(each -> each.size() == shown.size() && shown.isProvenBy(each.root()))
                    .isEmpty()) {
                findings.problem(VerificationStep.COMPLETENESS, "expected.wrong", PartNames.EXPECTED, shown.leaf());
            }
            checkOrder(PartNames.EXPECTED, shown, SetKind.EXPECTED);
        }
    }

    /** What can't be read was said when the figures were computed again. */
    private ExpectedExcerpts expected() {
        return dossier.read(PartNames.EXPECTED, ExpectedExcerpts::fromJson)
                .orElseGet(() -> new ExpectedExcerpts(new TreeMap<>()));
    }

    private void noteErasures() {
        dossier.chains().values().stream()
                .flatMap(chain -> chain.leaves().stream())
                .filter(each -> each.leaf().type().equals(LeafType.ERASURE))
                .forEach(each -> {
                    var target = each.leaf().target();
                    findings.note(
                            VerificationStep.COMPLETENESS,
                            "erased",
                            target == null ? "?" : target.index(),
                            each.index());
                });
    }

    private <T> Optional<T> guarded(Supplier<Optional<T>> check) {
        try {
            return check.get();
        } catch (Withheld missing) {
            withheld(missing);
        } catch (MalformedEvidence e) {
            findings.problem(
                    VerificationStep.COMPLETENESS,
                    "part.malformed",
                    PartNames.CHAIN + RootChain.CODE,
                    String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }
}

package org.mingcha.evidence.verify;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.bundle.UnitTemplates;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.never.NeverList;
import org.mingcha.evidence.report.Diction;
import org.mingcha.evidence.report.HeldTemplate;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.evidence.report.Report;
import org.mingcha.evidence.report.TextBook;
import org.mingcha.evidence.template.ReportTemplate;
import org.mingcha.evidence.template.TemplateFit;
import org.mingcha.evidence.template.TemplateRules;
import org.mingcha.tlog.Hashing;

/** A report goes by the template that its unit has sealed and not withdrawn, where that keeps the rules and fits. */
final class TemplateCheck {
    private final Dossier dossier;
    private final VerificationFindings findings;

    TemplateCheck(Dossier dossier, VerificationFindings findings) {
        this.dossier = dossier;
        this.findings = findings;
    }

    /** With which words the report is to be composed. */
    Diction run(Checklist checklist, TextBook texts) {
        var unit = dossier.manifest().unit();
        var templates = UnitTemplates.of(dossier, unit);
        UnitTemplates.indexes(dossier.chain(unit).leaves()).stream()
                .filter(index -> !dossier.openings().containsKey(index))
                .forEach(index -> problem("withheld.entry", index));
        checkVersions(templates);
        var holding = templates.holding(checklist.id());
        if (holding.isEmpty() && dossier.bytes(PartNames.TEMPLATE).isPresent()) {
            problem("template.unasked", PartNames.TEMPLATE);
        }
        var held = holding.flatMap(published -> document(published)
                .map(template -> new HeldTemplate(published.leaf().index(), template)));
        var diction = Diction.of(texts, checklist, held);
        checkSaid(diction);
        held.ifPresent(each -> note(each, checklist, texts));
        return diction;
    }

    private void checkVersions(UnitTemplates templates) {
        var seen = new HashSet<String>();
        templates.published().stream()
                .filter(each -> !seen.add(each.definition().reference()))
                .forEach(each -> problem(
                        "published.twice",
                        each.definition().reference(),
                        each.leaf().index()));
    }

    private Optional<ReportTemplate> document(UnitTemplates.Published published) {
        var sealed = published.definition();
        var template = dossier.read(PartNames.TEMPLATE, ReportTemplate::fromJson);
        var bytes = dossier.bytes(PartNames.TEMPLATE).orElse(new byte[0]);
        if (template.isPresent()
                && !(Hashing.sha256(bytes).equals(sealed.sha256())
                        && template.get().reference().equals(sealed.reference())
                        && template.get().checklist().equals(published.checklist())
                        && template.get().unit().equals(dossier.manifest().unit()))) {
            problem("published.other", PartNames.TEMPLATE);
            return Optional.empty();
        }
        template.flatMap(TemplateRules::brokenBy)
                .ifPresent(flaw -> problem("template.rules", sealed.reference(), flaw));
        return template;
    }

    /** The report names the template by which it goes, and no other. */
    private void checkSaid(Diction diction) {
        var said = dossier.read(PartNames.FIGURES, bytes -> Report.inputs(CanonicalJson.parseCanonical(bytes)))
                .flatMap(Inputs::template)
                .orElse(null);
        if (!Objects.equals(said, diction.template())) {
            problem(
                    "template.other",
                    said == null ? "-" : said.reference() + " (" + said.index() + ")",
                    diction.template() == null
                            ? "-"
                            : diction.template().reference() + " ("
                                    + diction.template().index() + ")");
        }
    }

    private void note(HeldTemplate held, Checklist checklist, TextBook texts) {
        var reference = held.template().reference();
        TemplateFit.against(held.template(), checklist, texts.narrative())
                .ifPresentOrElse(
                        flaw -> note("template.unfit", reference, held.index(), flaw),
                        () -> note("template.used", reference, held.index()));
        NeverList.shipped()
                .breachInProse(held.template().words())
                .ifPresent(breach -> note("template.never", reference, breach.said(), breach.word()));
    }

    private void note(String key, Object... arguments) {
        findings.note(VerificationStep.COMPLETENESS, key, arguments);
    }

    private void problem(String key, Object... arguments) {
        findings.problem(VerificationStep.COMPLETENESS, key, arguments);
    }
}

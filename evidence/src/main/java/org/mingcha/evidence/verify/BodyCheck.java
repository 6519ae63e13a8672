package org.mingcha.evidence.verify;

import java.time.ZoneId;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.TextOpening;
import org.mingcha.evidence.UnitDescription;
import org.mingcha.evidence.bundle.Chains;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.bundle.UnitClass;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.evidence.report.IssuingBody;

/** A report goes out in the name that its unit has sealed, as it was in force on the report's day. */
final class BodyCheck {
    private final Dossier dossier;
    private final VerificationFindings findings;

    BodyCheck(Dossier dossier, VerificationFindings findings) {
        this.dossier = dossier;
        this.findings = findings;
    }

    void run(ZoneId zone, Inputs inputs) {
        inputs.body().ifPresent(body -> check(body, zone, inputs));
    }

    private void check(IssuingBody body, ZoneId zone, Inputs inputs) {
        var given = inputs.date();
        var day = given == null
                ? Chains.lastRecorded(dossier.chains().values()).atZone(zone).toLocalDate()
                : given;
        var chain = dossier.chains().get(dossier.manifest().unit());
        var holds = chain != null
                && UnitClass.holding(day, chain, zone)
                        .filter(leaf -> leaf.index() == body.index())
                        .isPresent();
        var part = PartNames.text(body.index());
        var opened = dossier.names(PartNames.TEXT).contains(part)
                ? dossier.read(part, TextOpening::fromJson)
                        .filter(opening -> says(opening, body))
                        .isPresent()
                : false;
        if (!holds) {
            findings.problem(VerificationStep.COMPLETENESS, "body.other", body.index(), day);
        } else if (!opened) {
            findings.problem(VerificationStep.COMPLETENESS, "body.words", part);
        }
    }

    private static boolean says(TextOpening opening, IssuingBody body) {
        var asked = new TreeSet<>(UnitDescription.ON_PAPER);
        asked.retainAll(opening.commitment().fields().keySet());
        if (!opening.opened().keySet().equals(asked)) {
            return false;
        }
        var words = new TreeMap<String, Object>();
        opening.opened().forEach((field, said) -> {
            if (said.value() != null) {
                words.put(field, said.value());
            }
        });
        return IssuingBody.of(body.index(), UnitDescription.of(Content.EMPTY, new Content(words)))
                .equals(body);
    }
}

package org.mingcha.correction.incident.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.mingcha.correction.incident.IncidentRow;
import org.mingcha.correction.incident.Step;
import org.mingcha.ledger.AmendEntry;
import org.mingcha.ledger.FormValues;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.SubmitEntry;
import org.springframework.stereotype.Component;

/** Writes steps into the ledger: a new version of the incident's entry; for a drill that is over, the drill's own entry. */
@Component
class IncidentEntries {
    /** Without the control the machine's own locale would stand in for Chinese, which is the bundle's root. */
    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle(
            "messages/incident",
            Locale.SIMPLIFIED_CHINESE,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private static final String DRILLS = "drill";

    private final Ledger ledger;

    IncidentEntries(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The fields change to these; all others stay.
     *
     * @param reason last part of the sentence's key; the sentence is sealed in Chinese, whoever acts
     */
    void amend(Steps.Taking taking, String reason, Map<String, String> changes) {
        var entry = taking.found().entry();
        var values = new HashMap<>(FormValues.of(entry.latest().content()));
        values.putAll(changes);
        var amended = new AmendEntry(
                entry.id(),
                values,
                entry.latest().files(),
                SENTENCES.getString("incident.reason." + reason),
                taking.command().confirmed(),
                entry.latest().number());
        Answers.accepted(ledger.amend(taking.actor(), amended));
    }

    /** Where it counts: in the register of drills, with the minutes from found to contained. */
    void enterDrill(Steps.Taking taking, Step.DrillResult result) {
        var row = taking.found().standing().row();
        var values = new LinkedHashMap<String, String>();
        values.put(IncidentWords.HAPPENED_ON, row.happenedOn().toString());
        values.put(IncidentWords.TITLE, row.title());
        values.put("participants", result.participants());
        values.put("findings", result.findings());
        values.put("plan", result.plan());
        values.put("scenario", row.kind());
        minutes(row.times()).ifPresent(minutes -> values.put("response_minutes", Long.toString(minutes)));
        var entry = new SubmitEntry(
                row.unit(), DRILLS, values, List.of(), taking.command().confirmed());
        Answers.accepted(ledger.submit(taking.actor(), entry));
    }

    /** Until it was contained; where that is not known, until it was reported. */
    private static OptionalLong minutes(IncidentRow.Times times) {
        return Stream.of(times.contained(), times.reported())
                .filter(java.util.Objects::nonNull)
                .map(moment -> moment.minutesSince(times.found()))
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }
}

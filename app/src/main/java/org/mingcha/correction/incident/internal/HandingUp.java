package org.mingcha.correction.incident.internal;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.mingcha.correction.escalation.Escalations;
import org.mingcha.correction.escalation.HandUp;
import org.mingcha.correction.incident.IncidentSettings;
import org.mingcha.correction.incident.Incidents;
import org.mingcha.evidence.Content;
import org.mingcha.transparency.RecordId;
import org.springframework.stereotype.Component;

/** What goes up of an incident: which it is, how grave, of which kind. The superior reads the rest in the ledger. */
@Component
class HandingUp {
    private final Acting acting;
    private final Escalations escalations;
    private final IncidentSettings settings;

    HandingUp(Acting acting, Escalations escalations, IncidentSettings settings) {
        this.acting = acting;
        this.escalations = escalations;
        this.settings = settings;
    }

    /** @return the superior's name */
    String send(Steps.Taking taking) {
        var standing = taking.found().standing();
        var row = standing.row();
        var facts = new TreeMap<String, Object>();
        facts.put(IncidentWords.SEVERITY, row.severity());
        if (!row.kind().isEmpty()) {
            facts.put(IncidentWords.KIND, row.kind());
        }
        var text = new Content(Map.of(IncidentWords.TITLE, row.title()));
        var sent = escalations.send(new HandUp(
                Incidents.REGISTER,
                new RecordId(row.id().value()),
                acting.sender(standing).orElseThrow().code(),
                Duration.ofHours(settings.acknowledge()),
                new Content(facts),
                text,
                taking.signer(),
                row.drill()));
        return sent.superiorName();
    }
}

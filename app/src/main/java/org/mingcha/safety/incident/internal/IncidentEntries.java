package org.mingcha.safety.incident.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingcha.casework.CommandContext;
import org.mingcha.casework.LedgerEntries;
import org.mingcha.casework.Quotation;
import org.mingcha.claims.escalation.Escalations;
import org.mingcha.claims.escalation.HandUp;
import org.mingcha.claims.escalation.Reply;
import org.mingcha.evidence.Content;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.messages.MessageBundles;
import org.mingcha.safety.incident.IncidentCommand.ReportFurther;
import org.mingcha.safety.incident.IncidentCommand.ReportToAuthority;
import org.mingcha.safety.incident.IncidentCommand.Review;
import org.mingcha.safety.incident.IncidentSettings;
import org.mingcha.safety.incident.IncidentSummary;
import org.mingcha.safety.incident.Incidents;
import org.mingcha.transparency.RecordId;
import org.springframework.stereotype.Component;

/** What is written of an incident: a new version of its entry, its way up, and of a drill that is over the drill's entry. */
@Component
class IncidentEntries {
    static final Quotation LEDGER =
            new Quotation("incident.refused.ledger", Map.of("happened_on", "found", "found_at", "found"));

    private static final String DRILLS = "drill";

    private final LedgerEntries ledger;
    private final Escalations escalations;
    private final IncidentSettings settings;

    IncidentEntries(LedgerEntries ledger, Escalations escalations, IncidentSettings settings) {
        this.ledger = ledger;
        this.escalations = escalations;
        this.settings = settings;
    }

    /** @param reason last part of the sentence's key */
    void amend(IncidentFile file, CommandContext context, String reason, Map<String, String> changes) {
        ledger.amend(context, file.entry(), changes, MessageBundles.kept("incident.reason." + reason), LEDGER);
    }

    boolean isUnreported(IncidentFile file) {
        return file.lacks(IncidentFields.REPORTED_AT) && file.lacks(IncidentFields.REPORTED_ON);
    }

    /** The first time, when it was reported is noted in the entry as well. */
    void report(IncidentFile file, LocalDateTime told, CommandContext context) {
        var superior = send(file, context);
        if (isUnreported(file)) {
            amend(
                    file,
                    context,
                    "reported",
                    Map.of(IncidentFields.REPORTED_AT, told.toString(), IncidentFields.REPORTED_TO, superior));
        }
    }

    /** Which it is, how grave, of which kind goes up; the superior reads the rest in the ledger. */
    private String send(IncidentFile file, CommandContext context) {
        var row = file.row();
        var facts = new TreeMap<String, Object>();
        facts.put(IncidentFields.SEVERITY, row.severity());
        if (!row.kind().isEmpty()) {
            facts.put(IncidentFields.KIND, row.kind());
        }
        var sent = escalations.send(new HandUp(
                Incidents.REGISTER,
                new RecordId(row.id()),
                file.line().sender().code(),
                Duration.ofHours(settings.acknowledge()),
                new Content(facts),
                new Content(Map.of(IncidentFields.TITLE, row.title())),
                HandUp.Signer.of(context),
                row.drill()));
        return sent.superiorName();
    }

    void tellAuthority(IncidentFile file, ReportToAuthority told, CommandContext context) {
        var values = new LinkedHashMap<String, String>();
        values.put(IncidentFields.AUTHORITY, told.authority());
        values.put(IncidentFields.AUTHORITY_AT, told.at().toString());
        told.police().ifPresent(at -> values.put(IncidentFields.POLICE_AT, at.toString()));
        told.channel().ifPresent(word -> values.put(IncidentFields.REPORT_CHANNEL, word));
        told.reference().ifPresent(text -> values.put(IncidentFields.REPORT_REFERENCE, text));
        told.basis().ifPresent(text -> values.put(IncidentFields.GRADING_BASIS, text));
        amend(file, context, "authority", values);
    }

    void tellFurther(IncidentFile file, ReportFurther told, CommandContext context) {
        var values = new LinkedHashMap<String, String>();
        values.put(IncidentFields.FURTHER_AT, told.at().toString());
        told.reference().ifPresent(text -> values.put(IncidentFields.REPORT_REFERENCE, text));
        amend(file, context, "further", values);
    }

    void acknowledge(IncidentFile file, Reply reply, CommandContext context) {
        escalations.acknowledge(file.waiting().orElseThrow(), reply, HandUp.Signer.of(context));
    }

    void review(IncidentFile file, Review review, LocalDate today, CommandContext context) {
        amend(
                file,
                context,
                "reviewed",
                Map.of(
                        IncidentFields.REVIEWED_ON, today.toString(),
                        IncidentFields.CAUSE, review.cause(),
                        IncidentFields.LESSONS, review.lessons()));
        if (file.row().drill()) {
            enterDrill(file, review, context);
        }
    }

    /** Where it counts: in the register of drills, with the minutes from found to contained. */
    private void enterDrill(IncidentFile file, Review review, CommandContext context) {
        var row = file.row();
        var values = new LinkedHashMap<String, String>();
        values.put(IncidentFields.HAPPENED_ON, row.happenedOn().toString());
        values.put(IncidentFields.TITLE, row.title());
        values.put("participants", review.participants().orElse(""));
        values.put("findings", review.findings().orElse(""));
        values.put("plan", review.plan().orElse(""));
        values.put("scenario", row.kind());
        minutes(row.times()).ifPresent(minutes -> values.put("response_minutes", Long.toString(minutes)));
        ledger.enterBeside(
                context, new SubmitEntry(row.unit(), DRILLS, values, List.of(), context.confirmed()), LEDGER);
    }

    /** Until it was contained; where that is not known, until it was reported. */
    private static OptionalLong minutes(IncidentSummary.Times times) {
        return Stream.of(times.contained(), times.reported())
                .filter(Objects::nonNull)
                .map(moment -> moment.minutesSince(times.found()))
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }
}

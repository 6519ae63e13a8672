package org.mingcha.safety.incident.internal;

import static org.mingcha.safety.incident.internal.IncidentState.CLOSED;
import static org.mingcha.safety.incident.internal.IncidentState.CONTAINED;
import static org.mingcha.safety.incident.internal.IncidentState.OPEN;
import static org.mingcha.safety.incident.internal.IncidentState.REVIEWED;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.casework.Authority;
import org.mingcha.casework.CaseLock;
import org.mingcha.casework.CaseOpening;
import org.mingcha.casework.CaseRules;
import org.mingcha.casework.CaseType;
import org.mingcha.casework.CommandChecks;
import org.mingcha.casework.CommandContext;
import org.mingcha.casework.LedgerEntries;
import org.mingcha.casework.Transitions;
import org.mingcha.claims.escalation.Escalations;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.organisation.UnitView;
import org.mingcha.safety.incident.FoundIncident;
import org.mingcha.safety.incident.IncidentCommand;
import org.mingcha.safety.incident.IncidentCommand.Acknowledge;
import org.mingcha.safety.incident.IncidentCommand.Close;
import org.mingcha.safety.incident.IncidentCommand.Contain;
import org.mingcha.safety.incident.IncidentCommand.Notify;
import org.mingcha.safety.incident.IncidentCommand.Report;
import org.mingcha.safety.incident.IncidentCommand.ReportFinally;
import org.mingcha.safety.incident.IncidentCommand.ReportFurther;
import org.mingcha.safety.incident.IncidentCommand.ReportToAuthority;
import org.mingcha.safety.incident.IncidentCommand.Review;
import org.mingcha.safety.incident.IncidentCommand.Transfer;
import org.mingcha.safety.incident.IncidentTime;
import org.mingcha.safety.incident.Incidents;
import org.springframework.stereotype.Component;

/** Incidents: who may do what from where, what is checked, and what is written of it. */
@Component
public class IncidentType
        implements CaseType<IncidentState, IncidentCommand, IncidentFile>, CaseOpening<FoundIncident> {
    private static final String YES = "yes";
    private static final String REFUSALS = "incident.refused.";
    private static final List<Role> OFFICE = List.of(Role.OFFICER, Role.CLERK, Role.LEADER);

    private static final Authority<IncidentFile> UNIT =
            Authority.of("its unit", file -> Optional.of(file.line().unit().path()), OFFICE);
    private static final Authority<IncidentFile> SENDER = Authority.of(
            "its unit, later whoever acknowledged it",
            file -> Optional.of(file.line().sender().path()),
            OFFICE);
    private static final Authority<IncidentFile> SUPERIOR = Authority.<IncidentFile>of(
                    "the superior it went to",
                    file -> Optional.ofNullable(file.line().sentTo()).map(UnitView::path),
                    Escalations.SUPERIOR)
            .otherThan("who handed it up", "same-person", (account, file) -> file.wasSentBy(account));

    public static final CaseRules<IncidentState, IncidentCommand, IncidentFile> RULES = new CaseRules<>(
            Incidents.REGISTER,
            IncidentCommand.class,
            REFUSALS,
            Transitions.<IncidentState, IncidentFile>of(IncidentState.class)
                    .on(Report.class)
                    .from(OPEN, CONTAINED, CLOSED, REVIEWED)
                    .when(
                            "nothing waits above, and somebody stands there",
                            file -> file.waiting().isEmpty() && file.line().superior() != null)
                    .stays()
                    .on(ReportToAuthority.class)
                    .from(OPEN, CONTAINED, CLOSED, REVIEWED)
                    .when(
                            "it was not",
                            file -> file.lacks(IncidentFields.AUTHORITY_AT) && file.lacks(IncidentFields.AUTHORITY_ON))
                    .stays()
                    .on(ReportFurther.class)
                    .from(OPEN, CONTAINED, CLOSED, REVIEWED)
                    .when("the authority was told, and not for the last time", IncidentFile::isWithAuthority)
                    .stays()
                    .on(ReportFinally.class)
                    .from(CLOSED, REVIEWED)
                    .when("the authority was told, and not for the last time", IncidentFile::isWithAuthority)
                    .stays()
                    .on(Acknowledge.class)
                    .from(OPEN, CONTAINED, CLOSED, REVIEWED)
                    .when("it waits above", file -> file.waiting().isPresent())
                    .stays()
                    .on(Contain.class)
                    .from(OPEN)
                    .to(CONTAINED)
                    .on(Transfer.class)
                    .from(OPEN, CONTAINED, CLOSED, REVIEWED)
                    .when("it was not", file -> file.lacks(IncidentFields.TRANSFERRED_ON))
                    .stays()
                    .on(Notify.class)
                    .from(OPEN, CONTAINED, CLOSED, REVIEWED)
                    .when(
                            "personal information leaked, and nobody was told",
                            file -> file.row().personal() && file.lacks(IncidentFields.NOTIFIED_ON))
                    .stays()
                    .on(Close.class)
                    .from(OPEN, CONTAINED)
                    .to(CLOSED)
                    .on(Review.class)
                    .from(CLOSED)
                    .to(REVIEWED)
                    .build(),
            Map.ofEntries(
                    Map.entry(Report.class, SENDER),
                    Map.entry(ReportToAuthority.class, UNIT),
                    Map.entry(ReportFurther.class, UNIT),
                    Map.entry(ReportFinally.class, UNIT),
                    Map.entry(Acknowledge.class, SUPERIOR),
                    Map.entry(Contain.class, UNIT),
                    Map.entry(Transfer.class, UNIT),
                    Map.entry(Notify.class, UNIT),
                    Map.entry(Close.class, UNIT),
                    Map.entry(Review.class, UNIT)));

    private final CaseLock lock;
    private final IncidentViews views;
    private final IncidentFields words;
    private final IncidentEntries entries;
    private final LedgerEntries ledger;
    private final MingchaClock clock;

    IncidentType(
            CaseLock lock,
            IncidentViews views,
            IncidentFields words,
            IncidentEntries entries,
            LedgerEntries ledger,
            MingchaClock clock) {
        this.lock = lock;
        this.views = views;
        this.words = words;
        this.entries = entries;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return RULES.name();
    }

    @Override
    public Class<FoundIncident> command() {
        return FoundIncident.class;
    }

    @Override
    public String refusals() {
        return REFUSALS;
    }

    @Override
    public CommandResult<Long> open(Actor actor, FoundIncident command, boolean confirmed) {
        var found = command.found();
        if (found.isAfter(now())) {
            return CommandResult.rejected(Violation.at("found", REFUSALS + "time-to-come"));
        }
        var values = new LinkedHashMap<String, String>();
        values.put(IncidentFields.HAPPENED_ON, found.toLocalDate().toString());
        values.put(IncidentFields.TITLE, command.title());
        values.put(IncidentFields.SEVERITY, command.severity());
        values.put(IncidentFields.KIND, command.kind().orElse(""));
        values.put(IncidentFields.FOUND_AT, found.toString());
        values.put(IncidentFields.OUTCOME, words.inHand());
        values.put(IncidentFields.IS_DRILL, command.drill() ? YES : "");
        return ledger.enter(
                actor,
                new SubmitEntry(command.unit(), Incidents.REGISTER, values, List.of(), confirmed),
                IncidentEntries.LEDGER);
    }

    @Override
    public CaseRules<IncidentState, IncidentCommand, IncidentFile> rules() {
        return RULES;
    }

    @Override
    public Optional<IncidentFile> hold(Actor actor, long id) {
        lock.take(Incidents.REGISTER, id);
        return views.find(actor, id);
    }

    @Override
    public int version(IncidentFile file) {
        return file.version();
    }

    @Override
    public IncidentState state(IncidentFile file) {
        return IncidentState.of(file);
    }

    @Override
    public void validate(IncidentFile file, IncidentCommand command, CommandChecks checks) {
        var found = file.row().times().found();
        switch (command) {
            case Report(var told) -> {
                if (told.isPresent() && entries.isUnreported(file)) {
                    happened(checks, "at", IncidentTime.of(told.get()), found);
                }
            }
            case ReportToAuthority told -> {
                word(checks, "authority", IncidentFields.AUTHORITY, told.authority());
                told.channel().ifPresent(word -> word(checks, "channel", IncidentFields.REPORT_CHANNEL, word));
                happened(checks, "at", IncidentTime.of(told.at()), found);
                told.police().ifPresent(at -> happened(checks, "police", IncidentTime.of(at), found));
            }
            case ReportFurther further -> happened(checks, "at", IncidentTime.of(further.at()), file.told());
            case ReportFinally(var on) -> happened(checks, "on", IncidentTime.of(on), file.told());
            case Contain(var at) -> happened(checks, "at", IncidentTime.of(at), found);
            case Close(var at) -> happened(checks, "at", IncidentTime.of(at), found);
            case Transfer(var to, var on) -> {
                word(checks, "to", IncidentFields.TRANSFERRED_TO, to);
                happened(checks, "on", IncidentTime.of(on), found);
            }
            case Notify(var on) -> happened(checks, "on", IncidentTime.of(on), found);
            case Acknowledge _, Review _ -> {}
        }
    }

    private void word(CommandChecks checks, String name, String field, String word) {
        if (!words.has(field, word)) {
            checks.refuse(name, "choice-missing");
        }
    }

    private void happened(CommandChecks checks, String field, IncidentTime at, IncidentTime found) {
        if (at.isAfter(IncidentTime.of(now()))) {
            checks.refuse(field, "time-to-come");
        } else if (found.isAfter(at)) {
            checks.refuse(field, "time-before", found.text());
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.now(), clock.zone()).truncatedTo(ChronoUnit.MINUTES);
    }

    @Override
    public void apply(IncidentFile file, IncidentCommand command, CommandContext context) {
        switch (command) {
            case Report(var told) -> entries.report(file, told.orElseGet(this::now), context);
            case ReportToAuthority told -> entries.tellAuthority(file, told, context);
            case ReportFurther further -> entries.tellFurther(file, further, context);
            case ReportFinally(var on) ->
                entries.amend(file, context, "final", Map.of(IncidentFields.FINAL_ON, on.toString()));
            case Acknowledge(var reply) -> entries.acknowledge(file, reply, context);
            case Contain(var at) ->
                entries.amend(file, context, "contained", Map.of(IncidentFields.CONTAINED_AT, at.toString()));
            case Transfer(var to, var on) ->
                entries.amend(
                        file,
                        context,
                        "transferred",
                        Map.of(IncidentFields.TRANSFERRED_TO, to, IncidentFields.TRANSFERRED_ON, on.toString()));
            case Notify(var on) ->
                entries.amend(file, context, "notified", Map.of(IncidentFields.NOTIFIED_ON, on.toString()));
            case Close(var at) ->
                entries.amend(
                        file,
                        context,
                        "closed",
                        Map.of(
                                IncidentFields.CLOSED_AT, at.toString(),
                                IncidentFields.CLOSED_ON, at.toLocalDate().toString(),
                                IncidentFields.OUTCOME, words.done()));
            case Review review -> entries.review(file, review, clock.today(), context);
        }
    }
}

package org.mingcha.claims.internal;

import static org.mingcha.claims.ClaimState.APPROVED;
import static org.mingcha.claims.ClaimState.CHECKING;
import static org.mingcha.claims.ClaimState.PUBLISHED;
import static org.mingcha.claims.ClaimState.RECEIVED;
import static org.mingcha.claims.ClaimState.SUBMITTED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.casework.Authority;
import org.mingcha.casework.CaseOpening;
import org.mingcha.casework.CaseRequest;
import org.mingcha.casework.CaseRules;
import org.mingcha.casework.CaseType;
import org.mingcha.casework.CommandChecks;
import org.mingcha.casework.CommandContext;
import org.mingcha.casework.CommandHandler;
import org.mingcha.casework.Transitions;
import org.mingcha.claims.ClaimCommand;
import org.mingcha.claims.ClaimCommand.Acknowledge;
import org.mingcha.claims.ClaimCommand.Approve;
import org.mingcha.claims.ClaimCommand.Assess;
import org.mingcha.claims.ClaimCommand.Escalate;
import org.mingcha.claims.ClaimCommand.GiveBack;
import org.mingcha.claims.ClaimCommand.Join;
import org.mingcha.claims.ClaimCommand.Publish;
import org.mingcha.claims.ClaimCommand.Save;
import org.mingcha.claims.ClaimCommand.Separate;
import org.mingcha.claims.ClaimCommand.Submit;
import org.mingcha.claims.ClaimState;
import org.mingcha.claims.ReceiveClaim;
import org.mingcha.claims.escalation.Escalations;
import org.mingcha.command.CommandResult;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Claims: who may do what from where, what is checked, and what is done. */
@Component
public class ClaimType implements CaseType<ClaimState, ClaimCommand, ClaimFile>, CaseOpening<ReceiveClaim> {
    static final String REFUSALS = "claim.refused.";

    private static final int LONGEST_CLAIM = 300;
    private static final int LONGEST_REASON = 300;

    private static final Authority<ClaimFile> WORKERS = Authority.of(
            "the unit that works on it",
            file -> Optional.of(file.path()),
            List.of(Role.OFFICER, Role.CLERK, Role.LEADER));
    private static final Authority<ClaimFile> APPROVERS = Authority.of(
            "the unit that works on it", file -> Optional.of(file.path()), List.of(Role.LEADER, Role.OFFICER));
    private static final Authority<ClaimFile> OTHER_APPROVERS = APPROVERS.otherThan(
            "who wrote on it",
            "same-eyes",
            (account, file) -> file.line().writers().contains(account));
    private static final Authority<ClaimFile> SUPERIOR = Authority.<ClaimFile>of(
                    "the superior where it waits",
                    file -> Optional.ofNullable(file.waiting()).map(ClaimFile.Waiting::path),
                    Escalations.SUPERIOR)
            .otherThan("who handed it up", "same-eyes", (account, file) -> file.wasHandedUpBy(account));

    public static final CaseRules<ClaimState, ClaimCommand, ClaimFile> RULES = new CaseRules<>(
            RegisterWords.REGISTER,
            ClaimCommand.class,
            REFUSALS,
            Transitions.<ClaimState, ClaimFile>of(ClaimState.class)
                    .on(Assess.class)
                    .when("it is joined to none", file -> !file.isJoined())
                    .stays()
                    .on(Save.class)
                    .when("it is joined to none", file -> !file.isJoined())
                    .to(CHECKING)
                    .on(Submit.class)
                    .from(CHECKING)
                    .when("it is joined to none", file -> !file.isJoined())
                    .to(SUBMITTED)
                    .on(GiveBack.class)
                    .from(SUBMITTED, APPROVED)
                    .when("it is joined to none", file -> !file.isJoined())
                    .to(CHECKING)
                    .on(Approve.class)
                    .from(SUBMITTED)
                    .when("it is joined to none", file -> !file.isJoined())
                    .to(APPROVED)
                    .on(Publish.class)
                    .from(APPROVED)
                    .when("it is joined to none", file -> !file.isJoined())
                    .to(PUBLISHED)
                    .on(Join.class)
                    .from(RECEIVED, CHECKING, SUBMITTED, APPROVED)
                    .when("nothing is out, and it is joined to none", file -> !file.published() && !file.isJoined())
                    .stays()
                    .on(Separate.class)
                    .when("it is joined to another", ClaimFile::isJoined)
                    .stays()
                    .on(Escalate.class)
                    .from(RECEIVED, CHECKING, SUBMITTED, APPROVED)
                    .when("nothing is out, and it is joined to none", file -> !file.published() && !file.isJoined())
                    .stays()
                    .on(Acknowledge.class)
                    .stays()
                    .build(),
            Map.of(
                    Assess.class, WORKERS,
                    Save.class, WORKERS,
                    Submit.class, WORKERS,
                    GiveBack.class, APPROVERS,
                    Approve.class, OTHER_APPROVERS,
                    Publish.class, WORKERS,
                    Join.class, WORKERS,
                    Separate.class, WORKERS,
                    Escalate.class, WORKERS,
                    Acknowledge.class, SUPERIOR));

    private final ClaimFiles files;
    private final ClaimEntries entries;
    private final ClaimActs acts;
    private final ClaimDraftCheck drafts;
    private final ClaimJoin joining;
    private final ClaimEscalation escalating;
    private final ClaimViews views;
    private final CommandHandler handler;
    private final ApplicationEventPublisher events;

    ClaimType(
            ClaimFiles files,
            ClaimEntries entries,
            ClaimActs acts,
            ClaimDraftCheck drafts,
            ClaimJoin joining,
            ClaimEscalation escalating,
            ClaimViews views,
            CommandHandler handler,
            ApplicationEventPublisher events) {
        this.files = files;
        this.entries = entries;
        this.acts = acts;
        this.drafts = drafts;
        this.joining = joining;
        this.escalating = escalating;
        this.views = views;
        this.handler = handler;
        this.events = events;
    }

    @Override
    public String kind() {
        return RULES.name();
    }

    @Override
    public Class<ReceiveClaim> command() {
        return ReceiveClaim.class;
    }

    @Override
    public String refusals() {
        return REFUSALS;
    }

    @Override
    public CommandResult<Long> open(Actor actor, ReceiveClaim command, boolean confirmed) {
        var checks = new CommandChecks(REFUSALS);
        checks.required("sentence", command.sentence(), LONGEST_CLAIM);
        return checks.<Long>result(confirmed)
                .orElseGet(() -> handler.inTransaction(() -> receive(actor, command, confirmed)));
    }

    private CommandResult<Long> receive(Actor actor, ReceiveClaim command, boolean confirmed) {
        var entered = entries.enter(actor, command, confirmed);
        if (entered instanceof CommandResult.Done<Long>(var claim)) {
            files.open(claim, command.unit());
            announce(actor, claim);
        }
        return entered;
    }

    @Override
    public CaseRules<ClaimState, ClaimCommand, ClaimFile> rules() {
        return RULES;
    }

    @Override
    public Optional<ClaimFile> hold(Actor actor, long id) {
        return files.hold(actor, id);
    }

    @Override
    public int version(ClaimFile file) {
        return file.line().version();
    }

    @Override
    public ClaimState state(ClaimFile file) {
        return file.line().state();
    }

    @Override
    public void validate(ClaimFile file, ClaimCommand command, CommandChecks checks) {
        switch (command) {
            case Save(var draft) -> drafts.look(file.line(), draft, checks);
            case Submit _ -> drafts.lookForGaps(file, checks);
            case GiveBack(var reason) -> checks.required("reason", reason, LONGEST_REASON);
            case Join(var to) -> joining.look(file, to, checks);
            case Separate _ -> joining.look(file, checks);
            case Escalate _ -> escalating.look(file, checks);
            case Assess _, Approve _, Publish _, Acknowledge _ -> {}
        }
    }

    @Override
    public void apply(ClaimFile file, ClaimCommand command, CommandContext context) {
        acts.apply(file, command, context);
    }

    @Override
    public void announce(Actor actor, long id) {
        events.publishEvent(views.moved(actor, id));
    }

    public CommandResult<Long> handle(Actor actor, CaseRequest<ClaimCommand> request) {
        return handler.handle(this, actor, request);
    }
}

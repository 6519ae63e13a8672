package org.mingcha.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.reporting.internal.CurrentVersion;
import org.mingcha.reporting.internal.Filer;
import org.mingcha.reporting.internal.FilingHandler;
import org.mingcha.reporting.internal.LinkTable;
import org.mingcha.reporting.internal.ReportingUnitTable;
import org.mingcha.reporting.internal.ReturnFilingTable;
import org.mingcha.reporting.internal.ReturnForms;
import org.mingcha.reporting.internal.ReturnSubject;
import org.mingcha.reporting.internal.ReturnSubjects;
import org.mingcha.reporting.internal.UnitRef;
import org.springframework.stereotype.Service;

/**
 * Links for those who have no account at hand: whoever holds one can file one nil return of one unit for one period, and
 * nothing else. A link is good until some days after the due day, or until it is voided.
 */
@Service
public class ReturnLinks {
    /** Days after the due day on which a link still works. */
    public static final int DAYS_AFTER_DUE = 7;

    private static final List<Role> MAKERS = List.of(Role.OFFICER, Role.LEADER, Role.INSPECTOR);

    private final MingchaClock clock;
    private final ReportingUnitTable units;
    private final LinkTable links;
    private final ReturnFilingTable filings;
    private final ReturnSubjects subjects;
    private final FilingHandler handler;
    private final ReturnForms forms;

    ReturnLinks(
            MingchaClock clock,
            ReportingUnitTable units,
            LinkTable links,
            ReturnFilingTable filings,
            ReturnSubjects subjects,
            FilingHandler handler,
            ReturnForms forms) {
        this.clock = clock;
        this.units = units;
        this.links = links;
        this.filings = filings;
        this.subjects = subjects;
        this.handler = handler;
        this.forms = forms;
    }

    /** By an officer, leader, inspector or admin in whose reach the unit is. Others made earlier stay good. */
    public LinkResult make(Actor actor, ReturnKey key) {
        var unit = inReach(actor, key.unit());
        return unit.isEmpty()
                ? refused(FilingResult.Refused.of(ReturnRefusal.NOT_FOUND, key.unit()))
                : switch (subjects.find(unit.get(), Filer.link(0), key)) {
                    case ReturnSubjects.Found.Not(var refused) -> refused(refused);
                    case ReturnSubjects.Found.Is(var subject) ->
                        refusal(subject)
                                .<LinkResult>map(ReturnLinks::refused)
                                .orElseGet(() -> made(actor, key, subject));
                };
    }

    private Optional<FilingResult.Refused> refusal(ReturnSubject subject) {
        if (!subject.definition().nil()) {
            return Optional.of(FilingResult.Refused.of(
                    ReturnRefusal.NO_NIL, subject.definition().title()));
        }
        var last = subject.period().dueOn().plusDays(DAYS_AFTER_DUE);
        if (clock.today().isAfter(last)) {
            return Optional.of(FilingResult.Refused.of(
                    ReturnRefusal.LINK_OVER, subject.period().code(), last.toString()));
        }
        return subjects.notOwed(subject.definition(), subject.period(), subject.unit());
    }

    private LinkResult made(Actor actor, ReturnKey key, ReturnSubject subject) {
        var token = LinkTable.newToken();
        var last = subject.period().dueOn().plusDays(DAYS_AFTER_DUE);
        var row = links.insert(token, key, new LinkTable.Making(last, actor.account()));
        return new LinkResult.Made(row.view(subject.unit().name()), token);
    }

    /** Those of the unit and of what stands below it whose last day isn't over, voided ones too, the newest first. */
    public List<LinkView> of(Actor actor, String unit) {
        return inReach(actor, unit)
                .map(place -> links.below(place.path(), clock.today()))
                .orElse(List.of());
    }

    /** From now on it opens nothing; false: no such link in the actor's reach. */
    public boolean voidLink(Actor actor, long link) {
        boolean found = links.unitOf(link).flatMap(unit -> inReach(actor, unit)).isPresent();
        if (found) {
            links.voidOne(link);
        }
        return found;
    }

    /** All of this return's links; how many. */
    public int voidAll(Actor actor, ReturnKey key) {
        return inReach(actor, key.unit()).map(_ -> links.voidAll(key)).orElse(0);
    }

    /** What the link shows; empty: unknown, voided or over, which look the same. */
    public Optional<LinkedReturn> open(String token) {
        return good(token, (row, subject) -> linked(row, subject, forms.linked(row.key(), subject)));
    }

    private LinkedReturn linked(LinkTable.Row row, ReturnSubject subject, ReturnForm form) {
        boolean overdue = subject.period().isOverdue(clock.today());
        var standing = filings.standing(row.key());
        boolean mayFile = form.ended()
                && standing.isEmpty()
                && form.entries().isEmpty()
                && form.reason().isEmpty();
        return new LinkedReturn(
                row.view(form.unitName()),
                form.definition(),
                form.dueOn(),
                form.state(),
                form.reason(),
                form.prefilled(),
                form.entries(),
                form.filed(),
                mayFile,
                standing.filter(each -> each.mayBeWithdrawnByLink(overdue)).isPresent());
    }

    /** Files the nil return; empty as above. The same again is not filed twice; what stands is never corrected. */
    public Optional<FilingResult> file(String token, Optional<String> idempotencyKey) {
        return good(
                token,
                (row, subject) -> isSentBack(row)
                        ? FilingResult.Refused.of(ReturnRefusal.SIGN_IN)
                        : handler.file(
                                subject,
                                new FileReturn(row.key(), true, Map.of(), "", idempotencyKey, FileReturn.NOTHING)));
    }

    /** What the superior wants filed again wants more than one tap. */
    private boolean isSentBack(LinkTable.Row row) {
        return filings.standing(row.key()).filter(CurrentVersion::isSentBack).isPresent();
    }

    /** Takes back what a link has filed, until the due day; empty as above. */
    public Optional<FilingResult> withdraw(String token, String reason) {
        return good(token, (row, subject) -> handler.withdraw(subject, new WithdrawReturn(row.key(), reason)));
    }

    /** What comes of the link's return where the link is good. */
    private <T> Optional<T> good(String token, BiFunction<LinkTable.Row, ReturnSubject, T> act) {
        var row = links.good(token, clock.today());
        var unit = row.flatMap(found -> units.find(found.key().unit()));
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        return subjects.find(unit.get(), Filer.link(row.get().id()), row.get().key())
                        instanceof ReturnSubjects.Found.Is(var subject)
                ? Optional.of(act.apply(row.get(), subject))
                : Optional.empty();
    }

    private Optional<UnitRef> inReach(Actor actor, String unit) {
        return units.find(actor, unit)
                .filter(place -> actor.acting(MAKERS, place.path()).isPresent());
    }

    private static LinkResult refused(FilingResult.Refused refused) {
        return new LinkResult.Refused(refused.reason(), refused.arguments());
    }
}

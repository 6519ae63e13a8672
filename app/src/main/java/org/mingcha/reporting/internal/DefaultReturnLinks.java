package org.mingcha.reporting.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.reporting.FileReturn;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.LinkResult;
import org.mingcha.reporting.LinkView;
import org.mingcha.reporting.LinkedReturn;
import org.mingcha.reporting.ReturnForm;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnLinks;
import org.mingcha.reporting.ReturnRefusal;
import org.mingcha.reporting.WithdrawReturn;
import org.springframework.stereotype.Component;

/** Makes links, voids them, and lets through what one is good for. */
@Component
final class DefaultReturnLinks implements ReturnLinks {
    private static final List<Role> MAKERS = List.of(Role.OFFICER, Role.LEADER, Role.INSPECTOR);

    private final MingchaClock clock;
    private final ReportingUnitTable units;
    private final LinkTable links;
    private final ReturnFilingTable filings;
    private final ReturnSubjects subjects;
    private final FilingHandler handler;
    private final ReturnForms forms;

    DefaultReturnLinks(MingchaClock clock, ReportingUnitTable units, LinkTable links, ReturnFilingTable filings, ReturnSubjects subjects, FilingHandler handler, ReturnForms forms) {
        this.clock = clock;
        this.units = units;
        this.links = links;
        this.filings = filings;
        this.subjects = subjects;
        this.handler = handler;
        this.forms = forms;
    }

    @Override
    public LinkResult make(Actor actor, ReturnKey key) {
        var unit = inReach(actor, key.unit());
        return unit.isEmpty()
                ? refused(FilingResult.Refused.of(ReturnRefusal.NOT_FOUND, key.unit()))
                : switch (subjects.find(unit.get(), Filer.link(0), key)) {
                    case ReturnSubjects.Found.Not(var refused) -> refused(refused);
                    case ReturnSubjects.Found.Is(var subject) ->
                        refusal(subject)
                                .<LinkResult>map(DefaultReturnLinks::refused)
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

    @Override
    public List<LinkView> of(Actor actor, String unit) {
        return inReach(actor, unit)
                .map(place -> links
                        .below(place.path(), clock.today()))
                .orElse(List.of());
    }

    @Override
    public boolean voidLink(Actor actor, long link) {
        boolean found = links
                .unitOf(link)
                .flatMap(unit -> inReach(actor, unit))
                .isPresent();
        if (found) {
            links.voidOne(link);
        }
        return found;
    }

    @Override
    public int voidAll(Actor actor, ReturnKey key) {
        return inReach(actor, key.unit())
                .map(_ -> links.voidAll(key))
                .orElse(0);
    }

    @Override
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

    @Override
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
        return filings
                .standing(row.key())
                .filter(CurrentVersion::isSentBack)
                .isPresent();
    }

    @Override
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
        return units
                .find(actor, unit)
                .filter(place -> actor.acting(MAKERS, place.path()).isPresent());
    }

    private static LinkResult refused(FilingResult.Refused refused) {
        return new LinkResult.Refused(refused.reason(), refused.arguments());
    }
}

package org.mingcha.web.ledger;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.AmendEntry;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes entries' forms to the ledger and its answers back to the reader. */
@Component
class EntryFormHandler {
    /** What follows a form that was sent. */
    sealed interface Next {}

    record Go(String to) implements Next {}

    record Again(EntryForm form) implements Next {}

    private final Ledger ledger;
    private final RegisterBook registers;
    private final EntryForms forms;
    private final Uploads uploads;
    private final MingchaClock clock;

    EntryFormHandler(Ledger ledger, RegisterBook registers, EntryForms forms, Uploads uploads, MingchaClock clock) {
        this.ledger = ledger;
        this.registers = registers;
        this.forms = forms;
        this.uploads = uploads;
        this.clock = clock;
    }

    ChoicePage registerChoice(RequestContext context) {
        var lines = registers.all(context).stream()
                .map(each -> new ChoicePage.Line(
                        each.id(), registers.name(each.id(), context.words()), each.lateAfterDays()))
                .toList();
        return new ChoicePage(context.shell(NavSection.LEDGER, "web.choose.heading"), lines);
    }

    EntryForm blank(RequestContext context, Register register, @Nullable String saved) {
        var typed = EntryFormInput.empty(context.unit().code(), clock.today().toString());
        var before = saved != null && saved.matches("\\d{1,18}") ? "/ledger/" + saved : "";
        return forms.fresh(context, register, typed, new EntryForms.Outcome(List.of(), List.of(), List.of(), before));
    }

    Next submit(RequestContext context, Register register, MultipartHttpServletRequest request) {
        var typed = EntryFormInput.of(register, parameters(request));
        var sent = uploads.take(request, typed.kept(), List.of());
        var command = new SubmitEntry(typed.unit(), register.id(), typed.values(), sent.files(), typed.confirmed());
        var submission = sent.faults().isEmpty()
                ? ledger.submit(context.actor(), command)
                : new Submission.Refused(sent.faults());
        var next = typed.another() ? "/ledger/new?type=" + register.id() + "&saved=%d" : "/ledger/%d?received";
        return answer(submission, sent, new Form(next, outcome -> forms.fresh(context, register, typed, outcome)));
    }

    /** The entry, if this reader may amend or withdraw it now. */
    EntryView changeable(RequestContext context, long id) {
        return ledger.entry(context.actor(), new EntryId(id))
                .filter(EntryView::mayChange)
                .orElseThrow(NotFound::new);
    }

    EntryForm amendment(RequestContext context, EntryView entry) {
        var register = entry.under();
        var outcome = EntryForms.Outcome.none(entry.latest().files());
        return forms.amendment(context, entry, EntryFormInput.of(register, entry), outcome);
    }

    Next amend(RequestContext context, EntryView entry, MultipartHttpServletRequest request) {
        var register = entry.under();
        var typed = EntryFormInput.of(register, parameters(request));
        var sent = uploads.take(request, typed.kept(), entry.latest().files());
        var command = new AmendEntry(
                entry.id(), typed.values(), sent.files(), typed.reason(), typed.confirmed(), seen(request));
        var submission = sent.faults().isEmpty()
                ? ledger.amend(context.actor(), command)
                : new Submission.Refused(sent.faults());
        return answer(
                submission,
                sent,
                new Form("/ledger/%d?received", outcome -> forms.amendment(context, entry, typed, outcome)));
    }

    /** The version that stood in the form. */
    private static @Nullable Integer seen(MultipartHttpServletRequest request) {
        var seen = request.getParameter("seen");
        return seen != null && seen.matches("\\d{1,9}") ? Integer.valueOf(seen) : null;
    }

    /** Where to go when the ledger took the form, and how to show it again when not. */
    private record Form(String next, Function<EntryForms.Outcome, EntryForm> again) {}

    private static Next answer(Submission submission, Uploads.Sent sent, Form form) {
        return switch (submission) {
            case Submission.Accepted done ->
                new Go(form.next().formatted(done.entry().value()));
            case Submission.Repeated same -> new Go("/ledger/" + same.entry().value() + "?repeated");
            case Submission.Unconfirmed ask ->
                new Again(form.again().apply(new EntryForms.Outcome(sent.files(), List.of(), ask.notices(), "")));
            case Submission.Refused no -> {
                if (no.isFor(Reason.NOT_FOUND)) {
                    throw new NotFound();
                }
                yield new Again(form.again().apply(new EntryForms.Outcome(sent.files(), no.faults(), List.of(), "")));
            }
        };
    }

    private static MultiValueMap<String, String> parameters(MultipartHttpServletRequest request) {
        var form = new LinkedMultiValueMap<String, String>();
        request.getParameterMap().forEach((name, values) -> form.addAll(name, List.of(values)));
        return form;
    }
}

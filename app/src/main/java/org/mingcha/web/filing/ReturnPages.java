package org.mingcha.web.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.MingchaClock;
import org.mingcha.reporting.ContradictingEntry;
import org.mingcha.reporting.FiledReturn;
import org.mingcha.reporting.ReceiptNumber;
import org.mingcha.reporting.ReturnForm;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.web.ledger.RegisterBook;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Puts a return's page together, fresh or as it came back. */
@Component
class ReturnPages {
    private final ReturnReporting reporting;
    private final RegisterBook registers;
    private final MingchaClock clock;

    ReturnPages(ReturnReporting reporting, RegisterBook registers, MingchaClock clock) {
        this.reporting = reporting;
        this.registers = registers;
        this.clock = clock;
    }

    ReturnForm find(RequestContext context, ReturnKey key) {
        return reporting.form(context.actor(), key).orElseThrow(NotFound::new);
    }

    ReturnPage fresh(RequestContext context, ReturnForm form) {
        return page(context, form, ReturnFormInput.of(form), Outcome.NONE);
    }

    /** What a page says of what was sent. */
    record Outcome(String notice, List<ReturnPage.Fault> faults) {
        static final Outcome NONE = new Outcome("", List.of());
    }

    ReturnPage page(RequestContext context, ReturnForm form, ReturnFormInput typed, Outcome outcome) {
        var words = new FilingLabels(context.words());
        var title = words.title(form.definition(), form.key().period());
        var key = outcome.faults().isEmpty() ? "filing.page" : "filing.page-fault";
        var faults = outcome.faults().stream()
                .collect(Collectors.toMap(ReturnPage.Fault::anchor, ReturnPage.Fault::text, (one, other) -> one));
        return new ReturnPage(
                context.shell(NavSection.RETURNS, key, title),
                heading(words, title, form),
                Long.toString(context.actor().account()),
                outcome.notice().isEmpty() ? hindrance(context, form) : outcome.notice(),
                outcome.faults(),
                standing(context, form),
                form.entries().stream().map(entry -> against(context, entry)).toList(),
                choices(form),
                new ReturnFields(words, context.words(), form).of(typed, faults),
                typed.explanation(),
                new VersionLines(context.words(), form.definition())
                        .of(reporting.history(context.actor(), form.key())));
    }

    private ReturnPage.Heading heading(FilingLabels words, String title, ReturnForm form) {
        var key = form.key();
        var due = form.filed().isPresent() ? "" : words.left(clock.today(), form.dueOn());
        return new ReturnPage.Heading(
                title,
                form.unitName(),
                "/returns?unit=" + key.unit(),
                form.dueOn() + (due.isEmpty() ? "" : " · " + due),
                words.state(form.state()),
                FilingLabels.href(key),
                key.unit() + "." + key.returnId() + "." + key.period().code(),
                words.nil(key.period()),
                Long.toString(ReturnFormInput.of(form).seen().value()));
    }

    /** Why there is nothing to file here now. */
    private static String hindrance(RequestContext context, ReturnForm form) {
        if (!form.reason().isEmpty()) {
            return context.t("filing.exempt", form.reason());
        }
        if (!form.sentBackFor().isEmpty()) {
            return context.t("filing.sent-back", form.sentBackFor());
        }
        return form.ended() ? "" : context.t("filing.ahead", form.key().period().to());
    }

    private static ReturnPage.@Nullable Standing standing(RequestContext context, ReturnForm form) {
        return form.filed().map(filed -> standing(context, form, filed)).orElse(null);
    }

    private static ReturnPage.Standing standing(RequestContext context, ReturnForm form, FiledReturn filed) {
        return new ReturnPage.Standing(
                new ReceiptNumber(filed.record()).text(),
                context.words().minute(filed.filedAt()),
                filed.nil(),
                filed.nil() && !filed.explained() && !form.entries().isEmpty(),
                form.mayFile() ? FilingLabels.href(form.key(), "/withdrawal") : "");
    }

    private ReturnPage.Against against(RequestContext context, ContradictingEntry entry) {
        var index = entry.index();
        return new ReturnPage.Against(
                entry.happenedOn().toString(),
                registers.name(entry.register(), context.words()),
                entry.title(),
                index == null ? "" : "/ledger/at/" + index,
                index == null ? "" : index.toString());
    }

    private static ReturnPage.Choices choices(ReturnForm form) {
        boolean open = form.mayFile() && form.ended();
        boolean nil = open && form.definition().nil();
        boolean stands = form.filed().filter(FiledReturn::nil).isPresent();
        boolean explained = form.filed().filter(FiledReturn::explained).isPresent();
        return new ReturnPage.Choices(
                nil && !stands && form.entries().isEmpty(),
                open,
                nil && !form.entries().isEmpty() && !explained);
    }

    /** Everything wrong with the values at once. */
    static List<ReturnPage.Fault> faults(RequestContext context, ReturnForm form, ReturnFormInput typed) {
        var faults = new ArrayList<ReturnPage.Fault>();
        var words = new FilingLabels(context.words());
        Map<String, String> values = typed.values();
        for (var field : typed.nil()
                ? List.<org.mingcha.evidence.returns.ReturnField>of()
                : form.definition().fields()) {
            field.fault(values.getOrDefault(field.name(), ""))
                    .ifPresent(fault -> faults.add(new ReturnPage.Fault(
                            "f-" + field.name(),
                            context.t(
                                    "filing.fault."
                                            + fault.name()
                                                    .toLowerCase(java.util.Locale.ROOT)
                                                    .replace('_', '-'),
                                    words.label(field)))));
        }
        return faults;
    }
}

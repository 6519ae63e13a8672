package org.mingcha.web.filing;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.ReturnForm;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnRefusal;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.reporting.WithdrawReturn;
import org.mingcha.transparency.RecordId;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows the form of a withdrawal, and takes it. */
@Component
class ReturnWithdrawals {
    private final ReturnReporting reporting;
    private final ReturnPages pages;

    ReturnWithdrawals(ReturnReporting reporting, ReturnPages pages) {
        this.reporting = reporting;
        this.pages = pages;
    }

    /** @param seen the version that is meant */
    record Typed(@Nullable String reason, @Nullable Long seen) {
        WithdrawReturn command(ReturnKey key) {
            var said = Optional.ofNullable(reason).orElse("").strip();
            return new WithdrawReturn(key, said, seen == null ? null : new RecordId(seen));
        }
    }

    ModelAndView form(RequestContext context, ReturnKey key) {
        return page(context, pages.find(context, key), "");
    }

    ModelAndView withdraw(RequestContext context, ReturnKey key, Typed typed) {
        return switch (reporting.withdraw(context.actor(), typed.command(key))) {
            case FilingResult.Accepted done -> new ModelAndView("redirect:" + FilingLabels.href(key));
            case FilingResult.Refused(var reason, var arguments) -> {
                if (reason == ReturnRefusal.NOT_FOUND) {
                    throw new NotFound();
                }
                var fault = new FilingLabels(context.words()).refused(reason, arguments);
                yield page(context, pages.find(context, key), fault);
            }
            case FilingResult.Contradicted no ->
                throw new IllegalStateException("A withdrawal is contradicted by nothing");
            case FilingResult.Conflict no -> throw new IllegalStateException("A withdrawal has no idempotency key");
        };
    }

    /** Where nothing stands there is nothing to withdraw: back to the return. */
    private static ModelAndView page(RequestContext context, ReturnForm form, String fault) {
        var filed = form.filed();
        if (!form.mayFile() || filed.isEmpty()) {
            return new ModelAndView("redirect:" + FilingLabels.href(form.key()));
        }
        var title = new FilingLabels(context.words())
                .title(form.definition(), form.key().period());
        var page = new ReturnWithdrawalPage(
                context.shell(NavSection.RETURNS, "filing.withdrawal.heading"),
                title,
                form.unitName(),
                FilingLabels.href(form.key()),
                FilingLabels.href(form.key(), "/withdrawal"),
                filed.get().record().value(),
                fault);
        return new ModelAndView("filing/withdrawal", Map.of("page", page));
    }
}

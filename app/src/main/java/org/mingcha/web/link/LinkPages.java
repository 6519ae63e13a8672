package org.mingcha.web.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.MingchaClock;
import org.mingcha.reporting.ContradictingEntry;
import org.mingcha.reporting.FilingState;
import org.mingcha.reporting.LinkedReturn;
import org.mingcha.reporting.ReceiptNumber;
import org.mingcha.web.filing.FilingLabels;
import org.mingcha.web.ledger.RegisterBook;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Puts the page of a link together. */
@Component
class LinkPages {
    private final RegisterBook registers;
    private final MingchaClock clock;

    LinkPages(RegisterBook registers, MingchaClock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    ClosedPage closed(RequestContext context) {
        return new ClosedPage(context.linkShell("", context.t("filing.link.closed")));
    }

    /** @param notice what became of what was sent; empty mostly */
    LinkPage open(RequestContext context, String token, LinkedReturn linked, String notice) {
        var words = new FilingLabels(context.words());
        var key = linked.link().key();
        var title = words.title(linked.definition(), key.period());
        return new LinkPage(
                context.linkShell(linked.link().unitName(), title),
                heading(context, title, linked),
                "/t/" + token,
                FilingLabels.href(key),
                notice,
                hindrance(context, linked),
                counts(context, linked),
                linked.entries().stream().map(entry -> against(context, entry)).toList(),
                filed(context, linked),
                linked.mayFile());
    }

    private LinkPage.Heading heading(RequestContext context, String title, LinkedReturn linked) {
        var words = new FilingLabels(context.words());
        boolean late = clock.today().isAfter(linked.dueOn());
        return new LinkPage.Heading(
                title,
                linked.link().unitName(),
                linked.dueOn().toString(),
                linked.filed().isPresent() ? "" : words.left(clock.today(), linked.dueOn()),
                words.nil(linked.link().key().period()),
                context.t(late ? "filing.nil.hint-late" : "filing.nil.hint-link"),
                words.state(linked.state()),
                linked.link().lastDay().toString());
    }

    private String hindrance(RequestContext context, LinkedReturn linked) {
        var end = linked.link().key().period().to();
        if (!linked.exempt().isEmpty()) {
            return context.t("filing.exempt", linked.exempt());
        }
        if (linked.state() == FilingState.RETURNED) {
            return context.t("filing.link.sent-back");
        }
        return clock.today().isBefore(end) ? context.t("filing.ahead", end) : "";
    }

    private static List<LinkPage.Count> counts(RequestContext context, LinkedReturn linked) {
        var words = new FilingLabels(context.words());
        return linked.definition().fields().stream()
                .filter(field -> linked.counts().containsKey(field.name()))
                .map(field -> new LinkPage.Count(
                        words.label(field),
                        linked.counts().getOrDefault(field.name(), ""),
                        context.preferences().english() ? "" : field.unit()))
                .toList();
    }

    private String against(RequestContext context, ContradictingEntry entry) {
        var register = registers.name(entry.register(), context.words());
        var index = entry.index();
        return index == null
                ? context.t("filing.link.against-pending", entry.happenedOn(), register)
                : context.t("filing.link.against", entry.happenedOn(), register, index);
    }

    private static LinkPage.@Nullable Filed filed(RequestContext context, LinkedReturn linked) {
        return linked.filed()
                .map(filed -> new LinkPage.Filed(
                        new ReceiptNumber(filed.record()).text(),
                        context.words().minute(filed.filedAt()),
                        new FilingLabels(context.words()).role(filed.role()),
                        filed.index() == null ? "" : filed.index().toString(),
                        filed.nil(),
                        linked.mayWithdraw()))
                .orElse(null);
    }
}

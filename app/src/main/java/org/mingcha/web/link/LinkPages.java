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

    ClosedPage closed(RequestContext visit) {
        return new ClosedPage(visit.linkShell("", visit.t("filing.link.closed")));
    }

    /** @param notice what became of what was sent; empty mostly */
    LinkPage open(RequestContext visit, String token, LinkedReturn linked, String notice) {
        var words = new FilingLabels(visit.words());
        var key = linked.link().key();
        var title = words.title(linked.definition(), key.period());
        return new LinkPage(
                visit.linkShell(linked.link().unitName(), title),
                heading(visit, title, linked),
                "/t/" + token,
                FilingLabels.href(key),
                notice,
                hindrance(visit, linked),
                counts(visit, linked),
                linked.entries().stream().map(entry -> against(visit, entry)).toList(),
                filed(visit, linked),
                linked.mayFile());
    }

    private LinkPage.Heading heading(RequestContext visit, String title, LinkedReturn linked) {
        var words = new FilingLabels(visit.words());
        boolean late = clock.today().isAfter(linked.dueOn());
        return new LinkPage.Heading(
                title,
                linked.link().unitName(),
                linked.dueOn().toString(),
                linked.filed().isPresent() ? "" : words.left(clock.today(), linked.dueOn()),
                words.nil(linked.link().key().period()),
                visit.t(late ? "filing.nil.hint-late" : "filing.nil.hint-link"),
                words.state(linked.state()),
                linked.link().lastDay().toString());
    }

    private String hindrance(RequestContext visit, LinkedReturn linked) {
        var end = linked.link().key().period().to();
        if (!linked.exempt().isEmpty()) {
            return visit.t("filing.exempt", linked.exempt());
        }
        if (linked.state() == FilingState.RETURNED) {
            return visit.t("filing.link.sent-back");
        }
        return clock.today().isBefore(end) ? visit.t("filing.ahead", end) : "";
    }

    private static List<LinkPage.Count> counts(RequestContext visit, LinkedReturn linked) {
        var words = new FilingLabels(visit.words());
        return linked.definition().fields().stream()
                .filter(field -> linked.counts().containsKey(field.name()))
                .map(field -> new LinkPage.Count(
                        words.label(field),
                        linked.counts().getOrDefault(field.name(), ""),
                        visit.preferences().english() ? "" : field.unit()))
                .toList();
    }

    private String against(RequestContext visit, ContradictingEntry entry) {
        var register = registers.name(entry.register(), visit.words());
        var index = entry.index();
        return index == null
                ? visit.t("filing.link.against-pending", entry.happenedOn(), register)
                : visit.t("filing.link.against", entry.happenedOn(), register, index);
    }

    private static LinkPage.@Nullable Filed filed(RequestContext visit, LinkedReturn linked) {
        return linked.filed()
                .map(filed -> new LinkPage.Filed(
                        new ReceiptNumber(filed.record()).text(),
                        visit.words().minute(filed.filedAt()),
                        new FilingLabels(visit.words()).role(filed.role()),
                        filed.index() == null ? "" : filed.index().toString(),
                        filed.nil(),
                        linked.mayWithdraw()))
                .orElse(null);
    }
}

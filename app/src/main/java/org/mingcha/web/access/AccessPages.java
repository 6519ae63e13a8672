package org.mingcha.web.access;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.access.AccessKind;
import org.mingcha.access.AccessLine;
import org.mingcha.access.AccessLog;
import org.mingcha.access.AccessQuery;
import org.mingcha.access.LookUp;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.Tab;
import org.springframework.stereotype.Component;

@Component
class AccessPages {
    private static final String HERE = "/users/access";

    private final AccessLog log;

    AccessPages(AccessLog log) {
        this.log = log;
    }

    AccessPage list(RequestContext context, AccessQuery query, AccessPage.Asked asked) {
        var lines = log.lines(context.actor(), query);
        return page(context, query.kind(), lines, asked);
    }

    AccessPage lookUp(RequestContext context, String login, String reason) {
        return switch (log.lookUp(context.actor(), login, reason)) {
            case LookUp.Found(var lines) -> page(context, null, lines, new AccessPage.Asked(login, reason, ""));
            case LookUp.Unknown _ -> refused(context, login, reason, context.t("web.access.unknown", login));
            case LookUp.ReasonMissing _ -> refused(context, login, reason, context.t("web.access.reason-missing"));
        };
    }

    private AccessPage refused(RequestContext context, String login, String reason, String fault) {
        return list(context, new AccessQuery(null, null), new AccessPage.Asked(login, reason, fault));
    }

    private static AccessPage page(
            RequestContext context, @Nullable AccessKind kind, List<AccessLine> lines, AccessPage.Asked asked) {
        boolean isLookUp = !asked.login().isEmpty() && asked.fault().isEmpty();
        return new AccessPage(
                context.shell(NavSection.ACCESS, "web.access.heading"),
                tabs(context, kind),
                lines.stream().map(line -> line(context, line)).toList(),
                isLookUp || lines.size() < AccessLog.PAGE ? "" : older(kind, lines.getLast()),
                asked);
    }

    private static String older(@Nullable AccessKind kind, AccessLine last) {
        var of = kind == null ? "" : "&kind=" + kind.code();
        return HERE + "?before=" + last.line() + of;
    }

    private static List<Tab> tabs(RequestContext context, @Nullable AccessKind chosen) {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(context.t("web.access.all"), HERE, chosen == null));
        for (var kind : AccessKind.values()) {
            tabs.add(new Tab(
                    context.t("web.access.kind." + kind.code()), HERE + "?kind=" + kind.code(), kind == chosen));
        }
        return tabs;
    }

    private static AccessPage.Line line(RequestContext context, AccessLine line) {
        return new AccessPage.Line(
                context.words().minute(line.at()),
                context.t("web.access.kind." + line.kind().code()),
                line.subject());
    }
}

package org.mingcha.web.draw;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.draw.Secret;
import org.mingcha.inspection.draw.DrawState;
import org.mingcha.inspection.draw.DrawView;
import org.mingcha.inspection.draw.Side;
import org.mingcha.inspection.draw.SpotChecks;
import org.mingcha.tlog.Hash;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Puts the pages of spot checks together. */
@Component
class DrawPages {
    static final Set<Role> INSPECTING = Set.of(Role.INSPECTOR);
    private static final Set<Role> INSPECTED = Set.of(Role.OFFICER, Role.LEADER);
    private static final int LISTED = 30;
    private static final int ROWS = 200;

    private final SpotChecks draws;
    private final DrawLabels labels;
    private final SecureRandom random = new SecureRandom();

    DrawPages(SpotChecks draws, DrawLabels labels) {
        this.draws = draws;
        this.labels = labels;
    }

    DrawView find(RequestContext context, long no) {
        return draws.find(context.actor(), no).orElseThrow(NotFound::new);
    }

    SecretPage secret(RequestContext context) {
        var bytes = new byte[Hash.SIZE];
        random.nextBytes(bytes);
        var secret = Hash.of(bytes);
        return new SecretPage(
                context.shell(NavSection.DRAWS, "draw.secret.heading"),
                secret.hex(),
                Secret.digest(secret).hex());
    }

    DrawListPage list(RequestContext context, @Nullable Long before) {
        var found = draws.list(context.actor(), before == null ? Long.MAX_VALUE : before, LISTED + 1);
        var shown = found.subList(0, Math.min(LISTED, found.size()));
        return new DrawListPage(
                context.shell(NavSection.DRAWS, "draw.heading"),
                shown.stream().map(draw -> row(context, draw)).toList(),
                found.size() > LISTED ? "/draws?before=" + shown.getLast().no() : null,
                before == null ? null : "/draws",
                context.holds(INSPECTING));
    }

    private DrawListPage.Row row(RequestContext context, DrawView draw) {
        return new DrawListPage.Row(
                "/draws/" + draw.no(),
                draw.no(),
                labels.unit(draw.unit()),
                labels.what(context, draw),
                context.t("draw.sample-of", taken(draw), draw.populationSize()),
                context.words().minute(draw.revealBy()),
                labels.status(context, draw.state()),
                others(context, draw));
    }

    private static long taken(DrawView draw) {
        return draw.strata().stream().mapToLong(stratum -> stratum.take()).sum();
    }

    private static String others(RequestContext context, DrawView draw) {
        return draw.others().isEmpty() ? "" : context.t("draw.others", joined(context, draw.others()));
    }

    private static String joined(RequestContext context, List<Long> numbers) {
        return String.join(
                context.t("web.format.list-comma"),
                numbers.stream().map(String::valueOf).toList());
    }

    DrawPage page(RequestContext context, DrawView draw, DrawFormState reply) {
        var name = context.t("draw.title", draw.no());
        var rows = new DrawRows(context, draw, labels);
        return new DrawPage(
                context.shellTitled(NavSection.DRAWS, name),
                draw.no(),
                name,
                context.t(
                        "draw.facts",
                        labels.unit(draw.unit()),
                        labels.what(context, draw),
                        taken(draw),
                        draw.populationSize()),
                labels.status(context, draw.state()),
                waiting(context, draw),
                context.words().second(draw.revealBy()).replace(' ', 'T'),
                path(context, draw),
                others(context, draw),
                forms(context, draw),
                rows.of(draw.drawn().stream().limit(ROWS)),
                rows.of(draw.substitutes().stream().limit(ROWS)),
                Math.max(0, draw.drawn().size() - ROWS),
                draw.strata().stream()
                        .map(each -> new DrawPage.Part(labels.stratum(context, each.code()), each.size(), each.take()))
                        .toList(),
                labels.inputs(context, draw),
                labels.commands(draw.no()),
                reply);
    }

    private static String waiting(RequestContext context, DrawView draw) {
        if (draw.commit().index() == null) {
            return context.t("draw.waits.seal");
        }
        return context.t("draw.waits." + draw.state().code(), context.words().minute(draw.revealBy()));
    }

    private static List<DrawPage.Milestone> path(RequestContext context, DrawView draw) {
        int at = draw.state().ordinal();
        return Stream.of("commit", "secrets", "public", "result")
                .map(step -> {
                    int place = List.of("commit", "secrets", "public", "result").indexOf(step) - 1;
                    var state = draw.state() == DrawState.DONE || place < at ? "done" : place == at ? "now" : "";
                    return new DrawPage.Milestone(context.t("draw.path." + step), state);
                })
                .toList();
    }

    private List<DrawPage.Form> forms(RequestContext context, DrawView draw) {
        boolean inspects = context.actor().holds(INSPECTING, labels.path(draw.unit()));
        boolean answers = context.actor().holds(INSPECTED, labels.path(draw.inspected()));
        var forms = new ArrayList<DrawPage.Form>();
        var base = "/draws/" + draw.no();
        switch (draw.state()) {
            case OPEN -> {
                if (inspects && draw.act(Side.INSPECTOR).isEmpty()) {
                    forms.add(new DrawPage.Form("inspector", base + "/secrets/inspector"));
                }
                if (answers && draw.act(Side.INSPECTED).isEmpty()) {
                    forms.add(new DrawPage.Form("inspected", base + "/secrets/inspected"));
                }
            }
            case CLOSED -> {
                if (inspects) {
                    forms.add(new DrawPage.Form("public", base + "/randomness"));
                }
            }
            case READY -> {
                if (inspects) {
                    forms.add(new DrawPage.Form("result", base + "/result"));
                }
            }
            case DONE -> {}
        }
        return forms;
    }
}

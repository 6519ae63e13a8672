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
    private final DrawLabels words;
    private final SecureRandom random = new SecureRandom();

    DrawPages(SpotChecks draws, DrawLabels words) {
        this.draws = draws;
        this.words = words;
    }

    DrawView find(RequestContext visit, long no) {
        return draws.find(visit.actor(), no).orElseThrow(NotFound::new);
    }

    SecretPage secret(RequestContext visit) {
        var bytes = new byte[Hash.SIZE];
        random.nextBytes(bytes);
        var secret = Hash.of(bytes);
        return new SecretPage(
                visit.shell(NavSection.DRAWS, "draw.secret.heading"),
                secret.hex(),
                Secret.digest(secret).hex());
    }

    DrawListPage list(RequestContext visit, @Nullable Long before) {
        var found = draws.list(visit.actor(), before == null ? Long.MAX_VALUE : before, LISTED + 1);
        var shown = found.subList(0, Math.min(LISTED, found.size()));
        return new DrawListPage(
                visit.shell(NavSection.DRAWS, "draw.heading"),
                shown.stream().map(draw -> row(visit, draw)).toList(),
                found.size() > LISTED ? "/draws?before=" + shown.getLast().no() : null,
                before == null ? null : "/draws",
                visit.holds(INSPECTING));
    }

    private DrawListPage.Row row(RequestContext visit, DrawView draw) {
        return new DrawListPage.Row(
                "/draws/" + draw.no(),
                draw.no(),
                words.unit(draw.unit()),
                words.what(visit, draw),
                visit.t("draw.sample-of", taken(draw), draw.populationSize()),
                visit.words().minute(draw.revealBy()),
                words.status(visit, draw.state()),
                others(visit, draw));
    }

    private static long taken(DrawView draw) {
        return draw.strata().stream().mapToLong(stratum -> stratum.take()).sum();
    }

    private static String others(RequestContext visit, DrawView draw) {
        return draw.others().isEmpty() ? "" : visit.t("draw.others", joined(visit, draw.others()));
    }

    private static String joined(RequestContext visit, List<Long> numbers) {
        return String.join(
                visit.t("web.format.list-comma"),
                numbers.stream().map(String::valueOf).toList());
    }

    DrawPage page(RequestContext visit, DrawView draw, DrawFormState reply) {
        var name = visit.t("draw.title", draw.no());
        var rows = new DrawRows(visit, draw, words);
        return new DrawPage(
                visit.shellTitled(NavSection.DRAWS, name),
                draw.no(),
                name,
                visit.t(
                        "draw.facts",
                        words.unit(draw.unit()),
                        words.what(visit, draw),
                        taken(draw),
                        draw.populationSize()),
                words.status(visit, draw.state()),
                waiting(visit, draw),
                visit.words().second(draw.revealBy()).replace(' ', 'T'),
                path(visit, draw),
                others(visit, draw),
                forms(visit, draw),
                rows.of(draw.drawn().stream().limit(ROWS)),
                rows.of(draw.substitutes().stream().limit(ROWS)),
                Math.max(0, draw.drawn().size() - ROWS),
                draw.strata().stream()
                        .map(each -> new DrawPage.Part(words.stratum(visit, each.code()), each.size(), each.take()))
                        .toList(),
                words.inputs(visit, draw),
                words.commands(draw.no()),
                reply);
    }

    private static String waiting(RequestContext visit, DrawView draw) {
        if (draw.commit().index() == null) {
            return visit.t("draw.waits.seal");
        }
        return visit.t("draw.waits." + draw.state().code(), visit.words().minute(draw.revealBy()));
    }

    private static List<DrawPage.Milestone> path(RequestContext visit, DrawView draw) {
        int at = draw.state().ordinal();
        return Stream.of("commit", "secrets", "public", "result")
                .map(step -> {
                    int place = List.of("commit", "secrets", "public", "result").indexOf(step) - 1;
                    var state = draw.state() == DrawState.DONE || place < at ? "done" : place == at ? "now" : "";
                    return new DrawPage.Milestone(visit.t("draw.path." + step), state);
                })
                .toList();
    }

    private List<DrawPage.Form> forms(RequestContext visit, DrawView draw) {
        boolean inspects = visit.actor().holds(INSPECTING, words.path(draw.unit()));
        boolean answers = visit.actor().holds(INSPECTED, words.path(draw.inspected()));
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

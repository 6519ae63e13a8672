package org.mingcha.web.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingcha.evidence.UnitKind;
import org.mingcha.inspection.draw.DrawState;
import org.mingcha.inspection.draw.DrawView;
import org.mingcha.inspection.draw.Filter;
import org.mingcha.inspection.draw.Side;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.transparency.TransparencyLog;
import org.mingcha.web.ledger.RegisterBook;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** How spot checks are put into words. Names of units are no secret: all see who was drawn. */
@Component
class DrawLabels {
    private final Organisation organisation;
    private final RegisterBook registers;
    private final TransparencyLog log;

    DrawLabels(Organisation organisation, RegisterBook registers, TransparencyLog log) {
        this.organisation = organisation;
        this.registers = registers;
        this.log = log;
    }

    String unit(String code) {
        return organisation.find(code).map(UnitView::name).orElse(code);
    }

    /** In the tree; empty: no such unit. */
    String path(String code) {
        return organisation.find(code).map(UnitView::path).orElse("");
    }

    String register(RequestContext context, String id) {
        return registers.name(id, context.words());
    }

    static Filter.Of of(DrawView draw) {
        var wanted = filter(draw).get("of");
        return Arrays.stream(Filter.Of.values())
                .filter(each -> each.code().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Draw " + draw.no() + " is of " + wanted));
    }

    private static Map<String, String> filter(DrawView draw) {
        return draw.filter().stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    String what(RequestContext context, DrawView draw) {
        return context.t("draw.of." + of(draw).code());
    }

    DrawListPage.Status status(RequestContext context, DrawState state) {
        var label = context.t("draw.state." + state.code());
        return switch (state) {
            case OPEN -> new DrawListPage.Status(label, "ring", "wait");
            case CLOSED -> new DrawListPage.Status(label, "half", "warn");
            case READY -> new DrawListPage.Status(label, "quart", "wait");
            case DONE -> new DrawListPage.Status(label, "disc", "ok");
        };
    }

    /** A stratum is named by a kind, a unit, a register, an item, or nothing. */
    String stratum(RequestContext context, String code) {
        if (code.equals("all")) {
            return context.t("draw.stratum.all");
        }
        Optional<String> kind = UnitKind.of(code).map(each -> context.t("web.checklists.kind." + each.code()));
        return kind.or(() -> registers.find(code).map(each -> register(context, each.id())))
                .or(() -> organisation.find(code).map(UnitView::name))
                .orElse(code);
    }

    /** Everything published, in the order in which it came about. */
    List<DrawPage.Input> inputs(RequestContext context, DrawView draw) {
        var inputs = new ArrayList<DrawPage.Input>();
        Function<String, String> label = key -> context.t("draw.input." + key);
        inputs.add(new DrawPage.Input(label.apply("origin"), log.head().origin()));
        inputs.add(new DrawPage.Input(label.apply("filter"), String.join("  ", draw.filter())));
        inputs.add(new DrawPage.Input(label.apply("population"), draw.populationSize() + "  " + draw.populationRoot()));
        inputs.add(new DrawPage.Input(label.apply("checkpoint"), Long.toString(draw.checkpointSize())));
        inputs.add(
                new DrawPage.Input(label.apply("allocation"), draw.allocation().code() + "  " + draw.sample()));
        inputs.add(new DrawPage.Input(label.apply("inspected"), unit(draw.inspected()) + "  " + draw.inspected()));
        inputs.add(new DrawPage.Input(
                label.apply("inspector-digest"), String.valueOf(draw.digests().get(Side.INSPECTOR))));
        inputs.add(new DrawPage.Input(
                label.apply("inspected-digest"), String.valueOf(draw.digests().get(Side.INSPECTED))));
        inputs.add(new DrawPage.Input(label.apply("reveal-by"), draw.revealBy().toString()));
        inputs.add(new DrawPage.Input(label.apply("source"), draw.source()));
        inputs.add(new DrawPage.Input(label.apply("commit"), index(context, draw.commit())));
        inputs.add(new DrawPage.Input(label.apply("inspector"), shown(context, draw, Side.INSPECTOR)));
        inputs.add(new DrawPage.Input(label.apply("inspected-secret"), shown(context, draw, Side.INSPECTED)));
        draw.act(Side.PUBLIC).ifPresent(x -> {
            inputs.add(new DrawPage.Input(label.apply("published"), x.published()));
            inputs.add(new DrawPage.Input(label.apply("born"), x.bornAt().toString()));
            inputs.add(new DrawPage.Input(label.apply("x"), x.value()));
        });
        Optional.ofNullable(draw.result()).ifPresent(result -> {
            inputs.add(new DrawPage.Input(label.apply("seed"), result.value()));
            inputs.add(new DrawPage.Input(label.apply("result"), index(context, result)));
        });
        return inputs;
    }

    private static String index(RequestContext context, DrawView.Act act) {
        return act.index() == null ? context.t("draw.input.waiting") : String.valueOf(act.index());
    }

    private static String shown(RequestContext context, DrawView draw, Side side) {
        return draw.act(side)
                .map(DrawView.Act::value)
                .orElseGet(() -> context.t(draw.silent().contains(side) ? "draw.input.silent" : "draw.input.waiting"));
    }

    /** Three ways to run it again, two of them without a program of ours. */
    List<String> commands(long no) {
        var file = "draw-" + no + ".json";
        var key = " --vkey '" + log.sealedLog().vkey() + "'";
        return List.of(
                "python3 draw.py " + file,
                "java -jar mingcha-verify.jar " + file + key,
                "./mingcha draw verify " + file + key);
    }
}

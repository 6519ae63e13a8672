package org.mingcha.web.draw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mingcha.inspection.draw.DrawView;
import org.mingcha.inspection.draw.Filter;
import org.mingcha.web.support.RequestContext;
import org.springframework.web.util.UriUtils;

/** Rows of a population as the list shows them: what they are, where it is, and the way to a finding. */
final class DrawRows {
    private final RequestContext context;
    private final DrawView draw;
    private final DrawLabels labels;
    private final boolean inspects;
    private final Filter.Of of;

    DrawRows(RequestContext context, DrawView draw, DrawLabels labels) {
        this.context = context;
        this.draw = draw;
        this.labels = labels;
        this.inspects = context.actor().holds(DrawPages.INSPECTING, labels.path(draw.unit()));
        this.of = DrawLabels.of(draw);
    }

    List<DrawPage.Row> of(Stream<DrawView.Row> rows) {
        return rows.map(this::row).toList();
    }

    private DrawPage.Row row(DrawView.Row row) {
        var elements = row.elements();
        return switch (of) {
            case UNITS -> unit(row.index(), elements);
            case ENTRIES -> entry(row.index(), elements);
            case ITEMS -> item(row.index(), elements);
        };
    }

    /** [stratum, code, kind, name] */
    private DrawPage.Row unit(long index, List<String> row) {
        var label = context.t("draw.row.unit", row.get(3), context.t("web.checklists.kind." + row.get(2)), row.get(1));
        return new DrawPage.Row(index, label, "", raise("unit=" + row.get(1)));
    }

    /** [stratum, index, register, unit] */
    private DrawPage.Row entry(long index, List<String> row) {
        var label =
                context.t("draw.row.entry", labels.unit(row.get(3)), labels.register(context, row.get(2)), row.get(1));
        return new DrawPage.Row(index, label, "/ledger/at/" + row.get(1), raise("unit=" + row.get(3)));
    }

    /** [stratum, unit/item, assessment, conclusion] */
    private DrawPage.Row item(long index, List<String> row) {
        var unit = row.get(1).substring(0, row.get(1).indexOf('/'));
        var item = row.get(1).substring(unit.length() + 1);
        var label = context.t("draw.row.item", labels.unit(unit), item, context.t("web.result." + row.get(3)));
        var place = row.get(2) + "/items/" + encoded(item);
        return new DrawPage.Row(
                index,
                label,
                (inspects ? "/reviews/" : "/assessments/") + place,
                raise("assessment=" + row.get(2) + "&item=" + encoded(item)));
    }

    private String raise(String about) {
        return inspects ? String.format(Locale.ROOT, "/findings/new?draw=%d&%s", draw.no(), about) : "";
    }

    private static String encoded(String item) {
        return UriUtils.encode(item, StandardCharsets.UTF_8);
    }
}

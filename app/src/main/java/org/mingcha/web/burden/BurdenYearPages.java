package org.mingcha.web.burden;

import java.io.ByteArrayOutputStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingcha.assignment.burden.AskedMatter;
import org.mingcha.assignment.burden.BurdenYear;
import org.mingcha.assignment.burden.Burdens;
import org.mingcha.database.MingchaClock;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the page of a unit's burden together. */
@Component
class BurdenYearPages {
    private final Burdens burdens;
    private final UnitsTable units;
    private final MingchaClock clock;

    BurdenYearPages(Burdens burdens, UnitsTable units, MingchaClock clock) {
        this.burdens = burdens;
        this.units = units;
        this.clock = clock;
    }

    /** What the address asks for; what can't be read there is as good as absent. */
    record Wanted(@Nullable String unit, @Nullable String year) {}

    BurdenYearPage page(RequestContext context, Wanted wanted) {
        var unit = units.wanted(context, wanted.unit());
        int year = wanted.year() != null && wanted.year().matches("[12]\\d{3}")
                ? Integer.parseInt(wanted.year())
                : clock.today().getYear();
        var burden = burdens.of(context.actor(), unit.code(), year).orElseThrow(NotFound::new);
        return new BurdenYearPage(
                context.shell(NavSection.BURDEN, "burden.title", unit.name(), year),
                unit,
                year,
                context.t("burden.lead", burden.asked().size(), burden.minutes()),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> context.t("burden.month", month))
                        .toList(),
                burden.bySuperior().entrySet().stream()
                        .map(each -> row(each.getKey().name(), "", each.getValue()))
                        .toList(),
                burden.asked().stream().map(each -> asked(context, each)).toList(),
                burden.twice().stream().map(each -> twice(context, each)).toList(),
                burdens.below(context.actor(), unit.code(), year).stream()
                        .map(each -> row(
                                each.unit().name(),
                                "/burden?unit=" + each.unit().code() + "&year=" + year,
                                each))
                        .toList());
    }

    private static BurdenYearPage.Row row(String name, String href, BurdenYear burden) {
        return new BurdenYearPage.Row(name, href, burden.minutesByMonth(), burden.minutes());
    }

    private static BurdenYearPage.Asked asked(RequestContext context, AskedMatter matter) {
        return new BurdenYearPage.Asked(
                matter.month().toString(),
                matter.superior().name(),
                context.t("burden.source." + matter.source().code()),
                matter.title(),
                matter.path(),
                matter.minutes());
    }

    private static BurdenYearPage.Twice twice(RequestContext context, BurdenYear.Twice twice) {
        return new BurdenYearPage.Twice(
                twice.label(),
                twice.by().stream()
                        .map(each -> context.t(
                                "burden.by",
                                each.month(),
                                each.superior().name(),
                                context.t("burden.source." + each.source().code()),
                                each.title()))
                        .toList());
    }

    byte[] workbook(RequestContext context, BurdenYearPage page) {
        var out = new ByteArrayOutputStream();
        new BurdenWorkbook(context.words()).write(page, out);
        return out.toByteArray();
    }
}

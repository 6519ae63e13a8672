package org.mingcha.web.appraisal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.appraisal.Appraisal;
import org.mingcha.inspection.appraisal.Appraisals;
import org.mingcha.inspection.appraisal.Formula;
import org.mingcha.inspection.appraisal.Part;
import org.mingcha.inspection.appraisal.PublishedFormula;
import org.mingcha.web.support.Messages;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the pages of the appraisal together. */
@Component
class AppraisalPages {
    private final Appraisals appraisals;
    private final UnitsTable units;
    private final MingchaClock clock;

    AppraisalPages(Appraisals appraisals, UnitsTable units, MingchaClock clock) {
        this.appraisals = appraisals;
        this.units = units;
        this.clock = clock;
    }

    /** What the address asks for; what can't be read there is as good as absent. */
    record Wanted(@Nullable String unit, @Nullable String year) {}

    YearPage year(RequestContext context, Wanted wanted) {
        var unit = units.wanted(context, wanted.unit());
        int year = wanted.year() != null && wanted.year().matches("[12]\\d{3}")
                ? Integer.parseInt(wanted.year())
                : clock.today().getYear();
        var formula = appraisals.formula(year);
        var counted = appraisals.below(context.actor(), unit.code(), year);
        return new YearPage(
                context.shell(NavSection.APPRAISAL, "appraisal.title", year),
                unit,
                year,
                columns(context, formula),
                counted.isEmpty()
                        ? ways(unit, year)
                        : counted.stream().map(each -> row(context, each)).toList(),
                text(context.words(), formula),
                counted);
    }

    private static List<String> columns(RequestContext context, PublishedFormula formula) {
        return formula.formula().components().stream()
                .map(each -> context.t(
                        "appraisal.column",
                        context.t("appraisal.of." + each.of().code()),
                        each.weight()))
                .toList();
    }

    /** From a unit that is too high to be counted to those below it. */
    private List<YearPage.Row> ways(UnitLine above, int year) {
        return units.familyOf(above).stream()
                .filter(unit -> !unit.code().equals(above.code()))
                .map(unit -> new YearPage.Row(
                        "/appraisal?unit=" + unit.code() + "&year=" + year, unit.name(), List.of(), ""))
                .toList();
    }

    private static YearPage.Row row(RequestContext context, Appraisal appraisal) {
        var href = "/appraisal/" + appraisal.unit() + "/" + appraisal.year();
        return new YearPage.Row(
                href,
                appraisal.unitName(),
                appraisal.parts().stream()
                        .map(part -> part.standing() == Part.Standing.ABSENT
                                ? context.t("appraisal.absent")
                                : part.points().toPlainString())
                        .toList(),
                total(context, appraisal));
    }

    private static String total(RequestContext context, Appraisal appraisal) {
        return context.t("appraisal.points", appraisal.points().toPlainString(), appraisal.attainable());
    }

    UnitPage unit(RequestContext context, String unit, int year) {
        var appraisal = appraisals.of(context.actor(), unit, year).orElseThrow(NotFound::new);
        return new UnitPage(
                context.shell(NavSection.APPRAISAL, "appraisal.unit.title", appraisal.unitName(), year),
                unit,
                appraisal.unitName(),
                year,
                total(context, appraisal),
                appraisal.parts().stream()
                        .map(part -> new PointLines(context.words(), appraisal).section(part))
                        .toList(),
                text(context.words(), appraisals.formula(year)));
    }

    byte[] workbook(RequestContext context, YearPage page) {
        if (!page.isCounted()) throw new NotFound();
        var out = new ByteArrayOutputStream();
        new AppraisalWorkbook(context.words()).write(page, out);
        return out.toByteArray();
    }

    private static YearPage.FormulaText text(Messages messages, PublishedFormula published) {
        var formula = published.formula();
        var index = published.index();
        var sentences = new ArrayList<String>();
        formula.components()
                .forEach(each ->
                        sentences.add(messages.of("appraisal.how." + each.of().code(), each.weight())));
        sentences.add(messages.of("appraisal.credit", credit(messages, formula)));
        if (!formula.checklists().isEmpty()) {
            sentences.add(messages.of("appraisal.checklists", String.join(", ", formula.checklists())));
        }
        var reference = index == null
                ? messages.of("appraisal.formula.unsealed", formula.reference())
                : messages.of("appraisal.formula.sealed", formula.reference(), index);
        return new YearPage.FormulaText(formula.title(), reference, List.copyOf(sentences));
    }

    private static String credit(Messages messages, Formula formula) {
        var comma = messages.of("web.format.list-comma");
        return Stream.of(Result.values())
                .filter(formula.credit()::containsKey)
                .map(result -> messages.of(
                        "appraisal.credit-of",
                        messages.of("web.result." + result.code()),
                        Objects.requireNonNull(formula.credit().get(result)).toPlainString()))
                .collect(Collectors.joining(comma));
    }
}

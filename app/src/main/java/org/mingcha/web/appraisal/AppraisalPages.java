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

    YearPage year(RequestContext visit, Wanted wanted) {
        var unit = units.wanted(visit, wanted.unit());
        int year = wanted.year() != null && wanted.year().matches("[12]\\d{3}")
                ? Integer.parseInt(wanted.year())
                : clock.today().getYear();
        var formula = appraisals.formula(year);
        var counted = appraisals.below(visit.actor(), unit.code(), year);
        return new YearPage(
                visit.shell(NavSection.APPRAISAL, "appraisal.title", year),
                unit,
                year,
                columns(visit, formula),
                counted.isEmpty()
                        ? ways(unit, year)
                        : counted.stream().map(each -> row(visit, each)).toList(),
                text(visit.words(), formula),
                counted);
    }

    private static List<String> columns(RequestContext visit, PublishedFormula formula) {
        return formula.formula().components().stream()
                .map(each -> visit.t(
                        "appraisal.column", visit.t("appraisal.of." + each.of().code()), each.weight()))
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

    private static YearPage.Row row(RequestContext visit, Appraisal appraisal) {
        var href = "/appraisal/" + appraisal.unit() + "/" + appraisal.year();
        return new YearPage.Row(
                href,
                appraisal.unitName(),
                appraisal.parts().stream()
                        .map(part -> part.standing() == Part.Standing.ABSENT
                                ? visit.t("appraisal.absent")
                                : part.points().toPlainString())
                        .toList(),
                total(visit, appraisal));
    }

    private static String total(RequestContext visit, Appraisal appraisal) {
        return visit.t("appraisal.points", appraisal.points().toPlainString(), appraisal.attainable());
    }

    UnitPage unit(RequestContext visit, String unit, int year) {
        var appraisal = appraisals.of(visit.actor(), unit, year).orElseThrow(NotFound::new);
        return new UnitPage(
                visit.shell(NavSection.APPRAISAL, "appraisal.unit.title", appraisal.unitName(), year),
                unit,
                appraisal.unitName(),
                year,
                total(visit, appraisal),
                appraisal.parts().stream()
                        .map(part -> new PointLines(visit.words(), appraisal).section(part))
                        .toList(),
                text(visit.words(), appraisals.formula(year)));
    }

    byte[] workbook(RequestContext visit, YearPage page) {
        if (!page.isCounted()) throw new NotFound();
        var out = new ByteArrayOutputStream();
        new AppraisalWorkbook(visit.words()).write(page, out);
        return out.toByteArray();
    }

    private static YearPage.FormulaText text(Messages words, PublishedFormula published) {
        var formula = published.formula();
        var index = published.index();
        var sentences = new ArrayList<String>();
        formula.components()
                .forEach(each ->
                        sentences.add(words.of("appraisal.how." + each.of().code(), each.weight())));
        sentences.add(words.of("appraisal.credit", credit(words, formula)));
        if (!formula.checklists().isEmpty()) {
            sentences.add(words.of("appraisal.checklists", String.join(", ", formula.checklists())));
        }
        var reference = index == null
                ? words.of("appraisal.formula.unsealed", formula.reference())
                : words.of("appraisal.formula.sealed", formula.reference(), index);
        return new YearPage.FormulaText(formula.title(), reference, List.copyOf(sentences));
    }

    private static String credit(Messages words, Formula formula) {
        var comma = words.of("web.format.list-comma");
        return Stream.of(Result.values())
                .filter(formula.credit()::containsKey)
                .map(result -> words.of(
                        "appraisal.credit-of",
                        words.of("web.result." + result.code()),
                        Objects.requireNonNull(formula.credit().get(result)).toPlainString()))
                .collect(Collectors.joining(comma));
    }
}

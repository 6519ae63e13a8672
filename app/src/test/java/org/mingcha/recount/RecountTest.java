package org.mingcha.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.recount.ConditionSql.elements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingcha.Application;
import org.mingcha.accounts.Actor;
import org.mingcha.database.Database;
import org.mingcha.demo.Demo;
import org.mingcha.demo.internal.SampleCounty;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.YamlText;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.ChecklistResult;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.register.Registers;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspection;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.inspection.checklist.PublishedChecklist;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitChange;
import org.mingcha.organisation.UnitsChanged;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;

/**
 * Every figure that the product gives of the sample county, counted again by SQL: for each unit, each version of each checklist
 * that comes with the product, and {@code recount/probe.yaml}, which has what these leave out of docs/spec/rules.md.
 */
@Tag("slow")
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"spring.main.lazy-initialization=true", "mingcha.log.origin=" + Demo.ORIGIN})
class RecountTest {
    private static final List<Period> PERIODS = Stream.of("2025", "2025-H1")
            .map(Period::parse)
            .flatMap(Optional::stream)
            .toList();
    private static final int MOST_SHOWN = 40;

    /** A school of the first of these towns goes to the second. */
    private static final String SCHOOL = "999911001601";

    private static final List<String> TOWNS = List.of("999911001000", "999912001000");
    private static final LocalDate MOVED_ON = LocalDate.of(SampleCounty.YEAR, 5, 1);

    @Autowired
    private Demo demo;

    @Autowired
    private Database database;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private Checklists checklists;

    @Autowired
    private SelfInspections inspections;

    @Test
    void everyFigureComesToTheSameBySql() {
        demo.load();
        var recount = new RecountCalculator(database.owner());
        assertThat(recount.uncommitted()).as("facts that are not sealed").isEmpty();

        var figures = figures(recount, recount.units());
        assertThat(figures.stream().filter(RecountedFigure::differs).limit(MOST_SHOWN))
                .isEmpty();
        report(figures, recount);

        recount.forget(Demo.INSPECT.unit());
        assertThat(figures(recount, List.of(Demo.INSPECT.unit())))
                .as("with a town's facts gone")
                .anyMatch(RecountedFigure::differs);
    }

    @Test
    void aSchoolThatMovedCountsWhereItStood() {
        demo.load();
        var units = Stream.concat(Stream.of(SCHOOL, SampleCounty.COUNTY), TOWNS.stream())
                .toList();
        var before = figures(new RecountCalculator(database.owner()), units);

        var moved = organisation.change(List.of(new UnitChange.Move(SCHOOL, TOWNS.getLast(), MOVED_ON)));
        assertThat(moved).isInstanceOf(UnitsChanged.Done.class);
        log.seal();

        var after = figures(new RecountCalculator(database.owner()), units);
        assertThat(after.stream().filter(RecountedFigure::differs).limit(MOST_SHOWN))
                .isEmpty();
        TOWNS.forEach(town -> assertThat(counted(after, town)).as(town).isNotEqualTo(counted(before, town)));
    }

    private static List<String> counted(List<RecountedFigure> figures, String unit) {
        return figures.stream()
                .filter(each -> each.of().startsWith(unit))
                .map(RecountedFigure::toString)
                .toList();
    }

    private void report(List<RecountedFigure> figures, RecountCalculator recount) {
        var telling = figures.stream()
                .filter(RecountedFigure::saysSomething)
                .collect(Collectors.groupingBy(RecountedFigure::kind, Collectors.counting()));
        assertThat(telling)
                .as("what is measured")
                .containsKeys("count", "sum", "distinct", "missing", "median_days", "share", "newest", "values", "gaps")
                .containsKeys("count of units", "expected of returns", "filed of returns", "on_time of returns")
                .containsKeys("nil of returns", "exempt of returns");
        System.out.printf(
                "%d figures of %d units recounted, 0 differ; neither 0 nor empty: %s%n",
                figures.size(), recount.units().size(), telling);
    }

    private List<RecountedFigure> figures(RecountCalculator recount, List<String> units) {
        var figures = new ArrayList<RecountedFigure>();
        for (var unit : units) {
            for (var period : PERIODS) {
                inspected(unit, period).forEach(each -> figures.addAll(figures(recount, each)));
            }
        }
        return figures;
    }

    private List<SelfInspection> inspected(String unit, Period period) {
        var shipped = checklists.all(Actor.operator()).stream()
                .filter(PublishedChecklist::isShipped)
                .flatMap(each ->
                        checklists.versions(Actor.operator(), each.checklist().id()).stream())
                .map(each -> inspections.open(Actor.operator(), new Inspect(unit, each.reference(), period)));
        var probe = inspections.trial(Actor.operator(), probe(), unit, period);
        return Stream.concat(shipped, Stream.of(probe))
                .map(Optional::orElseThrow)
                .toList();
    }

    private static Checklist probe() {
        var result = Checklist.fromYaml("probe.yaml", YamlText.text("/recount/probe.yaml"), Registers.shipped());
        if (result instanceof ChecklistResult.Read(var checklist)) return checklist;
        throw new IllegalStateException("probe.yaml: " + result);
    }

    private static List<RecountedFigure> figures(RecountCalculator recount, SelfInspection inspection) {
        assertThat(inspection.evaluation().seal().size()).as("checkpoint").isEqualTo(recount.size());
        var list = CanonicalJson.parse(inspection.evaluation().checklist().toCanonicalJson());
        var kind = recount.kind(inspection.inspect().unit());
        var figures = new ArrayList<RecountedFigure>();
        var given = inspection.report().get("items").iterator();
        for (var item : list.get("items")) {
            var rules = isAsked(item, kind) ? elements(item.path("rules")) : List.<JsonNode>of();
            var of = "item " + item.get("id").stringValue();
            figures.addAll(figures(recount, inspection, of, rules, given.next().get("figures")));
        }
        var annex = elements(list.path("annex"));
        figures.addAll(
                figures(recount, inspection, "annex", annex, inspection.report().get("annex")));
        return figures;
    }

    private static boolean isAsked(JsonNode item, String kind) {
        var kinds = elements(item.path("for"));
        return kinds.isEmpty()
                || kinds.stream().anyMatch(each -> each.stringValue().equals(kind));
    }

    private static List<RecountedFigure> figures(
            RecountCalculator recount, SelfInspection inspection, String item, List<JsonNode> rules, JsonNode given) {
        var inspect = inspection.inspect();
        var of = "%s %s, %s, %s".formatted(inspect.unit(), inspect.period().code(), inspect.checklist(), item);
        assertThat(elements(given).stream().map(each -> each.get("name")).toList())
                .as(of)
                .isEqualTo(rules.stream().map(each -> each.get("name")).toList());
        var basis = recount.basis(inspect.unit(), inspect.period());
        return IntStream.range(0, rules.size())
                .mapToObj(place -> new RecountedFigure(
                        of, rules.get(place), given.get(place), recount.value(rules.get(place), basis)))
                .toList();
    }
}

package org.mingcha.assignment.burden.internal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingcha.assignment.burden.AskedMatter;
import org.mingcha.assignment.burden.AskedMatter.Question;
import org.mingcha.assignment.burden.AskedSource;
import org.mingcha.assignment.burden.BurdenYear;
import org.mingcha.definition.DefinitionPublication;
import org.mingcha.definition.OwnDefinitions;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.inspection.campaign.UnitName;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.inspection.checklist.PublishedChecklist;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.reporting.ReturnReporting;
import org.springframework.stereotype.Component;

/** Puts together what campaigns, returns and tasks ask of units. */
@Component
public class BurdenCalculator {
    private static final Comparator<AskedMatter> ORDER = Comparator.comparing(AskedMatter::month)
            .thenComparing(each -> each.superior().code())
            .thenComparing(AskedMatter::source);

    private final AskedTable table;
    private final Checklists checklists;
    private final ReturnReporting reporting;
    private final OwnDefinitions definitions;
    private final Organisation organisation;
    private final BurdenMinutes minutes = BurdenMinutes.shipped();

    BurdenCalculator(
            AskedTable table,
            Checklists checklists,
            ReturnReporting reporting,
            OwnDefinitions definitions,
            Organisation organisation) {
        this.table = table;
        this.checklists = checklists;
        this.reporting = reporting;
        this.definitions = definitions;
        this.organisation = organisation;
    }

    /** In the order of the units. */
    public List<BurdenYear> of(List<UnitView> units, int year) {
        var asked = new Asked(units.stream().collect(Collectors.toMap(UnitView::code, Function.identity())));
        asked.add(year);
        return units.stream()
                .map(unit -> new BurdenYear(
                        new UnitName(unit.code(), unit.name()),
                        year,
                        asked.matters.getOrDefault(unit.code(), List.of()).stream()
                                .sorted(ORDER)
                                .toList()))
                .toList();
    }

    /** What is looked up once for all units. */
    private final class Asked {
        private final Map<String, UnitView> units;
        private final Map<String, List<AskedMatter>> matters = new HashMap<>();
        private final Map<String, UnitName> superiors = new HashMap<>();
        private final Map<String, Optional<Checklist>> known = new HashMap<>();

        Asked(Map<String, UnitView> units) {
            this.units = units;
        }

        void add(int year) {
            table.campaigns(units.keySet(), year).forEach(this::add);
            var publishers = definitions.all(LeafType.RETURN_PUBLISHED).stream()
                    .collect(Collectors.toMap(
                            DefinitionPublication::id, DefinitionPublication::unit, (before, later) -> later));
            table.returns(units.keySet(), year).forEach(each -> add(each, publishers));
            table.assignments(units.keySet(), year).forEach(this::add);
        }

        private void add(AskedTable.OfCampaign each) {
            var unit = units.get(each.unit());
            var checklist = known.computeIfAbsent(
                    each.checklist(), id -> checklists.find(id).map(PublishedChecklist::checklist));
            if (unit == null || checklist.isEmpty()) {
                return;
            }
            var kind = unit.kind();
            var questions = checklist.get().items().stream()
                    .filter(item -> BurdenMinutes.isAsked(item, kind))
                    .map(item -> Question.of(item.question()))
                    .toList();
            add(
                    each.unit(),
                    new AskedMatter(
                            AskedSource.CAMPAIGN,
                            superior(each.issuer()),
                            YearMonth.from(each.on()),
                            each.title(),
                            each.title(),
                            "/campaigns/" + each.campaign(),
                            BurdenMinutes.of(checklist.get(), kind),
                            questions));
        }

        /** What ships goes to the superior of the period; what an office published is asked by that office. */
        private void add(AskedTable.OfReturn each, Map<String, String> publishers) {
            reporting
                    .returns()
                    .find(each.returnId())
                    .ifPresent(definition -> add(
                            each.unit(),
                            new AskedMatter(
                                    AskedSource.RETURN,
                                    superior(publishers.getOrDefault(each.returnId(), each.parent())),
                                    YearMonth.from(each.due()),
                                    definition.titleOf(
                                            Period.parse(each.period()).orElseThrow()),
                                    definition.title(),
                                    "/returns/" + each.returnId() + "/" + each.period() + "?unit=" + each.unit(),
                                    minutes.of(definition),
                                    questions(definition))));
        }

        private void add(AskedTable.OfAssignment each) {
            add(
                    each.unit(),
                    new AskedMatter(
                            AskedSource.ASSIGNMENT,
                            superior(each.superior()),
                            YearMonth.from(each.on()),
                            each.title(),
                            each.title(),
                            "/assignments/" + each.share(),
                            each.minutes(),
                            List.of(Question.of(each.title()))));
        }

        private void add(String unit, AskedMatter matter) {
            matters.computeIfAbsent(unit, _ -> new ArrayList<>()).add(matter);
        }

        private UnitName superior(String code) {
            return superiors.computeIfAbsent(
                    code,
                    each -> new UnitName(
                            each, organisation.find(each).map(UnitView::name).orElse(each)));
        }
    }

    private static List<Question> questions(ReturnDefinition definition) {
        var questions = new ArrayList<Question>();
        definition.fields().forEach(field -> {
            questions.add(Question.of(field.label()));
            var counts = field.counts();
            if (counts != null) {
                questions.add(Question.counting(counts, field.label()));
            }
        });
        return questions;
    }
}

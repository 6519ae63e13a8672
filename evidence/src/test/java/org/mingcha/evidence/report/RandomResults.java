package org.mingcha.evidence.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.FigureUnit;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.checklist.Need;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.checklist.Rule.Mark;
import org.mingcha.evidence.report.Inputs.Answer;
import org.mingcha.evidence.report.Inputs.Measure;
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.evidence.rule.Evaluator;
import org.mingcha.evidence.rule.Figure;
import org.mingcha.evidence.rule.Figure.Value;
import org.mingcha.evidence.rule.ItemResult;
import org.mingcha.evidence.rule.Lack;
import org.mingcha.evidence.rule.ModelTown;
import org.mingcha.evidence.rule.Result;
import org.mingcha.evidence.rule.TestLedger;

/** A checklist whose items come to anything at all, with figures of any size and answers of any kind. */
final class RandomResults {
    private static final int[] SIZES = {0, 0, 1, 1, 2, 3, 12};

    private final Random random;

    RandomResults(long seed) {
        random = new Random(seed);
    }

    Evaluation of(Checklist checklist) {
        var period = Period.parse(random.nextBoolean() ? "2025" : "2025-H1").orElseThrow();
        var frame = new Evaluator(checklist, TestLedger.REGISTERS, TestLedger.LIMITS)
                .evaluate(ModelTown.ledger(), TestLedger.TOWN, period);
        return new Evaluation(
                checklist,
                frame.unit(),
                period,
                frame.seal(),
                frame.items().stream().map(item -> item(frame, item)).toList(),
                frame.annex(),
                frame.cited(),
                frame.names(),
                frame.draws(),
                frame.sets(),
                frame.thin(),
                frame.declarations(),
                frame.initial(),
                frame.semantics(),
                frame.asked());
    }

    /** What people say, in Chinese as they do. */
    Inputs inputs(Evaluation evaluation) {
        var answers = new TreeMap<String, Answer>();
        for (var item : evaluation.items()) {
            if (random.nextBoolean()) {
                answers.put(item.item().id(), answer());
            }
        }
        var titles = new TreeMap<Long, String>();
        evaluation.cited().keySet().stream()
                .filter(_ -> random.nextBoolean())
                .forEach(index -> titles.put(index, "题目，第" + index + "号；（一）"));
        return Inputs.NONE.withAnswers(answers).withTitles(titles).addressedTo("青川县人民政府");
    }

    private Answer answer() {
        var override = random.nextInt(4) == 0 ? new Inputs.Override(Result.MET, "记录未登记，已补。") : null;
        var measure = random.nextBoolean() ? new Measure("双人值守", "党政办主任", LocalDate.of(2026, 2, 28)) : null;
        return new Answer(
                random.nextBoolean() ? "人手不足。另有困难" : "",
                random.nextBoolean() ? "外出，未交接" : "",
                random.nextBoolean(),
                override,
                measure);
    }

    private ItemResult item(Evaluation frame, ItemResult before) {
        var item = before.item();
        var result = Result.values()[random.nextInt(Result.values().length)];
        var applies = item.applies();
        return new ItemResult(
                item,
                result,
                figures(frame, item),
                result == Result.INSUFFICIENT_EVIDENCE ? lacks(item) : List.of(),
                result == Result.PARTLY || result == Result.NOT_MET ? item.expect() : List.of(),
                random.nextInt(3) == 0 ? 12 : 0,
                List.of(),
                applies == null || result != Result.NOT_APPLICABLE ? "" : applies.reason());
    }

    private List<Lack> lacks(Item item) {
        var lacks = new ArrayList<Lack>();
        lacks.add(new Lack.NeverUsed(random.nextBoolean() ? List.of("risk") : List.of("appraisal", "regulation")));
        lacks.add(new Lack.Uncovered("incident", List.of(YearMonth.of(2025, 3), YearMonth.of(2025, 4))));
        lacks.add(new Lack.EmptyColumn("training", "topic", random.nextBoolean()));
        lacks.add(new Lack.Unevidenced("inspection"));
        lacks.add(new Lack.Undated());
        lacks.add(new Lack.Unopened("monthly", List.of("2025-01", "2025-02")));
        for (var need : item.needs()) {
            if (need instanceof Need.Evidence(var what)) {
                lacks.add(new Lack.Unproven(what));
            }
        }
        return lacks;
    }

    private List<Figure> figures(Evaluation frame, Item item) {
        var figures = new ArrayList<Figure>();
        for (var rule : item.rules()) {
            var of = frame.cited().values().stream()
                    .filter(fact -> fact.source().equals(rule.of()))
                    .map(fact -> fact.index())
                    .limit(2)
                    .toList();
            figures.add(figure(rule.name(), rule.unit(), of));
        }
        for (var name : item.figures()) {
            if (item.rule(name).isEmpty()) {
                figures.add(figure(name, name.equals(Item.SHARE) ? FigureUnit.RATIO : FigureUnit.ITEMS, List.of()));
            }
        }
        return figures;
    }

    private Figure figure(String name, FigureUnit unit, List<Long> entries) {
        var size = SIZES[random.nextInt(SIZES.length)];
        var value = switch (unit) {
            case TEXT -> new Value.Words(size == 0 ? "" : size == 1 ? "甲，乙" : "甲、公安机关");
            case RATIO -> new Value.Number(BigDecimal.valueOf(size).movePointLeft(2));
            case TIMES, PERSONS, ITEMS, DAYS, YUAN -> new Value.Number(BigDecimal.valueOf(size));
        };
        var marks = new EnumMap<Mark.Kind, Integer>(Mark.Kind.class);
        if (random.nextInt(4) == 0) {
            marks.put(Mark.Kind.values()[random.nextInt(Mark.Kind.values().length)], 1 + random.nextInt(2));
        }
        return new Figure(name, unit, value, entries, 0, marks);
    }
}

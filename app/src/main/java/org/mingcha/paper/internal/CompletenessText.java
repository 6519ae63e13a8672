package org.mingcha.paper.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.document.Block;
import org.mingcha.document.Run;
import org.mingcha.evidence.UnitKind;
import org.mingcha.reporting.Completeness;
import org.mingcha.reporting.FilingState;
import org.mingcha.reporting.Matrix;
import org.mingcha.reporting.MissingUnit;

/** The sentences and the table of a circular on returns. */
final class CompletenessText {
    private static final Set<FilingState> ABSENT =
            EnumSet.of(FilingState.MISSING, FilingState.RETURNED, FilingState.NOT_DUE);

    private final Matrix matrix;
    private final List<MissingUnit> missing;
    private final Completeness.Row all;
    private final Cited cited;

    CompletenessText(Matrix matrix, List<MissingUnit> missing) {
        this.matrix = matrix;
        this.missing = missing;
        this.all = matrix.columns().getFirst().counts();
        this.cited = new Cited("completeness");
    }

    Optional<String> kinds() {
        var kinds = matrix.lines().stream()
                .flatMap(line -> UnitKind.of(line.kind()).stream())
                .distinct()
                .toList();
        return kinds.isEmpty() ? Optional.empty() : Optional.of(PaperNames.kinds(kinds));
    }

    List<Run> lead(String title, LocalDate day) {
        var runs = new ArrayList<>(PaperSentences.runs(
                "circular.lead",
                title,
                cited.day("due", matrix.columns().getFirst().dueOn()),
                PaperTimes.day(day),
                cited.count("expected", all.expected())));
        var late = all.filed() - all.onTime();
        var absent = all.expected() - all.filed();
        if (absent == 0 && late == 0) {
            runs.addAll(PaperSentences.runs("circular.all-on-time"));
            return runs;
        }
        part(runs, "on-time", all.onTime());
        part(runs, "late", late);
        part(runs, "missing", absent);
        runs.addAll(PaperSentences.runs("list.stop"));
        return runs;
    }

    private void part(List<Run> runs, String name, int count) {
        if (count > 0) {
            runs.addAll(PaperSentences.runs("circular.part." + name, cited.count(name, count)));
        }
    }

    /** Headings with their sentences; what there is none of has none. */
    Map<String, List<List<Run>>> sections() {
        var sections = new LinkedHashMap<String, List<List<Run>>>();
        put(sections, "circular.heading.missing", missingUnits());
        put(sections, "circular.heading.late", late());
        put(sections, "circular.heading.contradicted", contradicted());
        if (!sections.isEmpty()) {
            var keys = Stream.of("missing", "contradicted")
                    .filter(name -> sections.containsKey("circular.heading." + name))
                    .map(name -> "circular.demand." + name)
                    .toList();
            put(
                    sections,
                    "circular.heading.demands",
                    keys.stream().map(PaperSentences::runs).toList());
        }
        return sections;
    }

    private static void put(Map<String, List<List<Run>>> sections, String heading, List<List<Run>> sentences) {
        if (!sentences.isEmpty()) {
            sections.put(heading, sentences);
        }
    }

    /** Below each unit those that have not filed; its own return is its own. */
    private List<List<Run>> missingUnits() {
        var byParent = missing.stream()
                .collect(Collectors.groupingBy(MissingUnit::parentName, LinkedHashMap::new, Collectors.toList()));
        var sentences = new ArrayList<List<Run>>();
        byParent.forEach((parent, units) -> sentences.add(PaperSentences.runs(
                units.getFirst().parent().equals(matrix.unit()) ? "circular.missing.own" : "circular.missing",
                parent,
                cited.text(
                        "missing-" + units.getFirst().parent(),
                        units.stream()
                                .map(CompletenessText::named)
                                .collect(Collectors.joining(PaperSentences.text("list.and")))))));
        return sentences;
    }

    private static String named(MissingUnit unit) {
        return unit.sentBack()
                ? PaperSentences.text("circular.sent-back", unit.name())
                : unit.note().isEmpty() ? unit.name() : PaperSentences.text("circular.noted", unit.name(), unit.note());
    }

    private interface Count {
        int of(Completeness.Row row);
    }

    private List<List<Run>> late() {
        return counted("late", single -> single.state() == FilingState.LATE, row -> row.filed() - row.onTime());
    }

    private List<List<Run>> contradicted() {
        return counted("contradicted", Matrix.Cell.Single::contradicted, Completeness.Row::contradicted);
    }

    private List<List<Run>> counted(String name, Predicate<Matrix.Cell.Single> one, Count count) {
        var names = new ArrayList<String>();
        for (var line : matrix.lines()) {
            switch (line.cells().getFirst()) {
                case Matrix.Cell.Single single when one.test(single) -> names.add(line.name());
                case Matrix.Cell.Sum sum
                when count.of(sum.counts()) > 0 ->
                    names.add(PaperSentences.text("circular.of-subtree", line.name(), count.of(sum.counts())));
                case Matrix.Cell _ -> {}
            }
        }
        return names.isEmpty()
                ? List.of()
                : List.of(PaperSentences.runs(
                        "circular.units", cited.text(name, String.join(PaperSentences.text("list.and"), names))));
    }

    Block.Table table() {
        var table =
                new PaperTable(3, "column.unit", "column.expected", "column.on-time", "column.late", "column.missing");
        for (var line : matrix.lines()) {
            switch (line.cells().getFirst()) {
                case Matrix.Cell.Single(var state, var _, var _) -> single(table, line, state);
                case Matrix.Cell.Sum sum -> sum(table, line, sum.counts());
            }
        }
        return table.table();
    }

    private static void sum(PaperTable table, Matrix.Line line, Completeness.Row row) {
        var own = new Cited("completeness-" + line.unit());
        table.row(
                line.name(),
                own.count("expected", row.expected()),
                own.count("on-time", row.onTime()),
                own.count("late", row.filed() - row.onTime()),
                own.count("missing", row.expected() - row.filed()));
    }

    private static void single(PaperTable table, Matrix.Line line, FilingState state) {
        if (state == FilingState.NOT_APPLICABLE) {
            return;
        }
        boolean missing = ABSENT.contains(state);
        boolean late = state == FilingState.LATE;
        sum(table, line, new Completeness.Row("", 1, missing ? 0 : 1, missing || late ? 0 : 1, 0, 0));
    }
}

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
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.paper.PaperBlock;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.evidence.paper.ValueSource;
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

    Optional<PaperText> kinds() {
        var kinds = matrix.lines().stream()
                .flatMap(line -> UnitKind.of(line.kind()).stream())
                .distinct()
                .toList();
        return kinds.isEmpty() ? Optional.empty() : Optional.of(PaperNames.kinds(kinds));
    }

    PaperText lead(PaperText title, LocalDate day) {
        var lead = PaperSentences.said(
                "circular.lead",
                title,
                cited.day("due", matrix.columns().getFirst().dueOn()),
                PaperValue.dated("paper/day", day),
                cited.count("expected", all.expected()));
        var late = all.filed() - all.onTime();
        var absent = all.expected() - all.filed();
        return absent == 0 && late == 0
                ? PaperText.of(lead, PaperSentences.said("circular.all-on-time"))
                : PaperText.of(
                        lead,
                        part("on-time", all.onTime()),
                        part("late", late),
                        part("missing", absent),
                        PaperSentences.said("list.stop"));
    }

    private PaperText part(String name, int count) {
        return count > 0 ? PaperSentences.said("circular.part." + name, cited.count(name, count)) : PaperText.EMPTY;
    }

    /** Headings with their sentences; what there is none of has none. */
    Map<String, List<PaperText>> sections() {
        var sections = new LinkedHashMap<String, List<PaperText>>();
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
                    keys.stream().map(key -> PaperSentences.said(key)).toList());
        }
        return sections;
    }

    private static void put(Map<String, List<PaperText>> sections, String heading, List<PaperText> sentences) {
        if (!sentences.isEmpty()) {
            sections.put(heading, sentences);
        }
    }

    /** Below each unit those that have not filed; its own return is its own. */
    private List<PaperText> missingUnits() {
        var byParent = missing.stream()
                .collect(Collectors.groupingBy(MissingUnit::parent, LinkedHashMap::new, Collectors.toList()));
        var sentences = new ArrayList<PaperText>();
        byParent.forEach((parent, units) -> sentences.add(PaperSentences.said(
                parent.equals(matrix.unit()) ? "circular.missing.own" : "circular.missing",
                PaperValue.unit(parent, units.getFirst().parentName()),
                PaperSentences.join("list.and", units.stream().map(this::named).toList()))));
        return sentences;
    }

    private PaperText named(MissingUnit unit) {
        var name = unit(unit.unit(), unit.name());
        if (unit.sentBack()) {
            return PaperSentences.said("circular.sent-back", name);
        }
        return unit.note().isEmpty()
                ? name
                : PaperSentences.said("circular.noted", name, cited.text("note", unit.note()));
    }

    private PaperText unit(String code, String name) {
        return cited.value("unit-" + code, name, new ValueSource.Named(code));
    }

    private interface Count {
        int of(Completeness.Row row);
    }

    private List<PaperText> late() {
        return counted(single -> single.state() == FilingState.LATE, row -> row.filed() - row.onTime());
    }

    private List<PaperText> contradicted() {
        return counted(Matrix.Cell.Single::contradicted, Completeness.Row::contradicted);
    }

    private List<PaperText> counted(Predicate<Matrix.Cell.Single> one, Count count) {
        var names = new ArrayList<PaperText>();
        for (var line : matrix.lines()) {
            switch (line.cells().getFirst()) {
                case Matrix.Cell.Single single when one.test(single) -> names.add(unit(line.unit(), line.name()));
                case Matrix.Cell.Sum sum
                when count.of(sum.counts()) > 0 ->
                    names.add(PaperSentences.said(
                            "circular.of-subtree",
                            unit(line.unit(), line.name()),
                            cited.count("below-" + line.unit(), count.of(sum.counts()))));
                case Matrix.Cell _ -> {}
            }
        }
        return names.isEmpty()
                ? List.of()
                : List.of(PaperSentences.said("circular.units", PaperSentences.join("list.and", names)));
    }

    PaperBlock.Table table() {
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
                PaperValue.unit(line.unit(), line.name()),
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

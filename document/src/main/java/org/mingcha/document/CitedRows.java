package org.mingcha.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which row of the annexes says what a figure rests on: the one that repeats it, or one that names a record that it cites. */
final class CitedRows {
    static final CitedRows NONE = new CitedRows();

    private static final Pattern BETWEEN = Pattern.compile("[、,， ]+");

    private final Map<String, Integer> byFigure = new HashMap<>();
    private final Map<String, Integer> byRecord = new HashMap<>();
    private final Set<Integer> targets = new HashSet<>();

    private CitedRows() {}

    static CitedRows of(List<Block> blocks) {
        CitedRows rows = new CitedRows();
        int number = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Table table) {
                for (Block.Row row : table.rows()) {
                    rows.add(number++, row);
                }
            }
        }
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                rows.aim(paragraph.runs());
            }
        }
        return rows;
    }

    private void add(int number, Block.Row row) {
        for (Block.Cell cell : row.cells()) {
            for (Run run : cell.runs()) {
                switch (run) {
                    case FigureRun figure -> byFigure.putIfAbsent(figure.id(), number);
                    case Run.Words words ->
                        BETWEEN.splitAsStream(words.text()).forEach(word -> byRecord.putIfAbsent(word, number));
                }
            }
        }
    }

    private void aim(List<Run> runs) {
        for (Run run : runs) {
            if (run instanceof FigureRun figure) {
                of(figure).ifPresent(targets::add);
            }
        }
    }

    /** Rows are counted over all tables, from 0. */
    Optional<Integer> of(FigureRun figure) {
        if (figure.citations().isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> same = Optional.ofNullable(byFigure.get(figure.id()));
        return same.isPresent()
                ? same
                : figure.citations().stream()
                        .filter(byRecord::containsKey)
                        .findFirst()
                        .map(byRecord::get);
    }

    boolean isTarget(int row) {
        return targets.contains(row);
    }

    static String anchor(int row) {
        return "row-" + (row + 1);
    }
}

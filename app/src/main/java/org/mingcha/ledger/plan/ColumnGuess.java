package org.mingcha.ledger.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.FieldType;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.sheet.Cell;
import org.mingcha.ledger.text.HeaderText;
import org.mingcha.ledger.text.LedgerDay;
import org.mingcha.ledger.text.NumberText;
import org.mingcha.ledger.text.PersonNames;
import org.mingcha.ledger.text.Wordform;

/** Fields that no known name has, given to columns whose names end like theirs: 支付金额 is an amount, 授课地点 a place. */
final class ColumnGuess {
    private static final LedgerDay.Context ANY_YEAR = new LedgerDay.Context(OptionalInt.of(2000), OptionalInt.of(1));

    private static final int SHORTEST_TITLE = 5;
    private static final int SAMPLE = 40;
    private final Register register;
    private final SheetTable table;
    private final TableHeader header;
    private final Map<String, Integer> byField;
    private final Set<Integer> guessed;

    ColumnGuess(Register register, SheetTable table, Map<String, Integer> byField, Set<Integer> guessed) {
        this.register = register;
        this.table = table;
        this.header = table.header();
        this.byField = byField;
        this.guessed = guessed;
    }

    /** First those that no entry can be without; first by what stands below, then by the name. */
    void fill() {
        var fields = register.typed().stream()
                .sorted(Comparator.comparing(field -> !field.required()))
                .toList();
        fields.forEach(field -> best(field, this::holds));
        fields.forEach(field -> best(field, this::score));
        fields.forEach(field -> best(field, this::lastResort));
    }

    private void best(Field field, ToIntBiFunction<Field, Integer> score) {
        if (byField.containsKey(field.name())) {
            return;
        }
        header.range()
                .columns()
                .boxed()
                .filter(this::isFree)
                .filter(column -> score.applyAsInt(field, column) > 0)
                .max(Comparator.comparingInt((Integer column) -> score.applyAsInt(field, column))
                        .thenComparing(column -> header.isOne("sums", column))
                        .thenComparing(Comparator.reverseOrder()))
                .ifPresent(column -> {
                    byField.put(field.name(), column);
                    guessed.add(column);
                });
    }

    /** Of a hundred cells, how many are what such a field holds; 0 where it is fewer than most, or cannot be told. */
    private int holds(Field field, int column) {
        boolean isDay = field.isHeader();
        if (!isDay && (field.choices().isEmpty() || field.otherwise() != null)) {
            return 0;
        }
        var cells = sample(column);
        long fitting = cells.stream()
                .filter(cell -> isDay ? isDay(cell) : isChoice(field, cell))
                .count();
        boolean most = !cells.isEmpty() && fitting * 10 >= cells.size() * 6L;
        // Of several columns of days the first says when it was.
        return most ? isDay ? 1 : (int) (fitting * 100 / cells.size()) : 0;
    }

    /** Neither name nor cells tell it: the only column of long texts says what was done, the only one of numbers how many. */
    private int lastResort(Field field, int column) {
        if (RegisterFit.headline(register).filter(field.name()::equals).isPresent()) {
            return isOnly(column, this::isLong) ? 1 : 0;
        }
        boolean isNumber = field.type() == FieldType.INTEGER || field.type() == FieldType.AMOUNT;
        var unit = field.unit();
        boolean isLikely =
                field.required() || unit != null && header.label(column).contains(unit);
        return isNumber && isLikely && isOnly(column, this::isNumbers) ? 1 : 0;
    }

    private boolean isOnly(int column, IntPredicate kind) {
        return kind.test(column)
                && header.range()
                        .columns()
                        .filter(other -> other != column && isFree(other))
                        .noneMatch(kind);
    }

    private boolean isLong(int column) {
        var cells = sample(column);
        long letters = cells.stream()
                .filter(cell -> cell.kind() == Cell.Kind.TEXT)
                .mapToLong(cell -> cell.text().length())
                .sum();
        return !cells.isEmpty() && letters / cells.size() >= SHORTEST_TITLE;
    }

    private boolean isNumbers(int column) {
        var cells = sample(column);
        return !cells.isEmpty() && cells.stream().allMatch(ColumnGuess::isNumber);
    }

    /** Whatever it is called: nothing of a column of persons' names is taken. */
    private boolean isNames(int column) {
        var cells = sample(column);
        long names = cells.stream()
                .filter(cell -> PersonNames.isBareName(Wordform.plain(cell.text())))
                .count();
        return names > 0 && names * 2 >= cells.size();
    }

    private static boolean isNumber(Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER
                || NumberText.read(Wordform.plain(cell.text()), null).isPresent();
    }

    private List<Cell> sample(int column) {
        var cells = new ArrayList<Cell>();
        for (int i = table.bodyFirst(); i <= Math.min(table.bodyLast(), table.bodyFirst() + SAMPLE); i++) {
            var cell = table.grid().row(i).cell(column);
            if (!cell.isBlank()) cells.add(cell);
        }
        return cells;
    }

    private boolean isChoice(Field field, Cell cell) {
        return cell.kind() == Cell.Kind.TEXT
                && header.office()
                        .choices(register, field.name())
                        .exactly(cell.text())
                        .isPresent();
    }

    private static boolean isDay(Cell cell) {
        return cell.kind() == Cell.Kind.DAY
                || cell.kind() == Cell.Kind.TEXT
                        && LedgerDay.read(Wordform.plain(cell.text()), false, ANY_YEAR, 0)
                                        .trait()
                                != LedgerDay.Trait.OPEN;
    }

    private boolean isFree(int column) {
        return !header.label(column).isEmpty()
                && !byField.containsValue(column)
                && !header.isSerial(column)
                && !header.isOne("others", column)
                && !header.isOmitted(column)
                && !isNames(column);
    }

    /** How much of the two names is the same at their ends; 0: not the same kind of thing, or not enough. */
    private int score(Field field, int column) {
        var wanted = HeaderRole.of(register, field);
        var role = HeaderRole.of(header.label(column));
        if (wanted.isPresent() && role.isPresent() && !wanted.equals(role)) {
            return 0;
        }
        int common = known(field)
                .flatMap(known -> header.spellings(column).stream()
                        .map(spelling -> field.required() ? shared(known, spelling) : common(known, spelling)))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        if (field.required()) {
            return wanted.isPresent() && wanted.equals(role) ? common + 1 : common >= 3 ? common : 0;
        }
        return common >= 2 ? common : 0;
    }

    /** The longest part of both names, wherever it stands. */
    private static int shared(String known, String spelling) {
        int longest = 0;
        for (int from = 0; from < known.length(); from++) {
            int to = from + longest + 1;
            while (to <= known.length() && spelling.contains(known.substring(from, to))) {
                longest = to - from;
                to++;
            }
        }
        return longest >= 2 ? longest : 0;
    }

    /** A head that any such field has tells nothing of one that need not be there. */
    private int common(String known, String spelling) {
        int length = 0;
        while (length < Math.min(known.length(), spelling.length())
                && known.charAt(known.length() - 1 - length) == spelling.charAt(spelling.length() - 1 - length)) {
            length++;
        }
        var head = spelling.substring(spelling.length() - length);
        return length >= 2 && !isAmbiguous(head) ? length : 0;
    }

    private boolean isAmbiguous(String head) {
        return HeaderRole.isAnybodys(head)
                && register.typed().stream()
                                .filter(field -> known(field).anyMatch(name -> name.endsWith(head)))
                                .count()
                        > 1;
    }

    private Stream<String> known(Field field) {
        return Stream.concat(
                        Stream.concat(Stream.of(field.label()), field.headers().stream())
                                .flatMap(name -> HeaderText.spellings(name).stream()),
                        header.office().columns(register, field.name()).stream())
                .distinct();
    }
}

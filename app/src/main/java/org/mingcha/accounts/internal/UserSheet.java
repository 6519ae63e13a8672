package org.mingcha.accounts.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.NewAccount;
import org.mingcha.accounts.Role;
import org.mingcha.accounts.UserImportReport.RefusedRow;
import org.mingcha.bounds.WorkbookBounds;
import org.mingcha.bounds.WorkbookCheck;
import org.mingcha.bounds.WorkbookVerdict;
import org.mingcha.messages.MessageBundles;

/** The workbook of {@code import users}: the first sheet, its header in the first row that names the columns; logins may be missing. */
public record UserSheet(List<UserRow> rows, List<RefusedRow> refused) {
    private static final List<Locale> LANGUAGES = List.of(Locale.ROOT, Locale.ENGLISH);
    private static final WorkbookBounds BOUNDS = new WorkbookBounds(64L << 20, 32L << 20);
    private static final int WIDEST = 256;

    /** Between several names of one thing. */
    private static final String SEPARATOR = "[,\u3001]";

    private static final List<String> COLUMNS = List.of("name", "login", "role", "unit");
    private static final List<String> NEEDED = List.of("name", "role", "unit");

    /** A readable row and its number in the sheet. */
    public record UserRow(int number, NewAccount account) {}

    /** A row of texts and its number in the sheet. */
    private record SheetLine(int number, List<String> cells) {
        String text(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    public static UserSheet read(Path workbook) {
        if (WorkbookCheck.of(workbook, BOUNDS) instanceof WorkbookVerdict.Unfit) {
            return refusedWhole(AccountRefusal.FILE_UNREADABLE, String.valueOf(workbook.getFileName()));
        }
        try (var book = new ReadableWorkbook(workbook.toFile());
                var rows = book.getFirstSheet().openStream()) {
            return of(rows.map(UserSheet::line).iterator());
        } catch (IOException | RuntimeException e) {
            // The reader answers foreign bytes with whatever goes wrong first; to the user it is one thing.
            return refusedWhole(AccountRefusal.FILE_UNREADABLE, String.valueOf(workbook.getFileName()));
        }
    }

    /** The same table as texts, its first row being number 1. */
    public static UserSheet of(List<List<String>> rows) {
        return of(IntStream.range(0, rows.size())
                .mapToObj(index -> new SheetLine(index + 1, rows.get(index)))
                .iterator());
    }

    private static SheetLine line(Row row) {
        var cells = new ArrayList<String>();
        for (int cell = 0; cell < Math.min(row.getCellCount(), WIDEST); cell++) {
            cells.add(row.getOptionalCell(cell)
                    .map(value -> value.getText().strip())
                    .orElse(""));
        }
        return new SheetLine(row.getRowNum(), cells);
    }

    /** Row by row: a short file of wide rows would fill the memory. */
    private static UserSheet of(Iterator<SheetLine> sheet) {
        while (sheet.hasNext()) {
            var columns = columns(sheet.next());
            if (columns.keySet().containsAll(NEEDED)) {
                return body(sheet, columns);
            }
        }
        return refusedWhole(AccountRefusal.COLUMN_MISSING, String.join(", ", NEEDED));
    }

    private static UserSheet body(Iterator<SheetLine> sheet, Map<String, Integer> columns) {
        var rows = new ArrayList<UserRow>();
        var refused = new ArrayList<RefusedRow>();
        while (sheet.hasNext()) {
            var line = sheet.next();
            var cells = COLUMNS.stream()
                    .map(name -> line.text(columns.getOrDefault(name, -1)))
                    .toList();
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            role(cells.get(2))
                    .ifPresentOrElse(
                            role -> rows.add(new UserRow(line.number(), account(cells, role))),
                            () -> refused.add(
                                    new RefusedRow(line.number(), AccountRefusal.ROLE_UNKNOWN, cells.get(2))));
        }
        return new UserSheet(rows, refused);
    }

    /** Whoever is given no login has the unit's code and the role as one: it is known to who stands there. */
    private static NewAccount account(List<String> cells, Role role) {
        var login = cells.get(1).isEmpty() ? cells.get(3) + "." + role.code() : cells.get(1);
        return new NewAccount(login, cells.get(0), role, cells.get(3));
    }

    private static Map<String, Integer> columns(SheetLine header) {
        var found = new HashMap<String, Integer>();
        for (int cell = 0; cell < header.cells().size(); cell++) {
            var title = header.text(cell);
            if (title.isEmpty()) continue;
            for (var column : COLUMNS) {
                if (isCalled("accounts.column." + column, title) || isCalled("accounts.columns-too." + column, title)) {
                    found.putIfAbsent(column, cell);
                }
            }
        }
        return found;
    }

    /** By its code, by its name in either language, or by a post that usually has it. */
    private static Optional<Role> role(String text) {
        return Role.held().stream()
                .filter(role -> role.code().equalsIgnoreCase(text)
                        || isCalled("accounts.role." + role.code(), text)
                        || isCalled("accounts.posts." + role.code(), text))
                .findFirst();
    }

    private static boolean isCalled(String key, String text) {
        return LANGUAGES.stream()
                .flatMap(language ->
                        Arrays.stream(MessageBundles.pattern(key, language).split(SEPARATOR)))
                .anyMatch(name -> name.strip().equalsIgnoreCase(text));
    }

    private static UserSheet refusedWhole(AccountRefusal reason, String subject) {
        return new UserSheet(List.of(), List.of(new RefusedRow(0, reason, subject)));
    }
}

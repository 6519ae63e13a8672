package org.mingcha.accounts.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** The workbook of {@code import users}: the first sheet, its header in the first row that names all four columns. */
public record UserSheet(List<UserRow> rows, List<RefusedRow> refused) {
    private static final List<Locale> LANGUAGES = List.of(Locale.ROOT, Locale.ENGLISH);
    private static final WorkbookBounds BOUNDS = new WorkbookBounds(64L << 20, 32L << 20);
    private static final int WIDEST_HEADER = 256;
    private static final List<String> COLUMNS = List.of("name", "login", "role", "unit");

    /** A readable row and its number in the sheet. */
    public record UserRow(int number, NewAccount account) {}

    public static UserSheet read(Path workbook) {
        if (WorkbookCheck.of(workbook, BOUNDS) instanceof WorkbookVerdict.Unfit) {
            return refusedWhole(AccountRefusal.FILE_UNREADABLE, String.valueOf(workbook.getFileName()));
        }
        try (var book = new ReadableWorkbook(workbook.toFile());
                var rows = book.getFirstSheet().openStream()) {
            return of(rows.iterator());
        } catch (IOException | RuntimeException e) {
            // The reader answers foreign bytes with whatever goes wrong first; to the user it is one thing.
            return refusedWhole(AccountRefusal.FILE_UNREADABLE, String.valueOf(workbook.getFileName()));
        }
    }

    /** Row by row: a short file of wide rows would fill the memory. */
    private static UserSheet of(Iterator<Row> sheet) {
        while (sheet.hasNext()) {
            var columns = columns(sheet.next());
            if (columns.size() == COLUMNS.size()) {
                return body(sheet, columns);
            }
        }
        return refusedWhole(AccountRefusal.COLUMN_MISSING, String.join(", ", COLUMNS));
    }

    private static UserSheet body(Iterator<Row> sheet, Map<String, Integer> columns) {
        var rows = new ArrayList<UserRow>();
        var refused = new ArrayList<RefusedRow>();
        while (sheet.hasNext()) {
            var row = sheet.next();
            var cells = COLUMNS.stream()
                    .map(name -> text(row, columns.getOrDefault(name, 0)))
                    .toList();
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            role(cells.get(2))
                    .ifPresentOrElse(
                            role -> rows.add(new UserRow(
                                    row.getRowNum(), new NewAccount(cells.get(1), cells.get(0), role, cells.get(3)))),
                            () -> refused.add(
                                    new RefusedRow(row.getRowNum(), AccountRefusal.ROLE_UNKNOWN, cells.get(2))));
        }
        return new UserSheet(rows, refused);
    }

    private static Map<String, Integer> columns(Row header) {
        var found = new HashMap<String, Integer>();
        for (int cell = 0; cell < Math.min(header.getCellCount(), WIDEST_HEADER); cell++) {
            var title = text(header, cell);
            if (title.isEmpty()) continue;
            for (var column : COLUMNS) {
                if (isCalled("accounts.column." + column, title)) {
                    found.putIfAbsent(column, cell);
                }
            }
        }
        return found;
    }

    private static String text(Row row, int cell) {
        return row.getOptionalCell(cell).map(value -> value.getText().strip()).orElse("");
    }

    /** By its code or by its name in either language. */
    private static Optional<Role> role(String text) {
        return Role.held().stream()
                .filter(role -> role.code().equalsIgnoreCase(text) || isCalled("accounts.role." + role.code(), text))
                .findFirst();
    }

    private static boolean isCalled(String key, String text) {
        return LANGUAGES.stream()
                .anyMatch(language -> MessageBundles.pattern(key, language).equalsIgnoreCase(text));
    }

    private static UserSheet refusedWhole(AccountRefusal reason, String subject) {
        return new UserSheet(List.of(), List.of(new RefusedRow(0, reason, subject)));
    }
}

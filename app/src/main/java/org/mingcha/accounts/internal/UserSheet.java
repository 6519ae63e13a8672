package org.mingcha.accounts.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.NewAccount;
import org.mingcha.accounts.Role;
import org.mingcha.accounts.UsersImported.RefusedRow;

/** The workbook of {@code import users}: the first sheet, its header in the first row that names all four columns. */
public record UserSheet(List<UserRow> rows, List<RefusedRow> refused) {
    private static final List<List<String>> COLUMNS = List.of(
            List.of("姓名", "name"),
            List.of("账号", "login", "account"),
            List.of("角色", "role"),
            List.of("单位代码", "unit", "unit code"));
    private static final Map<String, Role> ROLES = Map.of(
            "填报岗", Role.CLERK,
            "经办岗", Role.OFFICER,
            "负责人", Role.LEADER,
            "督查岗", Role.INSPECTOR,
            "审计岗", Role.AUDITOR,
            "管理员", Role.ADMIN);

    /** A readable row and its number in the sheet. */
    public record UserRow(int number, NewAccount account) {}

    public static UserSheet read(Path workbook) {
        try (var in = Files.newInputStream(workbook);
                var book = new ReadableWorkbook(in)) {
            return of(book.getFirstSheet().read());
        } catch (IOException | RuntimeException e) {
            // The reader answers foreign bytes with whatever goes wrong first; to the user it is one thing.
            return refusedWhole(AccountRefusal.FILE_UNREADABLE, String.valueOf(workbook.getFileName()));
        }
    }

    private static UserSheet of(List<Row> sheet) {
        for (int i = 0; i < sheet.size(); i++) {
            var columns = columns(sheet.get(i));
            if (columns.size() == COLUMNS.size()) {
                return body(sheet.subList(i + 1, sheet.size()), columns);
            }
        }
        return refusedWhole(AccountRefusal.COLUMN_MISSING, "姓名、账号、角色、单位代码");
    }

    private static UserSheet body(List<Row> sheet, Map<Integer, Integer> columns) {
        var rows = new ArrayList<UserRow>();
        var refused = new ArrayList<RefusedRow>();
        for (var row : sheet) {
            var cells = COLUMNS.stream()
                    .map(names -> text(row, columns.getOrDefault(COLUMNS.indexOf(names), 0)))
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

    private static Map<Integer, Integer> columns(Row header) {
        var found = new HashMap<Integer, Integer>();
        for (int cell = 0; cell < header.getCellCount(); cell++) {
            var name = text(header, cell).toLowerCase(Locale.ROOT);
            for (int column = 0; column < COLUMNS.size(); column++) {
                if (COLUMNS.get(column).contains(name)) {
                    found.putIfAbsent(column, cell);
                }
            }
        }
        return found;
    }

    private static String text(Row row, int cell) {
        return row.getOptionalCell(cell).map(value -> value.getText().strip()).orElse("");
    }

    private static Optional<Role> role(String text) {
        return Optional.ofNullable(ROLES.get(text)).or(() -> Role.of(text.toLowerCase(Locale.ROOT)));
    }

    private static UserSheet refusedWhole(AccountRefusal reason, String subject) {
        return new UserSheet(List.of(), List.of(new RefusedRow(0, reason, subject)));
    }
}

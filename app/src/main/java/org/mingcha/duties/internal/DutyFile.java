package org.mingcha.duties.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mingcha.command.BilingualText;
import org.mingcha.command.Violation;
import org.mingcha.definition.OwnDefinitions;
import org.mingcha.duties.DutyDraftResult;
import org.mingcha.duties.DutyLine;
import org.mingcha.duties.DutyList;
import org.mingcha.duties.DutyScope;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.ledger.sheet.SheetLimits;
import org.mingcha.ledger.sheet.SheetRow;
import org.mingcha.ledger.sheet.SheetRows;
import org.mingcha.ledger.sheet.WorkbookReader;
import org.mingcha.ledger.sheet.WorkbookResult;
import org.mingcha.ledger.shelf.DraftSheet;

/** A list of duties from a workbook or a CSV: all sheets with the three columns, one after another. */
public final class DutyFile {
    private static final int MOST_LINES = 2_000;
    private static final int LONGEST = 300;
    private static final int LONGEST_NUMBER = 20;
    private static final Set<DutyColumn> NEEDED = Set.of(DutyColumn.MATTER, DutyColumn.CATEGORY);

    private final List<DutyLine> lines = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();

    private DutyFile() {}

    public static DutyDraftResult read(DutyScope scope, String fileName, byte[] content) {
        return switch (WorkbookReader.read(content, fileName, SheetLimits.DEFAULT)) {
            case WorkbookResult.Refused(var fault) ->
                new DutyDraftResult.Refused(List.of(Violation.at(
                        "file",
                        "duties.file",
                        new BilingualText(
                                LedgerMessages.of(fault, Locale.SIMPLIFIED_CHINESE),
                                LedgerMessages.of(fault, Locale.ENGLISH)))));
            case WorkbookResult.Sheets(var sheets) -> new DutyFile().read(scope, fileName, sheets);
        };
    }

    private DutyDraftResult read(DutyScope scope, String fileName, List<SheetRows> sheets) {
        sheets.forEach(this::add);
        var title = fileName.replaceFirst("\\.[^.]*$", "");
        var list = new DutyList(scope, "", title.substring(0, Math.min(title.length(), LONGEST)), lines);
        violations.addAll(check(list));
        return violations.isEmpty() ? new DutyDraftResult.Read(list) : new DutyDraftResult.Refused(violations);
    }

    private void add(SheetRows rows) {
        var sheet = new DraftSheet<String, DutyColumn>(rows, _ -> Optional.empty(), DutyColumn::of, NEEDED);
        if (sheet.isDraft()) {
            sheet.rows().forEach(row -> add(sheet, row));
        }
    }

    private void add(DraftSheet<String, DutyColumn> sheet, SheetRow row) {
        var matter = sheet.cell(row, DutyColumn.MATTER).orElse("");
        var said = sheet.cell(row, DutyColumn.CATEGORY).orElse("");
        var number = sheet.cell(row, DutyColumn.NUMBER).orElseGet(() -> Integer.toString(lines.size() + 1));
        if (matter.isEmpty() && said.isEmpty()) {
            return;
        }
        var category = DutyColumn.category(said);
        if (category.isEmpty()) {
            violations.add(
                    Violation.at("file", "duties.unclear-category", sheet.address(row, DutyColumn.CATEGORY), said));
            return;
        }
        lines.add(new DutyLine(number, matter, category.get()));
    }

    /** Every reason against this list; empty: it may be published. */
    public static List<Violation> check(DutyList list) {
        var found = new ArrayList<Violation>();
        if (list.lines().isEmpty()) {
            found.add(Violation.at("file", "duties.no-lines"));
        }
        if (list.lines().size() > MOST_LINES) {
            found.add(Violation.at("file", "duties.too-many", MOST_LINES));
        }
        if (list.title().isBlank() || list.title().length() > LONGEST) {
            found.add(Violation.at("file", "duties.title"));
        }
        var numbers = new HashSet<String>();
        for (var line : list.lines()) {
            if (line.matter().isBlank()
                    || line.matter().length() > LONGEST
                    || line.number().length() > LONGEST_NUMBER) {
                found.add(Violation.at("file", "duties.wrong-matter", line.number(), LONGEST));
            }
            if (!numbers.add(line.category().code() + " " + line.number())) {
                found.add(Violation.at("file", "duties.number-twice", line.number()));
            }
        }
        OwnDefinitions.never(list.words()).ifPresent(found::add);
        return found;
    }
}

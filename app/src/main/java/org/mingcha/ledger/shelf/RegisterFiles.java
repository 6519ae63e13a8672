package org.mingcha.ledger.shelf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mingcha.command.BilingualText;
import org.mingcha.command.Violation;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.YamlText;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.ledger.sheet.SheetLimits;
import org.mingcha.ledger.sheet.SheetRows;
import org.mingcha.ledger.sheet.WorkbookReader;
import org.mingcha.ledger.sheet.WorkbookResult;

/** Registers from files: a workbook, or else YAML. What a file is, its first bytes tell. */
public final class RegisterFiles {
    /** A larger file is refused before it is looked at. */
    public static final int MOST_BYTES = 4 << 20;

    private static final int MOST_REGISTERS = 60;

    private final Registers published;

    /** @param published against which they are checked */
    public RegisterFiles(Registers published) {
        this.published = published;
    }

    public RegisterFileResult read(String fileName, byte[] content) {
        if (content.length > MOST_BYTES) {
            return refused(Violation.of("ledger.register.too-large", fileName, MOST_BYTES >> 20));
        }
        return WorkbookReader.isWorkbook(content)
                ? workbook(fileName, content)
                : yaml(fileName, new String(content, StandardCharsets.UTF_8));
    }

    /** Every reason against this one; empty: it may be published. */
    public List<Violation> check(Register register) {
        return RegisterCheck.of(register, published);
    }

    private RegisterFileResult yaml(String fileName, String text) {
        try {
            return checked(List.of(Register.drafted(YamlText.parse(text))), List.of());
        } catch (MalformedEvidence e) {
            return refused(Violation.of("ledger.register.unreadable", fileName, String.valueOf(e.getMessage())));
        }
    }

    private RegisterFileResult workbook(String fileName, byte[] content) {
        return switch (WorkbookReader.read(content, fileName, SheetLimits.DEFAULT)) {
            case WorkbookResult.Refused(var fault) ->
                refused(Violation.of(
                        "ledger.register.file",
                        new BilingualText(
                                LedgerMessages.of(fault, java.util.Locale.SIMPLIFIED_CHINESE),
                                LedgerMessages.of(fault, java.util.Locale.ENGLISH))));
            case WorkbookResult.Sheets(var sheets) -> sheets(fileName, sheets);
        };
    }

    private RegisterFileResult sheets(String fileName, List<SheetRows> sheets) {
        var registers = new ArrayList<Register>();
        var violations = new ArrayList<Violation>();
        for (var each : sheets) {
            var sheet = new RegisterSheet(each, published);
            if (sheet.isDraft()) {
                registers.add(sheet.read());
                violations.addAll(sheet.violations());
            }
        }
        return registers.isEmpty() || registers.size() > MOST_REGISTERS
                ? refused(Violation.of(
                        "ledger.register.no-sheet",
                        fileName,
                        RegisterColumn.LABEL.header(),
                        RegisterColumn.TYPE.header(),
                        MOST_REGISTERS))
                : checked(registers, violations);
    }

    private RegisterFileResult checked(List<Register> registers, List<Violation> before) {
        var violations = new ArrayList<>(before);
        registers.forEach(register -> violations.addAll(check(register)));
        if (registers.stream().map(Register::id).distinct().count() < registers.size()
                || registers.stream().map(Register::sheet).distinct().count() < registers.size()) {
            violations.add(Violation.of("ledger.register.sheet-twice"));
        }
        return violations.isEmpty()
                ? new RegisterFileResult.Read(registers)
                : new RegisterFileResult.Refused(violations);
    }

    private static RegisterFileResult refused(Violation violation) {
        return new RegisterFileResult.Refused(List.of(violation));
    }
}

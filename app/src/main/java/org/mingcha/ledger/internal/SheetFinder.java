package org.mingcha.ledger.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.ledger.sheet.SheetRow;
import org.mingcha.ledger.sheet.SheetRows;

/** Tells which register a sheet is, by its name, by the title above its columns, or by the columns themselves. */
final class SheetFinder {
    /** A header stands in the first rows with content, below a title and perhaps a line with the unit and the date. */
    private static final int HEADER_WITHIN = 15;
    /** Date and subject alone fit half of all registers: without a name at least one more column has to fit. */
    private static final int COLUMNS_TELL = 3;

    /** Names that every workbook has: Sheet1, 附件2, 工作表1, 2025年, 台账 (3). */
    private static final Pattern UNTOLD =
            Pattern.compile("(sheet|table|book|工作表|工作簿|附件|附表|表|表格|台账|台帐|登记表|登记|明细|汇总|数据|新建)?"
                    + "[\\d一二三四五六七八九十年度月份上下半季.、_\\-()]*(台账|表)?");

    private final Registers registers;

    SheetFinder(Registers registers) {
        this.registers = registers;
    }

    /** What a sheet turned out to be. */
    sealed interface Place {
        record Ledger(HeaderColumns columns) implements Place {}

        /** Named like a register, but no row looks like its header. */
        record WithoutHeader(Register register) implements Place {}

        record Unknown() implements Place {}
    }

    Place find(SheetRows sheet) {
        var named = byName(sheet.name()).or(() -> byTitle(sheet));
        if (named.isPresent()) {
            return header(named.get(), sheet)
                    .<Place>map(Place.Ledger::new)
                    .orElseGet(() -> new Place.WithoutHeader(named.get()));
        }
        // 食堂菜谱 is nobody's ledger, whatever its columns are called; 附件1 says nothing, so the columns may.
        return !sheet.isNamed() || saysNothing(sheet.name())
                ? byColumns(sheet).<Place>map(Place.Ledger::new).orElseGet(Place.Unknown::new)
                : new Place.Unknown();
    }

    private static boolean saysNothing(String name) {
        return UNTOLD.matcher(Wordform.key(name)).matches();
    }

    private Optional<Register> byName(String name) {
        var key = Wordform.key(name);
        return longest(key).or(() -> stem(key));
    }

    /** The register whose name, longest first, is part of the text. */
    private Optional<Register> longest(String key) {
        record Named(Register register, String name) {}
        return registers.all().stream()
                .flatMap(register -> names(register).stream().map(name -> new Named(register, Wordform.key(name))))
                .filter(named -> key.contains(named.name()))
                .max(Comparator.comparingInt(named -> named.name().length()))
                .map(Named::register);
    }

    /** 会议, 2025年会议, 会议登记表: what is left without the words that every sheet carries. */
    private Optional<Register> stem(String key) {
        var wanted = stemOf(key);
        return wanted.length() < 2
                ? Optional.empty()
                : registers.all().stream()
                        .filter(register -> names(register).stream()
                                .anyMatch(name -> stemOf(name).equals(wanted)))
                        .findFirst();
    }

    private static String stemOf(String name) {
        return name.replaceAll("\\(.*?\\)|[\\d年度月.、_\\-]|台账|登记表|登记|统计表|记录表|明细表|汇总表|情况表|附件|表$", "");
    }

    private static List<String> names(Register register) {
        var names = new ArrayList<>(List.of(register.sheet()));
        names.addAll(register.aliases());
        return names;
    }

    private Optional<Register> byTitle(SheetRows sheet) {
        return sheet.rows().stream()
                .limit(5)
                .filter(SheetFinder::isTitle)
                .flatMap(row -> byTitle(row).stream())
                .findFirst();
    }

    private Optional<Register> byTitle(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .flatMap(cell -> longest(Wordform.key(cell.text())));
    }

    /** One filled cell, or a merged one that was filled all along. */
    private static boolean isTitle(SheetRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).distinct().count() == 1;
    }

    private static Optional<HeaderColumns> header(Register register, SheetRows sheet) {
        return sheet.rows().stream()
                .limit(HEADER_WITHIN)
                .filter(row -> !isTitle(row))
                .map(row -> HeaderColumns.of(register, row))
                .filter(columns -> columns.matched() >= 2)
                // max keeps the last of equals; the first row is the header, a repetition further down is not.
                .reduce((best, next) -> next.matched() > best.matched() ? next : best);
    }

    private Optional<HeaderColumns> byColumns(SheetRows sheet) {
        var fitting = registers.all().stream()
                .flatMap(register -> header(register, sheet).stream())
                .filter(columns -> columns.missing().isEmpty() && columns.matched() >= COLUMNS_TELL)
                .sorted(Comparator.comparingInt(HeaderColumns::matched).reversed())
                .toList();
        boolean clear = fitting.size() == 1
                || fitting.size() > 1
                        && fitting.get(0).matched() > fitting.get(1).matched();
        return clear ? Optional.of(fitting.getFirst()) : Optional.empty();
    }
}

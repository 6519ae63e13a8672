package org.mingcha.bench.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.FieldType;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;

/** Made-up rows that every register takes, each different from all others. */
final class Synthetic {
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 330;
    private static final int NUMBERS = 40;

    /** What one appended fact holds. */
    record Fact(String type, LocalDate happenedOn, Map<String, String> facts, Map<String, String> text) {
        Content factsContent() {
            return new Content(facts);
        }

        Content textContent() {
            return new Content(text);
        }
    }

    private Synthetic() {}

    static Fact fact(int number) {
        var facts = Map.of("kind", "study", "attendance", Integer.toString(number % NUMBERS));
        var text = Map.of("title", "Meeting " + number, "agenda", "What was said at meeting " + number);
        return new Fact("meeting.entered", day(number), facts, text);
    }

    /**
     * A workbook with a sheet per register; answers the lines it holds, for the baseline. A register that tells acts of
     * one day apart by a choice alone has no room for many.
     */
    static List<String> workbook(Path file, int firstNumber, int rows) {
        var registers = Registers.shipped().all().stream()
                .filter(register -> register.typed().stream().anyMatch(field -> tellsApart(register, field)))
                .toList();
        var lines = new ArrayList<String>();
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Mingcha", "1.0")) {
            for (int i = 0; i < registers.size(); i++) {
                int first = firstNumber + rows * i / registers.size();
                int end = firstNumber + rows * (i + 1) / registers.size();
                var sheet = workbook.newWorksheet(registers.get(i).sheet());
                lines.addAll(fill(sheet, registers.get(i), first, end));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        return lines;
    }

    private static List<String> fill(Worksheet sheet, Register register, int first, int end) {
        var lines = new ArrayList<String>();
        var fields = register.typed().stream().filter(Synthetic::isFilled).toList();
        for (int column = 0; column < fields.size(); column++) {
            sheet.value(0, column, fields.get(column).label());
        }
        for (int number = first; number < end; number++) {
            var cells = new ArrayList<String>();
            for (int column = 0; column < fields.size(); column++) {
                var text = value(register, fields.get(column), column, number);
                sheet.value(number - first + 1, column, text);
                cells.add(text);
            }
            lines.add(String.join("\t", cells));
        }
        return lines;
    }

    private static boolean tellsApart(Register register, Field field) {
        return register.subject().contains(field.name())
                && (field.type() == FieldType.TEXT || field.type() == FieldType.LABEL);
    }

    private static boolean isFilled(Field field) {
        return switch (field.type()) {
            case UNIT, POST, BOOLEAN, DATETIME -> field.required();
            case DATE, TEXT, LABEL, ENUM, ENUMS, INTEGER, AMOUNT -> true;
        };
    }

    private static String value(Register register, Field field, int column, int number) {
        return switch (field.type()) {
            case DATE -> day(number).plusDays(field.isHeader() ? 0 : column).toString();
            case DATETIME -> day(number) + " 09:30";
            case TEXT, LABEL ->
                tellsApart(register, field) ? register.sheet() + number : field.label() + number % NUMBERS;
            case POST -> field.label();
            case ENUM, ENUMS ->
                // What is preset, stays: other work would be asked about.
                field.preset() != null
                        ? field.preset()
                        : field.choices().get(number % field.choices().size()).value();
            case INTEGER -> integer(field, number);
            case AMOUNT -> number % NUMBERS + ".5";
            case BOOLEAN -> "1";
            case UNIT -> BenchRun.TOWN;
        };
    }

    private static String integer(Field field, int number) {
        var range = field.range();
        int most = range == null ? NUMBERS : Integer.parseInt(range.substring(range.indexOf('-') + 1));
        return Integer.toString(1 + number % most);
    }

    private static LocalDate day(int number) {
        return FIRST_DAY.plusDays(number % DAYS);
    }

    /** Villages below a county of their own, so that each import is new; the codes of run n begin with n. */
    static String units(int run, int count) {
        var csv = new StringBuilder("code,name,kind,parent\n");
        var county = String.format("98%04d", run);
        csv.append(county).append(",County ").append(run).append(",county,CN\n");
        for (int i = 1; i < count; i++) {
            boolean isTown = i % 1000 == 1;
            int town = (i - 1) / 1000;
            var townCode = String.format("%s%03d", county, town);
            csv.append(isTown ? townCode : String.format("%s%03d", townCode, (i - 1) % 1000));
            csv.append(isTown ? ",Town " : ",Village ").append(i).append(isTown ? ",town," : ",village,");
            csv.append(isTown ? county : townCode).append('\n');
        }
        return csv.toString();
    }
}

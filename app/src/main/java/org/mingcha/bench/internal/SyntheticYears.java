package org.mingcha.bench.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RegisterFields;

/** Five years of ledgers of many towns, in every register, as facts that go straight into the log. */
final class SyntheticYears {
    static final int YEARS = 5;
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final int DAYS = YEARS * 365;
    private static final int NUMBERS = 40;
    /** Has no factor in common with the days, so that each register's entries fall on all of them. */
    private static final int STRIDE = 17;

    private final List<Register> registers = Registers.shipped().all();
    private final int towns;

    SyntheticYears(int towns) {
        this.towns = towns;
    }

    static String town(int number) {
        // From one: the county itself ends in nothing but noughts.
        return String.format("99980%04d000", number + 1);
    }

    /** Below one county. */
    String tree() {
        var csv = new StringBuilder("code,name,kind,parent\n999800000000,County,county,CN\n");
        for (int i = 0; i < towns; i++) {
            csv.append(town(i)).append(",Town ").append(i).append(",town,999800000000\n");
        }
        return csv.toString();
    }

    NewFact fact(int number) {
        int town = number % towns;
        int entry = number / towns;
        var register = registers.get(entry % registers.size());
        var day = FIRST_DAY.plusDays((long) entry * STRIDE % DAYS);
        return new NewFact(
                LeafType.entered(register.id()).code(),
                town(town),
                day,
                "officer",
                facts(register, day, entry),
                new Content(Map.of("title", register.sheet() + number)),
                List.of(),
                null,
                false,
                RegisterFields.of(register));
    }

    private static Content facts(Register register, LocalDate day, int number) {
        var values = new TreeMap<String, Object>();
        register.fields().stream()
                .filter(field -> !field.isHeader() && (field.isFact() || field.presence()))
                .forEach(field -> values.put(field.name(), value(field, day, number)));
        if (register.closedBy() != null && number % 3 == 0) {
            values.remove(register.closedBy());
        }
        values.remove("is_drill");
        values.remove("target");
        return new Content(values);
    }

    private static Object value(Field field, LocalDate day, int number) {
        return switch (field.type()) {
            case DATE -> day.plusDays(number % 5).toString();
            case DATETIME -> day + "T09:30";
            case TEXT, POST, BOOLEAN -> true;
            case LABEL -> field.label() + number % NUMBERS;
            case ENUM -> choice(field, number);
            case ENUMS -> List.of(choice(field, number));
            case INTEGER, AMOUNT -> Integer.toString(1 + number % 5);
            case UNIT -> town(0);
        };
    }

    /** Another one each year and month, not the same for all entries of a register. */
    private static String choice(Field field, int number) {
        return field.choices().isEmpty()
                ? field.label()
                : field.choices().get(number / 19 % field.choices().size()).value();
    }
}

package org.mingcha.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingcha.command.BilingualText;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.sheet.Cell;
import org.mingcha.ledger.text.Screening;

/** Reads all fields of one entry, from a row or a form, and checks them against each other. */
final class EntryReader {
    /** What is a part of what: no part is more than its whole. */
    private static final Map<String, String> PARTS = Map.of("rectified", "findings", "passed", "checked");

    private static final String PUBLICATION = "publication";
    private static final String CHANNEL = "channel";

    private final TargetUnits targets;
    private final FieldReader fields;

    EntryReader(TargetUnits units) {
        targets = units;
        fields = new FieldReader(units);
    }

    /** Where the fields come from. */
    interface Source {
        /** Whether there is a column (or an input) for it at all. */
        boolean has(Field field);

        Cell cell(Field field);

        int dayOffset();
    }

    /**
     * What was found.
     *
     * @param faults in the order of the register's fields; with any, there is no entry
     * @param notices possible personal data in free text: to be confirmed
     */
    record Found(EntryValues typed, List<Fault> faults, List<Fault> notices) {
        Found {
            faults = List.copyOf(faults);
            notices = List.copyOf(notices);
        }
    }

    Found read(Register register, Source source) {
        var values = new TreeMap<String, Object>();
        var faults = new ArrayList<Fault>();
        for (var field : register.typed()) {
            switch (fields.read(field, source.has(field) ? source.cell(field) : Cell.BLANK, source.dayOffset())) {
                case FieldResult.Value(var value) -> values.put(field.name(), value);
                case FieldResult.Wrong(var fault) -> faults.add(fault);
                case FieldResult.Blank _ -> blank(field, faults);
            }
        }
        standIn(register, source, values);
        crossCheck(register, values, faults);
        var notices = new ArrayList<Fault>();
        channel(register, values, notices);
        screen(register, values, faults, notices);
        return new Found(new EntryValues(values), faults, notices);
    }

    /** Each channel has one name; what was published where none is registered is told. */
    private void channel(Register register, Map<String, Object> values, List<Fault> notices) {
        if (register.id().equals(PUBLICATION) && values.get(CHANNEL) instanceof String written) {
            targets.channel(written)
                    .ifPresentOrElse(
                            name -> values.put(CHANNEL, name),
                            () -> notices.add(new Fault(
                                    CHANNEL, Reason.CHANNEL_UNREGISTERED, List.of(BilingualText.of(written)))));
        }
    }

    private static void blank(Field field, List<Fault> faults) {
        // A preset is put in when the entry is sealed, so that what was left empty can still be told.
        if (field.required() && field.preset() == null) {
            faults.add(FieldReader.fault(field, "", Reason.MISSING));
        }
    }

    private static void standIn(Register register, Source source, Map<String, Object> values) {
        for (var field : register.typed()) {
            var other = field.absentColumn();
            if (other != null && !source.has(field) && values.get(other) instanceof String value) {
                values.put(field.name(), value);
            }
        }
    }

    private static void crossCheck(Register register, Map<String, Object> values, List<Fault> faults) {
        PARTS.forEach((part, whole) -> register.field(part).ifPresent(field -> {
            if (number(values, part) > number(values, whole) && values.containsKey(whole)) {
                faults.add(FieldReader.fault(
                        field,
                        String.valueOf(values.get(part)),
                        Reason.EXCEEDS,
                        BilingualText.of(String.valueOf(values.get(whole)))));
            }
        }));
        var closing = register.closedBy() == null
                ? null
                : register.field(register.closedBy()).orElse(null);
        if (closing != null
                && values.get(closing.name()) instanceof String end
                && values.get(Field.HAPPENED_ON) instanceof String start
                && end.substring(0, 10).compareTo(start) < 0) {
            faults.add(FieldReader.fault(closing, end, Reason.BEFORE, BilingualText.of(start)));
        }
    }

    private static long number(Map<String, Object> values, String name) {
        return values.get(name) instanceof String digits ? Long.parseLong(digits) : 0;
    }

    private static void screen(Register register, Map<String, Object> values, List<Fault> faults, List<Fault> notices) {
        for (var field : register.typed()) {
            if (values.get(field.name()) instanceof String text) {
                var traces = traces(field, text);
                if (!traces.isEmpty()) {
                    boolean sealedAsFact = field.isFact();
                    var reason = sealedAsFact ? Reason.PERSONAL_DATA : Reason.PERSONAL_DATA_POSSIBLE;
                    (sealedAsFact ? faults : notices).add(FieldReader.fault(field, text, reason, names(traces)));
                }
            }
        }
    }

    private static Set<Screening.Trace> traces(Field field, String text) {
        return switch (field.type()) {
            case TEXT -> Screening.of(text);
            case POST -> Screening.ofPost(text);
            case LABEL -> field.name().equals("post") ? Screening.ofPost(text) : Screening.of(text);
            // A word outside the list is kept as text: it is free text, whatever the field is called.
            case ENUM -> field.choice(text).isPresent() ? Set.of() : Screening.of(text);
            case DATE, DATETIME, ENUMS, INTEGER, AMOUNT, BOOLEAN, UNIT -> Set.of();
        };
    }

    static BilingualText names(Set<Screening.Trace> traces) {
        var words = traces.stream()
                .map(trace -> LedgerMessages.word(trace.messageKey()))
                .toList();
        return new BilingualText(
                words.stream().map(BilingualText::chinese).collect(Collectors.joining("、")),
                words.stream().map(BilingualText::english).collect(Collectors.joining(", ")));
    }
}

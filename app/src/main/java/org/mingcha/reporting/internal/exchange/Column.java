package org.mingcha.reporting.internal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.evidence.returns.ReturnField;
import org.mingcha.messages.MessageBundles;

/**
 * A column of a table of returns.
 *
 * @param name what programs call it
 * @param chinese what stands over it for people
 * @param told only for the reader: passed over when it comes in
 */
record Column(String name, String chinese, String english, boolean told) {
    static final String UNIT = "unit";
    static final String UNIT_NAME = "unit_name";
    static final String PERIOD = "period";
    static final String NIL = "nil";
    static final String EXPLANATION = "explanation";
    static final String FILED_AT = "filed_at";

    /** All columns of a return's table, in order. */
    static List<Column> of(ReturnDefinition definition) {
        var columns = new ArrayList<Column>();
        columns.add(own(UNIT, false));
        columns.add(own(UNIT_NAME, true));
        columns.add(own(PERIOD, false));
        columns.add(own(NIL, false));
        definition.fields().stream().map(Column::of).forEach(columns::add);
        columns.add(own(EXPLANATION, false));
        columns.add(own(FILED_AT, true));
        return columns;
    }

    private static Column of(ReturnField field) {
        return new Column(field.name(), field.label(), field.english(), false);
    }

    private static Column own(String name, boolean told) {
        var key = "reporting.column." + name.replace('_', '-');
        return new Column(
                name, MessageBundles.pattern(key, Locale.ROOT), MessageBundles.pattern(key, Locale.ENGLISH), told);
    }

    String heading(Locale locale) {
        return locale.getLanguage().equals("en") ? english : chinese;
    }

    /** Under any of its three names. */
    boolean isCalled(String heading) {
        return Stream.of(name, chinese, english).anyMatch(heading.strip()::equalsIgnoreCase);
    }

    /** Yes or no for a person. */
    static String flag(boolean yes, Locale locale) {
        return MessageBundles.pattern(yes ? "reporting.exchange.yes" : "reporting.exchange.no", locale);
    }

    /** As people and programs say yes and no; empty: neither. */
    static Optional<Boolean> flag(String text) {
        return Stream.of(true, false)
                .filter(yes -> words(yes).anyMatch(text.strip()::equalsIgnoreCase))
                .findFirst();
    }

    private static Stream<String> words(boolean yes) {
        return Stream.of(flag(yes, Locale.ROOT), flag(yes, Locale.ENGLISH), Boolean.toString(yes), yes ? "1" : "0");
    }
}

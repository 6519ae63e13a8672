package org.mingcha.evidence.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One column of a register.
 *
 * @param label the Chinese header, as exports write it
 * @param english its English name for pages
 * @param headers further headers under which offices keep it
 * @param required a row without it is refused
 * @param presence for text: that it is filled in is a fact of its own, {@code true} under the same name
 * @param derived sealed with the entry by {@link DerivedFacts} rather than typed (a typed value wins where there is a header)
 * @param choices of an enumeration, in order
 * @param otherwise the choice that stands for any word not listed; the word itself is kept as text under the same name
 * @param preset the value of an empty cell
 * @param absentColumn the field whose value stands in when the whole column is missing
 * @param range lowest and highest number, as {@code 1-5}
 * @param unit counting unit that cells may carry, as in 36人
 */
public record Field(
        String name,
        String label,
        String english,
        List<String> headers,
        FieldType type,
        boolean required,
        boolean presence,
        boolean derived,
        List<Choice> choices,
        @Nullable String otherwise,
        @Nullable String preset,
        @Nullable String absentColumn,
        @Nullable String range,
        @Nullable String unit) {
    /** The field that is part of the leaf itself and therefore neither in facts nor in text. */
    public static final String HAPPENED_ON = "happened_on";

    public Field {
        headers = List.copyOf(headers);
        choices = List.copyOf(choices);
    }

    public boolean isHeader() {
        return name.equals(HAPPENED_ON);
    }

    public boolean isFact() {
        return !isHeader() && type.isFact();
    }

    public boolean isText() {
        return !type.isFact();
    }

    /** Whether a person or a workbook can fill it in. */
    public boolean isTyped() {
        return !label.isEmpty();
    }

    List<String> words() {
        var words = new ArrayList<>(List.of(name, label, english));
        words.addAll(headers);
        choices.forEach(choice -> words.addAll(List.of(choice.value(), choice.english())));
        return words;
    }

    boolean takes(List<String> values) {
        return choices.isEmpty()
                || otherwise != null
                || values.stream().allMatch(each -> choice(each).isPresent());
    }

    public Optional<Choice> choice(String value) {
        return choices.stream().filter(each -> each.value().equals(value)).findFirst();
    }
}

package org.mingcha.evidence.register;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ledger of one kind.
 *
 * @param sheet the worksheet's Chinese name, as exports write it
 * @param aliases other names under which offices keep the sheet
 * @param lateAfterDays an entry recorded more days than this after it happened is late
 * @param closedBy the date field that ends what the entry describes; null: nothing to end
 * @param subject the fields that say, beside the day, which act it is: an entry with the same ones is not another act
 */
public record Register(
        String id,
        String sheet,
        List<String> aliases,
        String english,
        int lateAfterDays,
        @Nullable String closedBy,
        List<String> subject,
        List<Field> fields) {
    public Register {
        aliases = List.copyOf(aliases);
        subject = List.copyOf(subject);
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The fields that people fill in, in the order of columns. */
    public List<Field> typed() {
        return fields.stream().filter(Field::isTyped).toList();
    }
}

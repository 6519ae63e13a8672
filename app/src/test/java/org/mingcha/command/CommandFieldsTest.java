package org.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingcha.command.CommandReading.Read;
import org.mingcha.database.Coded;

/** What a command says, written as its reader reads it. */
class CommandFieldsTest {
    /** A word of a list. */
    public enum Size implements Coded {
        VERY_LARGE
    }

    public record Order(String title, LocalDate dueOn, Size size, Optional<LocalDate> doneOn) implements Command {}

    @Test
    void isReadAgainAsItWas() {
        var order = new Order("A bridge", LocalDate.of(2026, 3, 2), Size.VERY_LARGE, Optional.empty());
        var fields = CommandFields.of(order);
        assertThat(fields)
                .isEqualTo(Map.of("title", "A bridge", "due_on", "2026-03-02", "size", "very-large", "done_on", ""));
        assertThat(CommandReader.of(Order.class).read("order", fields)).isEqualTo(new Read<>(order));
    }
}

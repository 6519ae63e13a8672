package org.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingcha.command.CommandDescription.FieldType;
import org.mingcha.database.Coded;
import tools.jackson.databind.json.JsonMapper;

/** A command is read alike from a form, a command line and JSON. */
class CommandReaderTest {
    enum Colour implements Coded {
        DARK_RED,
        BLUE
    }

    sealed interface Paint extends Command {
        record PaintWall(Colour colour, String wall, Optional<String> note, boolean confirmed) implements Paint {}

        sealed interface Costly extends Paint {}

        record Order(long litres, ConcealedText pin) implements Costly {}
    }

    sealed interface Undescribed extends Command {
        record On(Thread day) implements Undescribed {}
    }

    private static final CommandReader<Paint> READER = CommandReader.of(Paint.class);

    @Test
    void aKindNamesItsCommandsAndTheirFields() {
        assertThat(READER.descriptions()).extracting(CommandDescription::name).containsExactly("paint-wall", "order");
        assertThat(READER.description("paint-wall").orElseThrow().fields())
                .containsExactly(
                        new CommandDescription.Field(
                                "colour", List.of(), FieldType.CHOICE, List.of("dark-red", "blue"), true),
                        new CommandDescription.Field("wall", List.of(), FieldType.TEXT, List.of(), true),
                        new CommandDescription.Field("note", List.of(), FieldType.TEXT, List.of(), false),
                        new CommandDescription.Field("confirmed", List.of(), FieldType.FLAG, List.of(), false));
        assertThat(READER.description("erase")).isEmpty();
    }

    @Test
    void textsAndJsonMakeTheSameCommand() {
        var typed = Map.of("colour", "dark-red", "wall", " north ", "note", " ", "confirmed", "yes");
        var sent = JsonMapper.shared()
                .readTree("{\"colour\": \"dark-red\", \"wall\": \"north\", \"note\": null, \"confirmed\": true}");
        var wanted = new Paint.PaintWall(Colour.DARK_RED, "north", Optional.empty(), true);
        assertThat(READER.read("paint-wall", typed)).isEqualTo(new CommandReading.Read<Paint>(wanted));
        assertThat(READER.read("paint-wall", sent)).isEqualTo(new CommandReading.Read<Paint>(wanted));
        var order = JsonMapper.shared().readTree("{\"litres\": 12, \"pin\": \" 00 \"}");
        assertThat(READER.read("order", order))
                .isEqualTo(new CommandReading.Read<Paint>(new Paint.Order(12, new ConcealedText(" 00 "))));
    }

    @Test
    void whatIsMissingUnknownOrMalformedIsNamedFieldByField() {
        assertThat(violations(Map.of("colour", "green", "size", "1", "confirmed", "perhaps")))
                .containsExactly(
                        "size command.unknown",
                        "colour command.choice",
                        "wall command.missing",
                        "confirmed command.flag");
        assertThat(violations(Map.of("colour", "blue", "wall", "a\u0000b"))).containsExactly("wall command.text");
        assertThat(violations(Map.of("colour", "blue", "wall", "a\ud800"))).containsExactly("wall command.text");
        assertThat(unreadable(READER.read("order", Map.of("litres", "1e3", "pin", "0"))))
                .containsExactly("litres command.number");
        assertThat(unreadable(READER.read("erase", Map.of()))).containsExactly(" command.unknown");
    }

    @Test
    void jsonThatIsNoFlatObjectIsRefused() {
        var mapper = JsonMapper.shared();
        assertThat(unreadable(READER.read("order", mapper.readTree("[1]")))).containsExactly(" command.object");
        assertThat(unreadable(READER.read("order", mapper.readTree("{\"litres\": {}, \"pin\": \"0\"}"))))
                .containsExactly("litres command.value");
    }

    @Test
    void aConcealedTextIsNotPrinted() {
        assertThat(new Paint.Order(1, new ConcealedText("hush")).toString()).doesNotContain("hush");
    }

    @Test
    void aFieldThatNothingReadsStopsTheStart() {
        assertThatThrownBy(() -> CommandReader.of(Undescribed.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("day");
    }

    private static List<String> violations(Map<String, String> typed) {
        return unreadable(READER.read("paint-wall", typed));
    }

    private static List<String> unreadable(CommandReading<Paint> reading) {
        if (!(reading instanceof CommandReading.Unreadable<Paint>(var violations))) {
            throw new AssertionError(reading);
        }
        return violations.stream().map(each -> each.field() + " " + each.key()).toList();
    }
}

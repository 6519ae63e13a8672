package org.mingcha.evidence.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What rules may read: no free text among facts. What no register may ask for at all is NeverTest's, in the application. */
class RegisterFactsTest {
    /** The only texts that rules may read. */
    private static final Set<String> LABELS = Set.of(
            "duty.post",
            "regulation.title",
            "channel.title",
            "publication.channel",
            "inspection.target_kind",
            "inspection.passed_share");

    private final Registers registers = Registers.shipped();

    @Test
    void factsHoldNoFreeText() {
        for (var register : registers.all()) {
            for (var field : register.fields()) {
                var place = register.id() + "." + field.name();
                assertEquals(field.type() == FieldType.LABEL, LABELS.contains(place), place);
                assertFalse(
                        field.isFact() && (field.type() == FieldType.TEXT || field.type() == FieldType.POST), place);
            }
        }
    }

    @Test
    void onlyTheBodysOwnChannelNamesAPlatformAndThereIsNoListOfThem() {
        for (var register : registers.all()) {
            register.field("platform").ifPresent(field -> {
                assertEquals("channel", register.id());
                assertEquals(FieldType.TEXT, field.type());
                assertTrue(field.choices().isEmpty());
            });
        }
    }
}

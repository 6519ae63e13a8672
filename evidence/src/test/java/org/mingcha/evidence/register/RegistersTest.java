package org.mingcha.evidence.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.mingcha.evidence.LeafType;

class RegistersTest {
    private final Registers shipped = Registers.shipped();

    @Test
    void shipsNineteenRegistersWhoseEntriesHaveLeafTypes() {
        assertEquals(19, shipped.all().size());
        for (var register : shipped.all()) {
            assertEquals(
                    register.id(), LeafType.entered(register.id()).register().orElseThrow());
            assertEquals(register.id(), LeafType.withdrawn(register.id()).source());
        }
    }

    @Test
    void goesToCanonicalJsonAndBackWithoutLoss() {
        assertEquals(shipped, Registers.fromJson(shipped.toCanonicalJson()));
    }

    @Test
    void namesOnlyFieldsThatItHas() {
        for (var register : shipped.all()) {
            var first = register.fields().getFirst();
            assertTrue(first.isHeader() && first.required() && first.type() == FieldType.DATE, register.id());
            register.subject().forEach(name -> register.field(name).orElseThrow());
            if (register.closedBy() != null) {
                assertEquals(
                        FieldType.DATE,
                        register.field(register.closedBy()).orElseThrow().type());
            }
            for (var field : register.fields()) {
                assertTrue(
                        field.preset() == null || field.choice(field.preset()).isPresent(), field.name());
                assertTrue(
                        field.otherwise() == null
                                || field.choice(field.otherwise()).isPresent(),
                        field.name());
                assertTrue(!field.presence() || field.isText(), field.name());
                assertTrue(field.isTyped() || field.derived(), field.name());
            }
        }
    }

    @Test
    void findsASheetByItsNameOrAnOldName() {
        assertEquals("claim", shipped.bySheet("不实信息核实台账").orElseThrow().id());
        assertEquals("claim", shipped.bySheet("信息核实台账").orElseThrow().id());
    }
}

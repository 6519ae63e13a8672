package org.mingcha.evidence.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.YamlText;
import org.mingcha.evidence.rule.TestLedger;
import org.mingcha.tlog.Hashing;

class RegistersTest {
    private final Registers shipped = Registers.shipped();

    @Test
    void shipsRegistersWhoseEntriesHaveLeafTypes() {
        for (var register : shipped.all()) {
            assertEquals(
                    register.id(), LeafType.entered(register.id()).register().orElseThrow());
            assertEquals(register.id(), LeafType.withdrawn(register.id()).source());
        }
    }

    /** What no line of the table of digests names is not there for the program. */
    @Test
    void everyFileIsShipped() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/registers"))) {
            var lacking = files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .filter(id -> shipped.find(id).isEmpty())
                    .map(id -> RegisterJson.register(YamlText.resource("/registers/" + id + ".yaml")))
                    .map(each ->
                            Hashing.sha256(each.toCanonicalJson()).hex() + " register.published " + each.reference())
                    .toList();
            assertEquals(List.of(), lacking, "add these to shipped.txt, shipped.md, verify.py and verify.html");
        }
    }

    @Test
    void goesToCanonicalJsonAndBackWithoutLoss() {
        var unversioned = TestLedger.REGISTERS;
        assertEquals(unversioned, Registers.fromJson(unversioned.toCanonicalJson()));
        assertArrayEquals(shipped.toCanonicalJson(), unversioned.toCanonicalJson());
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

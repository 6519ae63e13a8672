package org.mingcha.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.bounds.HostileWorkbook;

/** A small workbook of units that would fill the memory. */
class HostileUnitFileTest {
    @TempDir
    private Path folder;

    @Test
    void aCellOutsideTheGridIsRefused() throws IOException {
        var file = HostileWorkbook.farCell().at(folder.resolve("far.xlsx"));
        assertThatThrownBy(() -> rows(file))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("file-outside-grid"));
    }

    /** Written out it would have a thousand million digits. */
    @Test
    void aNumberOfManyZerosStaysAsItIsWritten() throws IOException {
        var header = new StringBuilder("<row r=\"1\">");
        for (var title : List.of("代码", "名称", "类型", "上级", "设立日期")) {
            header.append("<c t=\"inlineStr\"><is><t>").append(title).append("</t></is></c>");
        }
        var file = HostileWorkbook.ofRows(header + "</row><row r=\"2\"><c><v>1E999999999</v></c></row>")
                .at(folder.resolve("many.xlsx"));
        assertThat(rows(file)).singleElement().asString().contains("1E+999999999");
    }

    private static List<RawUnit> rows(Path file) {
        var rows = new ArrayList<RawUnit>();
        new UnitFile(file).read(layout -> rows::add);
        return rows;
    }
}

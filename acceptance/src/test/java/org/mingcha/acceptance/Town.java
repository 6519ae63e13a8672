package org.mingcha.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;

/** A data directory with one invented town, and workbooks for it. */
record Town(Path work, Map<String, String> environment) {
    static final String CODE = "999901001000";
    static final String MEETINGS = "会议台账";
    static final List<String> HEADER = List.of("日期", "会议名称", "类型", "主持人", "参加人数");

    private static final String UNITS = """
            code,name,kind,parent
            999900000000,青溪县,county,CN
            999901001000,云岭镇,town,999900000000
            """;

    static Town founded(Path work) {
        return founded(work, Map.of());
    }

    static Town founded(Path work, Map<String, String> environment) {
        var town = unfounded(work, environment);
        town.mingcha("import", "units", town.write("units.csv", UNITS)).ok();
        return town;
    }

    /** Nothing is there yet: whatever imports units first founds it. */
    static Town unfounded(Path work) {
        return unfounded(work, Map.of());
    }

    private static Town unfounded(Path work, Map<String, String> environment) {
        work.toFile().mkdirs();
        return new Town(work, environment);
    }

    Path data() {
        return work.resolve("data");
    }

    ProgramRun mingcha(String... arguments) {
        return ProgramRun.finish(ProgramRun.start(data(), environment, arguments));
    }

    ProgramRun importLedger(Path workbook) {
        return mingcha("import", "ledger", workbook.toString(), "--unit", CODE, "--json");
    }

    String write(String name, String content) {
        try {
            return Files.writeString(work.resolve(name), content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook of one sheet. */
    Path workbook(String name, String sheet, List<List<String>> rows) {
        Path file = work.resolve(name);
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Acceptance", "1.0")) {
            var worksheet = workbook.newWorksheet(sheet);
            for (int row = 0; row < rows.size(); row++)
                for (int column = 0; column < rows.get(row).size(); column++)
                    worksheet.value(row, column, rows.get(row).get(column));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** Meetings that nobody has entered yet: their numbers begin at {@code first}. */
    Path meetings(String name, int first, int count) {
        var rows = new ArrayList<>(List.of(HEADER));
        for (int i = first; i < first + count; i++)
            rows.add(List.of(
                    "2025-%02d-%02d".formatted(1 + i % 12, 1 + i % 28), "学习会第" + i + "次", "学习", "主要负责人", "" + i % 40));
        return workbook(name, MEETINGS, rows);
    }
}

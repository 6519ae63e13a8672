package org.mingcha.demo.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * One line of a pattern file: what every unit of a kind does on a day of the year.
 *
 * @param delay days until it is recorded
 * @param cells {@code header=text} pairs; text may hold {@code {镇}} and the like
 */
record Pattern(String sheet, String monthDay, int delay, SequencedMap<String, String> cells) {
    /** The header of each sheet's date column; 日期 where not named. */
    private static final Map<String, String> DATE_HEADERS = Map.of(
            "责任台账", "起始日期",
            "制度台账", "印发日期",
            "官方渠道台账", "启用日期",
            "官方发布台账", "发布日期",
            "信息核实台账", "收到日期",
            "公众问询台账", "收到日期",
            "上级部署台账", "收到日期",
            "支持需求台账", "提出日期",
            "个人信息请求台账", "收到日期");

    /** Days within which each sheet's rows are recorded in time; 7 where not named. */
    private static final Map<String, Integer> LIMITS = Map.of(
            "信息核实台账", 1,
            "网络安全事件台账", 1,
            "公众问询台账", 1,
            "个人信息请求台账", 1,
            "官方发布台账", 3,
            "上级部署台账", 3);

    int limit() {
        return LIMITS.getOrDefault(sheet, 7);
    }

    static List<Pattern> read(String file) {
        return rows(file).stream().map(Pattern::of).toList();
    }

    static List<CSVRecord> rows(String file) {
        try (InputStream in = Objects.requireNonNull(Pattern.class.getResourceAsStream("/sample/" + file), file);
                var parser = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("sample file " + file, e);
        }
    }

    private static Pattern of(CSVRecord row) {
        var cells = new LinkedHashMap<String, String>();
        for (String pair : row.get("cells").split(";")) {
            int equals = pair.indexOf('=');
            cells.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return new Pattern(row.get("register"), row.get("date"), Integer.parseInt(row.get("delay")), cells);
    }

    /** This pattern on a unit's ledger. */
    SampleRow at(String unit, LocalDate date, Map<String, String> names) {
        var filled = new LinkedHashMap<String, String>();
        filled.put(DATE_HEADERS.getOrDefault(sheet, "日期"), date.toString());
        cells.forEach((header, text) -> filled.put(header, fill(text, names)));
        return SampleRow.of(unit, this, date, filled);
    }

    private static String fill(String text, Map<String, String> names) {
        String filled = text;
        for (var name : names.entrySet()) filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        return filled;
    }
}

package org.mingcha.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingcha.Application;
import org.mingcha.database.Database;
import org.mingcha.demo.Demo;
import org.mingcha.tlog.Hashing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The sample county's year leads to the leaves that are recorded in {@code tour/demo.txt}. A leaf's own hash
 * holds random salts and its millisecond, so it is what the leaf commits to that is compared: a line of digests a unit, the
 * leaves themselves in {@code target/tour/demo-leaves.txt}. {@code -Dtour.write=true} records anew.
 */
@Tag("slow")
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"spring.main.lazy-initialization=true", "mingcha.log.origin=" + Demo.ORIGIN})
class DemoRecordTest {
    private static final Path RECORD = Path.of("src/test/resources/tour/demo.txt");
    private static final Path LEAVES = Path.of("target/tour/demo-leaves.txt");

    @Autowired
    private Demo demo;

    @Autowired
    private Database database;

    @Test
    void theYearLeadsToTheSameLeaves() throws IOException {
        demo.load();
        var leaves = leaves();
        var units = new TreeMap<String, List<String>>();
        leaves.forEach(leaf -> units.computeIfAbsent(leaf.substring(0, leaf.indexOf(' ')), _ -> new ArrayList<>())
                .add(leaf));
        var record = new StringBuilder();
        units.forEach((unit, own) -> record.append("%s %d leaves %s%n".formatted(unit, own.size(), digest(own))));
        Files.createDirectories(LEAVES.getParent());
        Files.write(LEAVES, leaves);
        assertThat(leaves)
                .as("the county's notice and the reports of three towns have numbers")
                .filteredOn(leaf -> leaf.contains(" unit.paper_numbered "))
                .hasSize(4)
                .allMatch(leaf -> leaf.contains("\"number\":\"1\""));
        if (Boolean.getBoolean("tour.write")) {
            Files.writeString(RECORD, record);
        }
        assertThat(record.toString()).as("see " + LEAVES).isEqualTo(Files.readString(RECORD));
    }

    private List<String> leaves() {
        return JdbcClient.create(database.owner()).sql("""
                        select leaf.unit, leaf.useq, record.type, record.happened_on,
                               date_trunc('day', record.recorded_at) as recorded_on, record.role, record.drill,
                               target.unit || '/' || target.useq as target, first.useq as first,
                               coalesce(length(record.evidence), 0) / 32 as files,
                               convert_from(record.facts, 'UTF8') as facts, convert_from(record.text, 'UTF8') as text
                          from transparency.leaf leaf
                          join transparency.record record using (record_id)
                          left join transparency.leaf target on target.record_id = record.target
                          left join transparency.leaf first on first.record_id = record.first_record
                         order by leaf.unit, leaf.useq""").query().listOfRows().stream()
                .map(DemoRecordTest::line)
                .toList();
    }

    /** Four offices import at once, so that the number of an import, and digests over log indexes, fall as they fall. */
    private static String line(Map<String, Object> row) {
        var line = String.join(" ", row.values().stream().map(String::valueOf).toList())
                .replaceAll("\"import_no\":\"\\d+\"", "\"import_no\":\"n\"");
        return String.valueOf(row.get("type")).matches("(?:report|assessment)\\..*|unit\\.paper_numbered")
                ? line.replaceAll("[0-9a-f]{64}", "digest")
                : line;
    }

    private static String digest(List<String> leaves) {
        return Hashing.sha256(String.join("\n", leaves).getBytes(StandardCharsets.UTF_8))
                .hex();
    }
}

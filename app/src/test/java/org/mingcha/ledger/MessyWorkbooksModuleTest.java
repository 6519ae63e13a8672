package org.mingcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mingcha.ledger.LedgerWorld.TOWN;
import static org.mingcha.ledger.LedgerWorld.officer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Untidy workbooks through the whole product: afterwards no name of a person is anywhere. */
@MingchaSpringTest
class MessyWorkbooksModuleTest {
    @Autowired
    private ImportPlans plans;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void units() {
        LedgerWorld.units(jdbc);
    }

    @Test
    void noNameOfAPersonIsStored() throws IOException {
        var names = new ArrayList<String>();
        for (var truth : truths()) {
            var read = JsonMapper.shared().readTree(Files.readString(truth));
            read.path("names").values().forEach(name -> names.add(name.asString()));
            bring(truth.resolveSibling(read.path("file").asString()), names);
        }
        log.seal();
        assertThat(names).isNotEmpty();
        for (var table : tables()) {
            var rows = jdbc.sql("select each::text from " + table + " each")
                    .query(String.class)
                    .list();
            for (var name : names) {
                var bytes = HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
                assertThat(rows).as(table).noneMatch(row -> row.contains(name) || row.contains(bytes));
            }
        }
    }

    private void bring(Path file, List<String> names) {
        var outcome = plans.read(officer(), TOWN, file, String.valueOf(file.getFileName()));
        long number = ((ImportPlans.PlanOutcome.Planned) outcome).number();
        var view = plans.find(officer(), number).orElseThrow();
        assertThat(names).noneMatch(name -> view.toString().contains(name));
        assertThat(plans.marked(officer(), number, Locale.SIMPLIFIED_CHINESE)).isPresent();
        var applied = plans.apply(officer(), number, true);
        assertThat(((ImportOutcome.Read) applied).report().imported()).isPositive();
        assertThat(names).noneMatch(name -> applied.toString().contains(name));
    }

    private List<String> tables() {
        return jdbc.sql("""
                        select table_schema || '.' || table_name
                        from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        order by 1""").query((row, number) -> row.getString(1)).list();
    }

    private static List<Path> truths() throws IOException {
        var at = Path.of(System.getProperty("user.dir"));
        while (at != null && !Files.exists(at.resolve("shared/data/workbooks"))) {
            at = at.getParent();
        }
        assumeTrue(at != null, "no shared samples here");
        try (var files = Files.list(at.resolve("shared/data/workbooks"))) {
            return files.filter(file -> file.toString().endsWith(".truth.json"))
                    .sorted()
                    .toList();
        }
    }
}

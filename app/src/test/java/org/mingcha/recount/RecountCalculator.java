package org.mingcha.recount;

import static org.mingcha.recount.ConditionSql.quoted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.mingcha.evidence.checklist.Period;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Figures counted by SQL over what is sealed below a checkpoint. */
final class RecountCalculator {
    private final JdbcTemplate jdbc;
    private final long size;
    private final Map<String, String> kinds = new TreeMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    /** Versions of a checklist have most rules in common. */
    private final Map<String, Optional<String>> counted = new HashMap<>();

    /** Needs the owner of the database: the tables that it reads are made in it. */
    RecountCalculator(DataSource owner) {
        jdbc = new JdbcTemplate(owner);
        size = Long.parseLong(
                one("select max(size) from transparency.checkpoint").orElseThrow());
        jdbc.execute(script().replace("${size}", Long.toString(size)));
        all("select distinct on (code) code || ' ' || kind from recount.place where code <> 'CN' order by code, days desc")
                .forEach(unit -> kinds.put(unit.replaceAll(" .*", ""), unit.replaceAll(".* ", "")));
    }

    private static String script() {
        try {
            return new ClassPathResource("recount/facts.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("recount/facts.sql", e);
        }
    }

    RecountBasis basis(String unit, Period period) {
        return new RecountBasis(
                unit,
                period.from(),
                period.to(),
                days.computeIfAbsent(unit, this::asOf),
                name -> setting(name, period.to()));
    }

    /** A figure's value as text; empty where there is none. */
    Optional<String> value(JsonNode rule, RecountBasis basis) {
        return counted.computeIfAbsent(new RuleSql(basis).of(rule), this::one);
    }

    /** How many leaves are below the checkpoint: the newest one. */
    long size() {
        return size;
    }

    /** All units that the country ever had, but the root. */
    List<String> units() {
        return List.copyOf(kinds.keySet());
    }

    String kind(String unit) {
        return kinds.getOrDefault(unit, "");
    }

    /** Records whose facts are not the ones that their leaf commits to: what is counted is what is sealed. */
    List<String> uncommitted() {
        return all("select log_index::text from recount.leaf where not committed");
    }

    /** Takes a unit's facts out of what is counted, so that it cannot come to the same any more. */
    void forget(String unit) {
        jdbc.update("delete from recount.fact where unit = ?", unit);
        counted.clear();
    }

    /** The day of the newest leaf of the unit, of those below it, and of the root. */
    private LocalDate asOf(String unit) {
        var chains = new ScopeSql(
                new RecountBasis(unit, LocalDate.MIN, LocalDate.MIN, LocalDate.MIN, name -> name), List.of());
        return LocalDate.parse(one("""
                %s
                select recorded_on::text
                from recount.leaf
                where type <> 'report.issued' and (unit in ('CN', %s) or unit in (select code from below))
                order by log_index desc
                limit 1""".formatted(chains.below(), quoted(unit))).orElseThrow());
    }

    private String setting(String name, LocalDate day) {
        return one("""
                select value
                from recount.setting
                where name = %s and days @> date '%s'
                order by lower(days) desc, log_index desc, place desc
                limit 1""".formatted(quoted(name), day)).orElseThrow();
    }

    private Optional<String> one(String sql) {
        return all(sql).stream().findFirst();
    }

    private List<String> all(String sql) {
        return jdbc.query(sql, (row, _) -> Optional.ofNullable(row.getString(1))).stream()
                .flatMap(Optional::stream)
                .toList();
    }
}

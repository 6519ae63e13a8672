package org.mingcha.claims.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.mingcha.claims.Consequence;
import org.mingcha.claims.Knowledge;
import org.mingcha.claims.LevelTable;
import org.mingcha.claims.RiskLevel;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.StrictObject;
import org.mingcha.evidence.YamlText;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The table of levels that comes with the product, sealed before anything is assessed by it. */
@Component
public class Levels {
    private static final String SHIPPED = "/correction/claim-levels.yaml";

    private final RiskMatrixTable table;
    private final TransparencyLog log;
    private final JsonNode content = resource();
    private final LevelTable shipped = read(content);

    Levels(RiskMatrixTable table, TransparencyLog log) {
        this.table = table;
        this.log = log;
    }

    public LevelTable current() {
        return shipped;
    }

    /** Joins the transaction of whoever assesses by it. */
    void seal() {
        var bytes = CanonicalJson.of(content);
        if (table.newest(shipped.id())
                .filter(kept -> Arrays.equals(kept, bytes))
                .isEmpty()) {
            var version = Integer.toString(shipped.version());
            var record = log.publish(LeafType.LEVELS_PUBLISHED.code(), shipped.id(), version, bytes);
            table.insert(record.value(), shipped, bytes);
        }
    }

    static LevelTable read(JsonNode tree) {
        var in = new StrictObject(tree, "The table of levels");
        var id = in.text("id");
        int version = (int) in.number("version");
        var levels = new EnumMap<Consequence, Map<Knowledge, RiskLevel>>(Consequence.class);
        var rows = new StrictObject(in.node("levels"), "The table's levels");
        for (var consequence : Consequence.values()) {
            levels.put(consequence, row(rows.node(consequence.code())));
        }
        rows.end();
        in.end();
        return new LevelTable(id, version, levels);
    }

    private static Map<Knowledge, RiskLevel> row(JsonNode node) {
        var in = new StrictObject(node, "A row of levels");
        var row = new EnumMap<Knowledge, RiskLevel>(Knowledge.class);
        for (var knowledge : Knowledge.values()) {
            row.put(knowledge, RiskLevel.of(in.text(knowledge.code())).orElseThrow());
        }
        in.end();
        return row;
    }

    private static JsonNode resource() {
        try (var in = Levels.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + SHIPPED + " is missing");
            }
            return YamlText.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + SHIPPED, e);
        }
    }
}

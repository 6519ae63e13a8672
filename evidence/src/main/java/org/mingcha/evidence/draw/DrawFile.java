package org.mingcha.evidence.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A draw's published inputs, {@code mingcha-draw/1} (docs/spec/draw.md): all that anybody needs to recompute it. As far
 * as the draw has come: what is still to be done is absent.
 *
 * @param note the checkpoint under which the population was taken
 * @param source where the public randomness is read
 * @param strata with the rows' places and what is drawn from each
 * @param reveals by side: the secrets shown in time, and the public randomness
 * @param published the public randomness as typed in
 */
public record DrawFile(
        String origin,
        String vkey,
        String note,
        String source,
        Population population,
        List<Stratum> strata,
        SealedStep commit,
        Map<String, SealedStep> reveals,
        @Nullable String published,
        @Nullable SealedStep result,
        DrawnRows drawn) {
    public static final String FORMAT = "mingcha-draw/1";

    public DrawFile {
        strata = List.copyOf(strata);
        reveals = Map.copyOf(reveals);
    }

    public Optional<SealedStep> reveal(String side) {
        return Optional.ofNullable(reveals.get(side));
    }

    public byte[] toJson() {
        var object = JsonNodeFactory.instance.objectNode();
        object.put("format", FORMAT).put("origin", origin).put("vkey", vkey);
        object.put("source", source).put("published", published);
        object.set("commit", commit.node());
        var parts = object.putObject("population").put("note", note).putArray("strata");
        strata.forEach(stratum -> put(parts.addObject(), stratum));
        var shown = object.putObject("reveals");
        new TreeMap<>(reveals).forEach((side, step) -> shown.set(side, step.node()));
        if (result == null) {
            object.putNull("result");
        } else {
            object.set("result", result.node());
        }
        object.set("drawn", places(drawn.indexes()));
        object.set("substitutes", places(drawn.substitutes()));
        return CanonicalJson.of(object);
    }

    /** Refuses whatever {@link #toJson()} would not have written. */
    public static DrawFile of(byte[] canonical) {
        var in = new StrictObject(CanonicalJson.parseCanonical(canonical), "The draw's file");
        if (!in.text("format").equals(FORMAT)) {
            throw new MalformedEvidence("The file is not of the format " + FORMAT);
        }
        var population = new StrictObject(in.node("population"), "The draw's population");
        var rows = new ArrayList<String>();
        var strata = population.list("strata", each -> stratum(each, rows));
        var file = new DrawFile(
                in.text("origin"),
                in.text("vkey"),
                population.text("note"),
                in.text("source"),
                new Population(rows),
                strata,
                SealedStep.of(in.node("commit")),
                reveals(in.node("reveals")),
                in.optionalText("published").orElse(null),
                in.optional("result").map(SealedStep::of).orElse(null),
                new DrawnRows(indexes(in, "drawn", rows), indexes(in, "substitutes", rows)));
        if (!Arrays.equals(file.toJson(), canonical)) {
            throw new MalformedEvidence("The draw's file has a field too many or too few");
        }
        return file;
    }

    private void put(ObjectNode object, Stratum stratum) {
        object.put("stratum", stratum.code()).put("first", Long.toString(stratum.first()));
        object.put("size", Long.toString(stratum.size())).put("take", Long.toString(stratum.take()));
        var rows = object.putArray("rows");
        for (long index = stratum.first(); index < stratum.first() + stratum.size(); index++) {
            rows.add(row(index));
        }
    }

    private JsonNode places(List<Long> indexes) {
        var list = JsonNodeFactory.instance.arrayNode();
        indexes.forEach(
                index -> list.addObject().put("index", Long.toString(index)).set("row", row(index)));
        return list;
    }

    private JsonNode row(long index) {
        return CanonicalJson.parse(
                population.rows().get((int) index).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Stratum stratum(JsonNode json, List<String> rows) {
        var in = new StrictObject(json, "A stratum of the draw");
        var stratum = new Stratum(in.text("stratum"), rows.size(), in.number("size"), in.number("take"));
        var own = in.list("rows", CanonicalJson::text);
        if (own.size() != stratum.size()) {
            throw new MalformedEvidence("The stratum " + stratum.code() + " has not as many rows as it says");
        }
        rows.addAll(own);
        return stratum;
    }

    private static Map<String, SealedStep> reveals(JsonNode json) {
        var reveals = new TreeMap<String, SealedStep>();
        json.properties().forEach(each -> reveals.put(each.getKey(), SealedStep.of(each.getValue())));
        return reveals;
    }

    private static List<Long> indexes(StrictObject in, String name, List<String> rows) {
        return in.list(name, each -> {
            long index = new StrictObject(each, "A drawn row").number("index");
            if (index >= rows.size()) {
                throw new MalformedEvidence("Row " + index + " is drawn from " + rows.size());
            }
            return index;
        });
    }
}

package org.mingcha.evidence.returns;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.YamlText;
import org.mingcha.evidence.checklist.Period;
import tools.jackson.databind.JsonNode;

/** All returns, in the order of pages. */
public record Returns(List<ReturnDefinition> all) {
    private static final String FIRST_VERSION = "1";
    private static final List<String> SHIPPED = List.of("monthly", "quarterly");

    public Returns {
        all = List.copyOf(all);
    }

    /** The returns that come with the product. */
    public static Returns shipped() {
        return new Returns(SHIPPED.stream()
                .map(id -> read(YamlText.resource("/returns/" + id + ".yaml")))
                .toList());
    }

    public Optional<ReturnDefinition> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public static ReturnDefinition read(JsonNode json) {
        var in = new StrictObject(json, "A return");
        var definition = new ReturnDefinition(
                in.text("id"),
                in.optionalText("version").orElse(FIRST_VERSION),
                in.text("title"),
                in.text("en"),
                schedule(in),
                in.optionalFlag("nil"),
                in.texts("addressees").stream().map(Returns::addressee).collect(Collectors.toSet()),
                in.texts("about"),
                in.list("owed_by", node -> kind(node.asString())).stream().collect(Collectors.toSet()),
                in.optionalText("within").orElse(null),
                in.list("exempt", Returns::exemption),
                in.list("fields", Returns::field));
        in.end();
        return definition;
    }

    private static ReturnSchedule schedule(StrictObject in) {
        return new ReturnSchedule(
                cadence(in.text("cadence")),
                (int) in.number("due_day"),
                in.optional("lock_days").isPresent() ? (Integer) (int) in.number("lock_days") : null,
                in.optionalText("from").map(Returns::period).orElse(null),
                in.optionalText("only").map(Returns::period).orElse(null));
    }

    private static Period period(String code) {
        return Period.parse(code).orElseThrow(() -> new MalformedEvidence("There is no period " + code));
    }

    private static Exemption exemption(JsonNode json) {
        var in = new StrictObject(json, "An exemption");
        var months = new HashSet<Integer>();
        in.texts("months").forEach(month -> months.add(Integer.parseInt(month)));
        var exemption = new Exemption(
                in.text("reason"),
                kind(in.text("kind")),
                in.optionalText("under").map(Returns::kind),
                months);
        in.end();
        return exemption;
    }

    private static ReturnField field(JsonNode json) {
        var in = new StrictObject(json, "A field of a return");
        var field = new ReturnField(
                in.text("name"),
                in.text("zh"),
                in.text("en"),
                type(in.text("type")),
                in.optionalText("unit").orElse(""),
                in.optionalFlag("required"),
                in.optionalText("counts").orElse(null),
                in.optionalText("least").map(BigDecimal::new).orElse(null),
                in.optionalText("most").map(BigDecimal::new).orElse(null));
        in.end();
        return field;
    }

    private static Addressee addressee(String code) {
        return Addressee.of(code).orElseThrow(() -> new MalformedEvidence("There is no addressee " + code));
    }

    private static Cadence cadence(String code) {
        return Cadence.of(code).orElseThrow(() -> new MalformedEvidence("There is no cadence " + code));
    }

    private static UnitKind kind(String code) {
        return UnitKind.of(code).orElseThrow(() -> new MalformedEvidence("There is no kind of unit " + code));
    }

    private static ReturnField.Type type(String code) {
        for (var type : ReturnField.Type.values()) {
            if (type.code().equals(code)) {
                return type;
            }
        }
        throw new MalformedEvidence("There is no type of field " + code);
    }
}

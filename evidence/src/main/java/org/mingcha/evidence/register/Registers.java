package org.mingcha.evidence.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import org.mingcha.evidence.YamlText;
import tools.jackson.databind.node.JsonNodeFactory;

/** All registers, in their order on pages. Sealed as canonical JSON when published: {@code registers.json} of a bundle. */
public record Registers(List<Register> all) {
    private static final String FORMAT = "mingcha-registers/1";
    /** Every published document by its digest: registers stand there in their order on pages. */
    private static final String PUBLISHED = "/shipped.txt";

    private static final Pattern REGISTER = Pattern.compile("register\\.published (\\w+)@");

    public Registers {
        all = List.copyOf(all);
        if (all.stream().map(Register::id).distinct().count() != all.size()) {
            throw new MalformedEvidence("Two registers have one id");
        }
    }

    /** The registers that come with the product. */
    public static Registers shipped() {
        return new Registers(REGISTER.matcher(YamlText.text(PUBLISHED))
                .results()
                .map(line -> line.group(1))
                .distinct()
                .map(id -> RegisterJson.register(YamlText.resource("/registers/" + id + ".yaml")))
                .toList());
    }

    public static Registers fromJson(byte[] canonical) {
        var in = new StrictObject(CanonicalJson.parseCanonical(canonical), "registers.json");
        if (!in.text("format").equals(FORMAT)) {
            throw new MalformedEvidence("registers.json is not of the format " + FORMAT);
        }
        var registers = new Registers(in.list("registers", RegisterJson::register));
        in.end();
        return registers;
    }

    public byte[] toCanonicalJson() {
        var object = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
        var registers = object.putArray("registers");
        all.forEach(each -> registers.add(RegisterJson.write(each)));
        return CanonicalJson.of(object);
    }

    public Optional<Register> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Register get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no register " + id));
    }

    /** By the worksheet's name or one of its aliases, exactly; an import tidies the name first. */
    public Optional<Register> bySheet(String sheet) {
        return all.stream()
                .filter(each -> each.sheet().equals(sheet) || each.aliases().contains(sheet))
                .findFirst();
    }

    /** Days after which an entry of each version is late, by {@code id@version}. */
    public Map<String, Integer> lateness() {
        var days = new LinkedHashMap<String, Integer>();
        all.forEach(each -> days.put(each.reference(), each.lateAfterDays()));
        return days;
    }
}

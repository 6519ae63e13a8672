package org.mingcha.inspection.appraisal.internal;

import java.io.Serial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.appraisal.Formula;
import org.mingcha.inspection.appraisal.FormulaProblem;
import org.mingcha.inspection.appraisal.FormulaProblem.Kind;
import tools.jackson.databind.JsonNode;

/** A formula from its tree; ends at the first problem, which names its place. */
final class FormulaReader {
    private static final String NUMBER = "0|[1-9]\\d{0,8}";
    private static final String SHARE = "1(\\.0{1,4})?|0(\\.\\d{1,4})?";

    private FormulaReader() {}

    /** Ends a reading. */
    static final class Unreadable extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient FormulaProblem problem;

        Unreadable(FormulaProblem problem) {
            super(problem.toString());
            this.problem = problem;
        }

        FormulaProblem problem() {
            return problem;
        }
    }

    static Formula read(JsonNode tree) {
        keys(tree, "", Set.of("id", "version", "title", "checklists", "credit", "components"));
        var formula = new Formula(
                text(tree, "", "id"),
                number(tree, "", "version"),
                text(tree, "", "title"),
                texts(tree, "checklists"),
                credit(node(tree, "", "credit")),
                components(node(tree, "", "components")));
        checkWeights(formula.components());
        return formula;
    }

    private static void checkWeights(List<Formula.Component> components) {
        int sum = components.stream().mapToInt(Formula.Component::weight).sum();
        if (sum != Formula.WHOLE) {
            throw problem("components", Kind.WEIGHTS, Integer.toString(sum), Integer.toString(Formula.WHOLE));
        }
    }

    private static List<Formula.Component> components(JsonNode list) {
        var components = new ArrayList<Formula.Component>();
        var ids = new HashSet<String>();
        for (var each : list(list, "components")) {
            var place = "components[" + (components.size() + 1) + "].";
            keys(each, place, Set.of("id", "of", "weight"));
            var component =
                    new Formula.Component(text(each, place, "id"), kind(each, place), number(each, place, "weight"));
            if (!ids.add(component.id())) {
                throw problem(place + "id", Kind.TWICE, component.id(), "");
            }
            components.add(component);
        }
        return components;
    }

    private static Formula.Kind kind(JsonNode component, String place) {
        var code = text(component, place, "of");
        var kinds = Arrays.asList(Formula.Kind.values());
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> problem(place + "of", Kind.NOT_ONE_OF, code, codes(kinds)));
    }

    private static String codes(List<Formula.Kind> kinds) {
        return String.join(", ", kinds.stream().map(Formula.Kind::code).toList());
    }

    private static Map<Result, BigDecimal> credit(JsonNode tree) {
        var credit = new EnumMap<Result, BigDecimal>(Result.class);
        for (var entry : tree.properties()) {
            var place = "credit." + entry.getKey();
            var result = Result.of(entry.getKey())
                    .orElseThrow(() -> problem(
                            place,
                            Kind.NOT_ONE_OF,
                            entry.getKey(),
                            String.join(
                                    ", ",
                                    Arrays.stream(Result.values())
                                            .map(Result::code)
                                            .toList())));
            var share = entry.getValue().isString() ? entry.getValue().stringValue() : "";
            if (!share.matches(SHARE)) {
                throw problem(place, Kind.NOT_A_NUMBER, share, "0–1");
            }
            credit.put(result, new BigDecimal(share));
        }
        return credit;
    }

    private static void keys(JsonNode tree, String place, Set<String> known) {
        if (!tree.isObject()) {
            throw problem(place, Kind.NOT_YAML, "", "");
        }
        for (var name : tree.propertyNames()) {
            if (!known.contains(name)) {
                throw problem(
                        place + name,
                        Kind.UNKNOWN_KEY,
                        name,
                        String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    private static JsonNode node(JsonNode tree, String place, String name) {
        var value = tree.get(name);
        if (value == null || value.isNull()) {
            throw problem(place + name, Kind.MISSING, "", "");
        }
        return value;
    }

    private static String text(JsonNode tree, String place, String name) {
        var value = node(tree, place, name);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw problem(place + name, Kind.MISSING, "", "");
        }
        return value.stringValue();
    }

    private static int number(JsonNode tree, String place, String name) {
        var text = text(tree, place, name);
        if (!text.matches(NUMBER)) {
            throw problem(place + name, Kind.NOT_A_NUMBER, text, "0, 1, 2 …");
        }
        return Integer.parseInt(text);
    }

    private static List<String> texts(JsonNode tree, String name) {
        var value = tree.get(name);
        return value == null || value.isNull()
                ? List.of()
                : list(value, name).stream()
                        .map(each -> each.isString() ? each.stringValue() : each.toString())
                        .toList();
    }

    private static List<JsonNode> list(JsonNode value, String place) {
        if (!value.isArray()) {
            throw problem(place, Kind.NOT_A_LIST, "", "");
        }
        return value.valueStream().toList();
    }

    static Unreadable problem(String place, Kind kind, String given, String wanted) {
        return new Unreadable(new FormulaProblem(place, kind, given, wanted));
    }
}

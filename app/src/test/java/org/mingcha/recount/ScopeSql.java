package org.mingcha.recount;

import static java.util.stream.Collectors.joining;
import static org.mingcha.recount.ConditionSql.elements;
import static org.mingcha.recount.ConditionSql.quoted;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Whose facts a rule counts: its unit's own, and those of units below, with the days on which they stood there. */
record ScopeSql(RecountBasis basis, List<String> scopes) {
    private static final String OWN = "own";

    static ScopeSql of(RecountBasis basis, JsonNode rule) {
        var scopes =
                elements(rule.path("scope")).stream().map(JsonNode::stringValue).toList();
        return new ScopeSql(basis, scopes.isEmpty() ? List.of(OWN) : scopes);
    }

    /** Each way down the tree, its days cut to those of the rows above. */
    String below() {
        return """
                with recursive below (code, kind, days) as (
                    select code, kind, days
                    from recount.place
                    where parent = %s
                    union
                    select place.code, place.kind, place.days * below.days
                    from below
                    join recount.place on place.parent = below.code
                    where not isempty(place.days * below.days)
                )""".formatted(quoted(basis.unit()));
    }

    /** That one of the scopes reaches a unit on days that are as said. */
    String reaches(String unit, String days) {
        return scopes.stream().map(scope -> reaches(scope, unit, days)).collect(joining(" or ", "(", ")"));
    }

    private String reaches(String scope, String unit, String days) {
        if (scope.equals(OWN)) {
            return "%s = %s".formatted(unit, quoted(basis.unit()));
        }
        var there = "exists (select from below where code = %s%s and %s)";
        var then = there.formatted(unit, ofKind(scope), days);
        return isAtEnd(scope)
                ? "(%s and %s)".formatted(then, there.formatted(unit, ofKind(scope), standsAtEnd()))
                : then;
    }

    /** How many units there are from a day to the period's end, each scope for itself. */
    String units(LocalDate first) {
        return scopes.stream()
                .map(scope -> scope.equals(OWN)
                        ? "1"
                        : "(select count(distinct code) from below where %s%s)"
                                .formatted(isAtEnd(scope) ? standsAtEnd() : standsFrom(first), ofKind(scope)))
                .collect(joining(" + "));
    }

    /** For a row of the tree: that it has a day from the first to the period's end. */
    String standsFrom(LocalDate first) {
        return "days && daterange('%s', '%s', '[]')".formatted(first, basis.end());
    }

    private String standsAtEnd() {
        return "days @> date '%s'".formatted(basis.end());
    }

    private static boolean isAtEnd(String scope) {
        return scope.startsWith("below_at_end");
    }

    private static String ofKind(String scope) {
        if (!scope.contains("(")) {
            return "";
        }
        return Arrays.stream(scope.replaceAll(".*\\(|\\)", "").split(", *"))
                .map(ConditionSql::quoted)
                .collect(joining(", ", " and kind in (", ")"));
    }
}

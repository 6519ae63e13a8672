package org.mingcha.openapi;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The addresses that a route's pattern stands for, as a description names them: {@code {id}} stays, named words are told. */
public final class RouteAddresses {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(.*))?}");
    private static final Pattern WORDS = Pattern.compile("[a-z][a-z-]*(?:\\|[a-z][a-z-]*)*");

    private RouteAddresses() {}

    /** One for each word that the pattern names. */
    public static List<String> of(String pattern) {
        return Stream.of(pattern.substring(1).split("/"))
                .map(RouteAddresses::told)
                .reduce(
                        List.of(""),
                        (before, next) -> before.stream()
                                .flatMap(start -> next.stream().map(end -> start + "/" + end))
                                .toList());
    }

    /** Whether the route of this pattern answers at the described address. */
    public static boolean handles(String pattern, String described) {
        var wanted = pattern.split("/");
        var parts = described.split("/");
        return wanted.length == parts.length
                && IntStream.range(0, parts.length).allMatch(i -> fits(wanted[i], parts[i]));
    }

    private static boolean fits(String segment, String part) {
        var variable = VARIABLE.matcher(segment);
        if (!variable.matches()) {
            return segment.equals(part);
        }
        var allowed = variable.group(2);
        return VARIABLE.matcher(part).matches() || allowed == null || part.matches(allowed);
    }

    private static List<String> told(String segment) {
        var variable = VARIABLE.matcher(segment);
        if (!variable.matches()) {
            return List.of(segment);
        }
        var allowed = variable.group(2);
        return allowed != null && WORDS.matcher(allowed).matches()
                ? List.of(allowed.split("\\|"))
                : List.of("{" + variable.group(1) + "}");
    }
}

package org.mingcha.web;

import java.util.stream.Stream;
import org.mingcha.casework.Casework;

/** The routes behind those that take the commands of any kind: one for each command. */
final class CaseRoutes {
    private static final String ANY = "{cases:";

    private CaseRoutes() {}

    /** @param route method and pattern, as it is mapped */
    static Stream<String> of(String route, Casework casework) {
        int from = route.indexOf(ANY);
        if (from < 0) {
            var first = route.replaceAll("^\\w+ /(?:api/v1/)?(\\w+).*", "$1");
            return commands(route, first, casework);
        }
        var cases =
                route.substring(from + ANY.length(), route.indexOf('}', from)).split("\\|");
        return Stream.of(cases)
                .flatMap(each -> commands(
                        route.substring(0, from) + each + route.substring(route.indexOf('}', from) + 1),
                        each,
                        casework));
    }

    private static Stream<String> commands(String route, String cases, Casework casework) {
        if (!route.contains("{command")) {
            return Stream.of(route);
        }
        var start = route.substring(0, route.indexOf("{command"));
        return casework.commands(cases.replaceFirst("s$", ""))
                .map(kind -> kind.reader().descriptions().stream().map(command -> start + command.name()))
                .orElseGet(() -> Stream.of(route));
    }
}

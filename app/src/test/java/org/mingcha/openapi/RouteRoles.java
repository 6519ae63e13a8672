package org.mingcha.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.casework.CaseRules;
import org.mingcha.casework.DeclaredKinds;
import org.mingcha.command.Command;
import org.mingcha.web.support.Allowed;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which roles may use an address of the interface, as its route says. */
final class RouteRoles {
    /** @param roles empty: everybody, without a token */
    private record Route(String verb, String pattern, List<Role> roles) {}

    private static final List<CaseRules<?, ?, ?>> CASES = DeclaredKinds.rules();

    private static final List<Role> OFFICE = List.of(Role.CLERK, Role.OFFICER, Role.LEADER);
    private static final Map<String, List<Role>> BEGINNING = Map.of("finding", List.of(Role.INSPECTOR));

    /** What is begun and then acted on as something else. */
    private static final Map<String, List<Role>> BEGUN_ALONE = Map.of("dispatches", List.of(Role.OFFICER, Role.LEADER));

    private final List<Route> routes;

    private RouteRoles(List<Route> routes) {
        this.routes = routes;
    }

    static RouteRoles read() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        var routes = new ArrayList<Route>();
        for (var bean : scanner.findCandidateComponents("org.mingcha")) {
            routes.addAll(routes(String.valueOf(bean.getBeanClassName())));
        }
        routes.removeIf(route -> !route.pattern().startsWith("/api/"));
        return new RouteRoles(routes);
    }

    private static List<Route> routes(String controller) {
        try {
            return Arrays.stream(Class.forName(controller).getDeclaredMethods())
                    .flatMap(method -> Stream.ofNullable(
                                    AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                            .flatMap(mapping -> Arrays.stream(mapping.path())
                                    .flatMap(path -> Arrays.stream(mapping.method())
                                            .flatMap(verb -> told(new Route(
                                                    verb.name(), path, roles(method.getAnnotation(Allowed.class))))))))
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A route of all kinds of cases stands for one of each kind and command, whose roles their rules say. */
    private static Stream<Route> told(Route route) {
        int cases = route.pattern().indexOf("/{cases:");
        return cases < 0
                ? Stream.of(route)
                : Stream.concat(
                        CASES.stream()
                                .filter(rules -> route.pattern().contains(rules.name() + "s"))
                                .flatMap(rules -> told(route, route.pattern().substring(0, cases), rules)),
                        BEGUN_ALONE.entrySet().stream()
                                .filter(each -> route.pattern().contains("|" + each.getKey()))
                                .map(each -> new Route(
                                        route.verb(),
                                        route.pattern().substring(0, cases) + "/" + each.getKey(),
                                        each.getValue())));
    }

    private static Stream<Route> told(Route route, String before, CaseRules<?, ?, ?> rules) {
        var one = before + "/" + rules.name() + "s";
        if (!route.pattern().contains("{command")) {
            return Stream.of(new Route(route.verb(), one, BEGINNING.getOrDefault(rules.name(), OFFICE)));
        }
        return rules.authorities().entrySet().stream()
                .map(each -> new Route(
                        route.verb(),
                        one + "/{id}/" + Command.name(each.getKey()),
                        each.getValue().roles()));
    }

    private static List<Role> roles(@Nullable Allowed allowed) {
        return allowed == null ? List.of() : List.of(allowed.value());
    }

    /** Each address with its verb; one for each word that a pattern names. */
    List<String> addresses() {
        return routes.stream()
                .flatMap(route ->
                        RouteAddresses.of(route.pattern()).stream().map(address -> route.verb() + " " + address))
                .toList();
    }

    /** Whether a route names this address, and not only takes it among others. */
    boolean isNamed(String verb, String address) {
        return find(route -> RouteAddresses.of(route.pattern()).contains(address), verb)
                .isPresent();
    }

    /** What is said of an address: the route that names it, or else one whose pattern takes it. */
    String sentence(String verb, String address) {
        return sentence(find(route -> RouteAddresses.of(route.pattern()).contains(address), verb)
                .or(() -> find(route -> RouteAddresses.handles(route.pattern(), address), verb))
                .orElseThrow(() -> new IllegalStateException("No route answers " + verb + " " + address))
                .roles());
    }

    private static String sentence(Collection<Role> roles) {
        if (roles.isEmpty()) {
            return "No token needed.";
        }
        return roles.size() == Role.held().size()
                ? "Any role."
                : "Roles: " + roles.stream().sorted().map(Role::code).collect(Collectors.joining(", ")) + ".";
    }

    private Optional<Route> find(Predicate<Route> fitting, String verb) {
        return routes.stream()
                .filter(route -> route.verb().equals(verb))
                .filter(fitting)
                .findFirst();
    }
}

package org.mingcha.web;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.mingcha.accounts.Role;

/** The rows of the routes' test; each resource adds its own. */
final class Routes {
    static final Set<Role> ALL = EnumSet.allOf(Role.class);

    private final Map<String, Route> rows = new HashMap<>();

    /** Somebody in the first town, and somebody in the second, ask for what belongs to the first. */
    record Route(
            BiFunction<SignedInBrowser, WebWorld, HttpResponse<String>> ask,
            Set<Role> roles,
            int inside,
            int outside) {}

    Map<String, Route> rows() {
        return rows;
    }

    Set<String> names() {
        return rows.keySet();
    }

    void everywhere(String name, String path) {
        row(name, ALL, 200, 200, (browser, world) -> browser.get(path));
    }

    void inside(String name, Set<Role> roles, Function<WebWorld, String> path) {
        row(name, roles, 200, 404, (browser, world) -> browser.get(path.apply(world)));
    }

    void row(
            String name,
            Set<Role> roles,
            int inside,
            int outside,
            BiFunction<SignedInBrowser, WebWorld, HttpResponse<String>> ask) {
        rows.put(name, new Route(ask, roles, inside, outside));
    }
}

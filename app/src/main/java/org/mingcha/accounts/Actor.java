package org.mingcha.accounts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who acts, and where they may. Rows are found through {@link #scopes()}: a query that forgets the actor finds nothing.
 *
 * @param account stable id; goes into a fact's text, never into its leaf
 */
public record Actor(long account, String name, List<Grant> grants) {
    /**
     * A role held for a unit and reaching its subtree.
     *
     * @param path the unit's path in the tree, ending in "/": a unit is in the subtree when its path starts with it
     * @param isStandIn whether it is held for another post, for a time: what is done in it is recorded as such
     */
    public record Grant(Role role, String unit, String path, boolean isStandIn) {
        public Grant(Role role, String unit, String path) {
            this(role, unit, path, false);
        }

        /** The role in which something is done by it. */
        public Role acted() {
            if (!isStandIn) {
                return role;
            }
            return role == Role.LEADER ? Role.ACTING_LEADER : Role.ACTING_INSPECTOR;
        }
    }

    private static final String ROOT = "CN/";

    public Actor {
        grants = List.copyOf(grants);
    }

    /** The operator at the console: the whole tree, as admin. */
    public static Actor operator() {
        return new Actor(0, "operator", List.of(new Grant(Role.ADMIN, "CN", ROOT)));
    }

    /** Whether it is the operator at the console, who is nobody's account. */
    public boolean isOperator() {
        return account == 0;
    }

    /** Whether what all units share is theirs to change: rules, texts, formulas, ids; and theirs to watch: metrics. */
    public boolean administersInstallation() {
        return holds(Set.of(Role.ADMIN), ROOT);
    }

    /** The path prefixes under which this actor sees rows. */
    public List<String> scopes() {
        return grants.stream().map(Grant::path).toList();
    }

    /** The same, of this role alone. */
    public List<String> scopes(Role role) {
        return scopes(Set.of(role));
    }

    /** The same, of these roles. */
    public List<String> scopes(Set<Role> roles) {
        return grants.stream()
                .filter(grant -> roles.contains(grant.role()))
                .map(Grant::path)
                .toList();
    }

    /**
     * The first of these roles that is held for the unit at this path or above it, one's own before those in which one
     * stands in. The operator holds none of an office's roles and acts as admin; administrators who sign in keep accounts,
     * and do no office's work.
     */
    public Optional<Role> acting(List<Role> roles, String unitPath) {
        return isOperator() ? Optional.of(Role.ADMIN) : acting(roles, grant -> unitPath.startsWith(grant.path()));
    }

    /** The same, among the grants that fit. */
    public Optional<Role> acting(List<Role> roles, Predicate<Grant> fitting) {
        return grants.stream()
                .filter(fitting)
                .filter(grant -> roles.contains(grant.role()))
                .min(Comparator.comparing(Grant::isStandIn).thenComparing(grant -> roles.indexOf(grant.role())))
                .map(Grant::acted);
    }

    /** Whether one of these roles is held for the unit at this path or above it. */
    public boolean holds(Set<Role> roles, String unitPath) {
        return grants.stream().anyMatch(grant -> roles.contains(grant.role()) && unitPath.startsWith(grant.path()));
    }
}

package org.mingcha.web.support;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * One request's reader: who, in which language, from where. Handlers take it as a parameter.
 *
 * @param signedIn the actor; null on the few pages that need none
 * @param home the unit of the actor's first role
 * @param extent what the menu holds beside what is usually there, and what it lacks of that
 */
public record RequestContext(
        @Nullable Actor signedIn,
        @Nullable UnitLine home,
        Messages words,
        MenuExtent extent,
        Preferences preferences,
        Assets assets,
        String here,
        @Nullable CsrfToken csrf,
        boolean demo) {
    public Actor actor() {
        if (signedIn == null) {
            throw new IllegalStateException("This page needs a signed-in reader, but its route lets everybody in");
        }
        return signedIn;
    }

    /** The unit of the actor's first role: where a page starts when its address names no unit. */
    public UnitLine unit() {
        return Optional.ofNullable(home).orElseThrow(NotFound::new);
    }

    /** Makes the CSRF token before the page is written: afterwards it is too late to set the session's cookie. */
    public void makeToken() {
        if (csrf != null) {
            csrf.getToken();
        }
    }

    public boolean holds(Set<Role> roles) {
        return signedIn != null && signedIn.grants().stream().anyMatch(grant -> roles.contains(grant.role()));
    }

    public String t(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    /** The shell of a page that goes by link: whoever reads it, signed in or not, it is nobody's, and has no session. */
    public Shell linkShell(String body, String title) {
        return new Shell(
                words, preferences, assets, title, NavSection.NOWHERE, Menu.NONE, here, body, null, null, demo);
    }

    /** The shell of a page with this title. */
    public Shell shell(MenuPlace place, String titleKey, Object... arguments) {
        return shellTitled(place, t(titleKey, arguments));
    }

    public Shell shellTitled(MenuPlace place, String title) {
        var role = signedIn == null ? null : roleName(signedIn);
        var menu = signedIn == null ? Menu.NONE : Menu.of(signedIn, extent);
        var body = home == null ? null : home.name();
        return new Shell(words, preferences, assets, title, place, menu, here, body, role, csrf, demo);
    }

    private String roleName(Actor actor) {
        var own = actor.grants().stream().limit(1);
        var roles = Stream.concat(own, actor.grants().stream().filter(Actor.Grant::isStandIn))
                .map(grant -> t("accounts.role." + grant.acted().code()))
                .distinct()
                .collect(Collectors.joining(" · "));
        return roles.isEmpty() ? actor.name() : roles;
    }
}

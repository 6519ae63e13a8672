package org.mingcha.accounts.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.accounts.SignInStage;
import org.mingcha.database.Unavailable;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which roles ask for a second factor. */
@Component
public class FactorRule {
    private static final String NO_ROLE = "none";

    /** Whoever keeps accounts, approves, or looks at others. */
    private static final Set<Role> USUALLY = Set.of(Role.ADMIN, Role.LEADER, Role.INSPECTOR);

    private final TransparencyLog log;
    private final AtomicReference<@Nullable Set<Role>> roles;

    FactorRule(@Value("${mingcha.sign-in.factor:}") String setting, TransparencyLog log) {
        this.log = log;
        this.roles = new AtomicReference<>(setting.isBlank() ? null : read(setting));
    }

    static Set<Role> read(String setting) {
        var roles = EnumSet.noneOf(Role.class);
        if (!setting.strip().equals(NO_ROLE)) {
            Arrays.stream(setting.split(","))
                    .map(String::strip)
                    .forEach(code ->
                            roles.add(Role.of(code).orElseThrow(() -> new Unavailable("accounts.factor.roles", code))));
        }
        return roles;
    }

    /** Unless it is set; in a demo nobody, since whoever looks at it is shown the passwords. */
    static Set<Role> usual(String origin) {
        return origin.contains(".invalid") ? Set.of() : USUALLY;
    }

    private Set<Role> roles() {
        var known = roles.get();
        if (known == null) {
            known = usual(log.head().origin());
            roles.set(known);
        }
        return known;
    }

    /** As tables spell them. */
    String[] codes() {
        return roles().stream().map(Role::code).toArray(String[]::new);
    }

    public boolean isRequired(Actor actor) {
        return actor.grants().stream().anyMatch(grant -> roles().contains(grant.role()));
    }

    /**
     * How far somebody has come who knows the password.
     *
     * @param given whether they have shown a factor
     * @param has whether there is one
     * @param required whether a role asks for one
     */
    static SignInStage stage(boolean given, boolean has, boolean required) {
        if (given) {
            return SignInStage.FACTOR_GIVEN;
        }
        if (has) {
            return SignInStage.FACTOR_AWAITED;
        }
        return required ? SignInStage.SET_UP_AWAITED : SignInStage.PASSWORD_GIVEN;
    }
}

package org.mingcha.web.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mingcha.accounts.Role;

/** The roles that may use this route, all if none is named; where in the tree is decided by what the actor may see. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allowed {
    Role[] value() default {Role.CLERK, Role.OFFICER, Role.LEADER, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN};

    /** Whether its form may bring files: no other route's body is ever parsed for them ({@link FileGate}). */
    boolean files() default false;
}

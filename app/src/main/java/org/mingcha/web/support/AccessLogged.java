package org.mingcha.web.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mingcha.access.AccessKind;

/** Something is taken out by this route, as a file: it is a line of the log of access. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AccessLogged {
    AccessKind value();
}

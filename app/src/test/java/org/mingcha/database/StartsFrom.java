package org.mingcha.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This class's database and data directory are its own and begin as copies of that state. It is built by an application
 * with the class's log origin and no other setting of the class: what another setting would build otherwise is for the class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface StartsFrom {
    Class<? extends StartingState> value();
}

package org.mingcha.claims;

import java.util.Optional;
import org.mingcha.database.Coded;

/** How a claim came in: the choices of the register's field {@code channel}, in their order. Never from whom. */
public enum Channel implements Coded {
    RESIDENT,
    HOTLINE,
    VILLAGE;

    public static Optional<Channel> of(String code) {
        return Coded.of(Channel.class, code);
    }
}

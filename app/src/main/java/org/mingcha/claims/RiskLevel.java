package org.mingcha.claims;

import java.util.Optional;
import org.mingcha.database.Coded;

/** How pressing an answer is: the choices of the register's field {@code level}, in their order. */
public enum RiskLevel implements Coded {
    LOW,
    MEDIUM,
    HIGH;

    public static Optional<RiskLevel> of(String code) {
        return Coded.of(RiskLevel.class, code);
    }
}

package org.mingcha.rules;

import org.junit.jupiter.api.Test;
import org.mingcha.Mingcha;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows of docs/architecture: each module declares what it may use; anything else is refused here. */
class ModularityTest {
    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Mingcha.class).verify();
    }
}

package org.mingcha.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.junit.jupiter.api.Test;
import org.mingcha.Application;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows of the architecture: each module declares what it may use; anything else is refused here. */
class ModularityTest {
    /** Maven modules of their own, whose class paths keep them apart already. */
    private static final String[] LIBRARIES = {"org.mingcha.tlog..", "org.mingcha.evidence..", "org.mingcha.document.."
    };

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Application.class, resideInAnyPackage(LIBRARIES)).verify();
    }
}

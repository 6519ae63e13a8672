package org.mingcha.rules;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import org.junit.jupiter.api.Test;
import org.mingcha.Application;
import org.mingcha.accounts.Actor;
import org.mingcha.cli.support.Session;
import org.mingcha.database.PeriodicTask;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows of the architecture: each module declares what it may use; anything else is refused here. */
class ModularityTest {
    /** Maven modules of their own, whose class paths keep them apart already. */
    private static final String[] LIBRARIES = {"org.mingcha.tlog..", "org.mingcha.evidence..", "org.mingcha.document.."
    };

    /** Read once: that takes longer than all the questions about them. */
    private static final JavaClasses ALL = new ClassFileImporter().importPackages("org.mingcha");

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Application.class, resideInAnyPackage(LIBRARIES)).verify();
    }

    /** Each room of commands stands on what all share and on nothing else of the console. */
    @Test
    void commandsDoNotKnowEachOther() {
        slices().matching("org.mingcha.cli.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage("org.mingcha.cli.support"))
                .ignoreDependency(alwaysTrue(), resideInAPackage("org.mingcha.cli.casework"))
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("org.mingcha.cli.(*)..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.mingcha.cli")
                .check(ALL);
    }

    /** A step that runs beside a command opens the log before it, and a restore would find one founded. */
    @Test
    void onlyServersDoStepsByThemselves() {
        methods()
                .that()
                .haveRawReturnType(PeriodicTask.class)
                .and()
                .areAnnotatedWith(Bean.class)
                .should()
                .beAnnotatedWith(ConditionalOnWebApplication.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(ConditionalOnWebApplication.class)
                .check(ALL.that(describe("ship", ModularityTest::ships)));
    }

    /** A token in the environment is obeyed by every command, not by some. */
    @Test
    void onlyTheSessionSaysWhoActs() {
        noClasses()
                .that()
                .resideInAPackage("org.mingcha.cli..")
                .and()
                .areNotAssignableTo(Session.class)
                .should()
                .callMethod(Actor.class, "operator")
                .check(ALL);
    }

    private static boolean ships(JavaClass type) {
        return type.getSource()
                .map(source -> new ImportOption.DoNotIncludeTests().includes(Location.of(source.getUri())))
                .orElse(false);
    }
}

package org.chapterhouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

/** The shape of the code, held by a machine. */
class ModulesTests {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.chapterhouse");

    @Test
    void modules_keep_to_their_arrows_and_form_no_cycle() {
        ApplicationModules.of(Chapterhouse.class).verify();
    }

    @Test
    void casework_and_what_it_stands_on_know_no_feature() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.chapterhouse.engine..",
                        "org.chapterhouse.people..",
                        "org.chapterhouse.forms..",
                        "org.chapterhouse.casework..",
                        "org.chapterhouse.inbox..",
                        "org.chapterhouse.policy..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.chapterhouse.chapter..",
                        "org.chapterhouse.event..",
                        "org.chapterhouse.sponsorship..",
                        "org.chapterhouse.retrospective..",
                        "org.chapterhouse.notification..",
                        "org.chapterhouse.mailroom..",
                        "org.chapterhouse.account..",
                        "org.chapterhouse.demo..",
                        "org.chapterhouse.web..")
                .check(OURS);
    }

    @Test
    void the_engines_own_classes_are_used_in_its_module_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.chapterhouse.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.bpm.engine.impl..")
                .check(OURS);
    }

    @Test
    void controllers_are_nobodys_api() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .check(OURS);
    }

    @Test
    void nobody_reads_the_wall_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.chapterhouse.engine..", "org.chapterhouse.start..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(OURS);
    }
}

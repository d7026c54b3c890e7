package io.zhengwen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

// Plain @Test methods: rules as annotated fields run no test at all under some Surefire versions, silently.
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.zhengwen");

    @Test
    void stages_and_nouns_know_neither_camel_nor_kafka() {
        noClasses()
                .that()
                .resideInAnyPackage("io.zhengwen.stage..", "io.zhengwen.document..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.camel..", "org.apache.kafka..", "io.zhengwen.app..", "io.zhengwen.broker..")
                .because("inspect runs the stages without a route or a broker; wire them in app instead")
                .check(PRODUCT);
    }

    @Test
    void stages_meet_only_in_the_nouns() {
        slices().matching("io.zhengwen.stage.(*)..")
                .should()
                .notDependOnEachOther()
                .because("a stage must be replaceable alone; put what two of them share into io.zhengwen.document")
                .check(PRODUCT);
    }

    @Test
    void nouns_depend_on_nothing_of_ours() {
        noClasses()
                .that()
                .resideInAPackage("io.zhengwen.document..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.zhengwen.stage..", "com.fasterxml..", "org.jsoup..")
                .because("everything depends on the nouns; move the code that needs a library to its stage")
                .check(PRODUCT);
    }

    @Test
    void only_app_knows_camel() {
        classes()
                .that()
                .resideOutsideOfPackage("io.zhengwen.app..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("org.apache.camel..")
                .because("routes and their wiring are one package; hand plain values to the rest")
                .check(PRODUCT);
    }

    @Test
    void only_the_embedded_broker_knows_kafkas_server() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.zhengwen.broker..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "kafka..",
                        "org.apache.kafka.server..",
                        "org.apache.kafka.metadata..",
                        "org.apache.kafka.raft..")
                .because("they are internals that change without notice; extend EmbeddedBroker instead")
                .check(PRODUCT);
    }

    @Test
    void delivery_stands_on_plain_clients() {
        noClasses()
                .that()
                .resideInAnyPackage("io.zhengwen.delivery..", "io.zhengwen.broker..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.zhengwen.app..")
                .because("the core is tested against a broker alone; hand it values")
                .check(PRODUCT);
    }

    @Test
    void events_do_not_depend_on_the_machines_language_or_time_zone() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.zhengwen.stage..",
                        "io.zhengwen.document..",
                        "io.zhengwen.chinese..",
                        "io.zhengwen.delivery..",
                        "io.zhengwen.app.ingest..",
                        "io.zhengwen.app.inbox..")
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .because("the same bytes give the same events everywhere; use Locale.ROOT and ZoneOffset.UTC")
                .check(PRODUCT);
    }

    @Test
    void no_junk_drawers() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Common")
                .because("a name must say what the class does; move each method to the noun it is about")
                .check(PRODUCT);
    }
}

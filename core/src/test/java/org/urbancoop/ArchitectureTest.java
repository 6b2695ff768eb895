package org.urbancoop;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.record.RecordVisitor;

class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.urbancoop");

    @Test
    void core_isThere() {
        assertThat(CORE.size()).isGreaterThan(200);
    }

    @Test
    void core_knowsNoJsonLibrary() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "tools.jackson..", "com.google.gson..", "jakarta.json..")
                .check(CORE);
    }

    @Test
    void core_needsTheValidationApiAndNothingElse() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.urbancoop..", "java..", "jakarta.validation..", "org.immutables.value..", "org.jspecify..")
                .check(CORE);
    }

    @Test
    void packages_haveNoCycles() {
        // The sealed root and its visitor must name the seven types; they hold no logic, and a package of their own
        // keeps them apart.
        slices().matching("org.urbancoop.(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(type(CooperationRecord.class), alwaysTrue())
                .ignoreDependency(type(RecordVisitor.class), alwaysTrue())
                .check(CORE);
    }

    @Test
    void generated_isHidden() {
        classes()
                .that()
                .haveSimpleNameStartingWith("Immutable")
                .should()
                .bePackagePrivate()
                .check(CORE);
    }

    @Test
    void generated_isNamedByItsOwnTypeOnly() {
        classes()
                .that()
                .haveSimpleNameStartingWith("Immutable")
                .should(new BeNamedByTheirOwnTypeOnly())
                .check(CORE);
    }

    @Test
    void exceptions_areIllegalArguments() {
        classes()
                .that()
                .areAssignableTo(RuntimeException.class)
                .should()
                .beAssignableTo(IllegalArgumentException.class)
                .check(CORE);
    }

    private static final class BeNamedByTheirOwnTypeOnly extends ArchCondition<JavaClass> {

        BeNamedByTheirOwnTypeOnly() {
            super("be named by their own type only");
        }

        @Override
        public void check(JavaClass generated, ConditionEvents events) {
            String own = generated.getSimpleName().substring("Immutable".length());
            generated.getDirectDependenciesToSelf().forEach(dependency -> {
                String from = dependency.getOriginClass().getName();
                boolean allowed = from.matches(".*\\.(Immutable)?" + own + "(\\$.*)?");
                if (!allowed) {
                    events.add(SimpleConditionEvent.violated(generated, dependency.getDescription()));
                }
            });
        }
    }
}

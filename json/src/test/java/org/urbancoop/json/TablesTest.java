package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.binding.Binding;
import org.urbancoop.json.registry.FirstTables;
import org.urbancoop.json.registry.Tables;
import org.urbancoop.json.table.Member;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.record.CooperationRecord;

class TablesTest {

    static Stream<Class<? extends Extensible>> coreTypes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.urbancoop").stream()
                        .filter(each -> each.isAssignableTo(Extensible.class))
                        .filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::reflect)
                        .filter(each -> each != Extensible.class && each != CooperationRecord.class)
                        .<Class<? extends Extensible>>map(each -> each.asSubclass(Extensible.class));
    }

    static Stream<ObjectCodec<? extends Extensible, ?>> tables() {
        return Tables.ALL.stream();
    }

    @Test
    void coreTypes_areFound() {
        assertThat(coreTypes()).hasSize(Tables.ALL.size()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("coreTypes")
    void twin_standsInThePackageOfTheSameNoun(Class<?> type) throws ReflectiveOperationException {
        String noun = type.getPackageName().substring("org.urbancoop.".length());
        Class<?> twin = Class.forName("org.urbancoop.json." + noun + "." + type.getSimpleName() + "Codec");
        assertThat(twin.getField("CODEC").get(null))
                .as("Each type of the core has a table; add %s", twin)
                .isIn(Tables.ALL);
    }

    @ParameterizedTest
    @MethodSource("coreTypes")
    void firstTable_isTheTable(Class<? extends Extensible> type) {
        assertThat(FirstTables.of(type)).isSameAs(Tables.of(type));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void lines_areTheAccessors(ObjectCodec<? extends Extensible, ?> table) {
        List<String> accessors = Arrays.stream(table.type().getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0)
                .map(Method::getName)
                .filter(name -> name.matches("(get|is)[A-Z].*"))
                .map(name -> name.replaceFirst("get|is", ""))
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                .filter(name -> !List.of("class", "extensions").contains(name))
                .toList();
        List<String> lines =
                new ArrayList<>(table.members().stream().map(Member::name).toList());
        if (!CooperationRecord.class.isAssignableFrom(table.type())) {
            lines.remove("type");
        }
        if (table.type() == Dataset.class) {
            lines.remove("format");
        }
        assertThat(lines)
                .as("The member x is what getX() gets: change the table of %s or the type", table.typeName())
                .containsExactlyInAnyOrderElementsOf(accessors);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void values_areBound(ObjectCodec<? extends Extensible, ?> table) {
        List<String> bound = new ArrayList<>(List.of("String", "BigDecimal", "Integer", "Boolean", "FormatVersion"));
        Binding.types().forEach(type -> bound.add(type.getSimpleName()));
        assertThat(table.members())
                .extracting(member -> member.codec().typeName())
                .as("A mapper reads each value that stands in a table; add it to Tables")
                .isSubsetOf(bound);
    }
}

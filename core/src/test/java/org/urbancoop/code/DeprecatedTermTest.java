package org.urbancoop.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.ValidationConfig;

/** The rule {@code term-deprecated}, for which no list has an example yet. */
class DeprecatedTermTest {

    @Test
    void validate_aDeprecatedTerm_namesTheOneThatReplacesIt() throws ReflectiveOperationException {
        String table = """
                term\tlabel_en\tlabel_ko\tdeprecated\treplaced_by
                workshop\tWorkshop\t워크숍\t\t
                atelier\tAtelier\t아틀리에\t1.1\tworkshop
                """;
        CodeTable.Row row = CodeTable.parse("event-kind.tsv", table.getBytes(StandardCharsets.UTF_8))
                .rows()
                .get("atelier");
        Constructor<EventKind> constructor =
                EventKind.class.getDeclaredConstructor(CodeList.class, String.class, CodeTable.Row.class);
        constructor.setAccessible(true);
        EventKind old = constructor.newInstance(EventKind.list(), "atelier", row);
        Dataset dataset = Dataset.builder()
                .id("d")
                .title("D")
                .addEvent(Event.builder().id("e").title("E").kind(old).build())
                .build();
        ValidationConfig only =
                ValidationConfig.builder().addRules("term-deprecated").build();
        assertThat(DatasetValidator.of(only).validate(dataset).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message(Locale.ENGLISH))
                            .isEqualTo("'atelier' is deprecated in the list event-kind: use 'workshop'");
                    assertThat(finding.pointer()).hasToString("/kind");
                });
    }
}

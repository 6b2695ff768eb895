package org.urbancoop.json.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.urbancoop.code.CodeList;
import org.urbancoop.code.CodeLists;
import org.urbancoop.code.Country;
import org.urbancoop.code.FormerCountry;
import org.urbancoop.dataset.Measure;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.json.binding.Binding;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.IsoDuration;
import org.urbancoop.time.TimeOfDay;

/**
 * What holds besides of a mapper of data binding, which reads and writes the values that are no document of their own,
 * too.
 */
public abstract class MapperConformance extends RecordConformance {

    /** Values by the type that a user declares, each with its JSON. */
    static Map<Object, String> values() {
        return Map.of(
                Slug.parse("seoul"),
                "\"seoul\"",
                JsonPointer.parse("/period"),
                "\"/period\"",
                Edtf.parse("2014/2025"),
                "\"2014/2025\"",
                IsoDuration.parse("P4Y"),
                "\"P4Y\"",
                TimeOfDay.parse("15:30"),
                "\"15:30\"",
                RecordReference.parse("city/seoul"),
                "\"city/seoul\"",
                CountryReference.of(Country.of("KR")),
                "\"country/KR\"",
                RecordType.CITY,
                "\"city\"",
                Measure.COUNT,
                "\"count\"");
    }

    @Test
    void value_standsAlone() throws Exception {
        List<Class<?>> seen = new ArrayList<>();
        for (Map.Entry<Object, String> value : values().entrySet()) {
            assertStandsAlone(value.getKey(), value.getKey().getClass(), value.getValue());
            seen.add(value.getKey().getClass());
        }
        for (CodeList<?> list : CodeLists.all()) {
            Object known = list.terms().get(0);
            assertStandsAlone(known, list.type(), "\"" + known + "\"");
            assertThat(read("\"" + known + "\"", list.type())).isSameAs(known);
            String unknown = list.type() == Country.class
                    ? "ZZ"
                    : list.type() == FormerCountry.class ? "ZZZZ" : list.name().equals("currency") ? "ZZZ" : "new-term";
            assertStandsAlone(list.of(unknown), list.type(), "\"" + unknown + "\"");
            seen.add(list.type());
        }
        assertStandsAlone(Reference.parse("country/KR"), Reference.class, "\"country/KR\"");
        seen.add(Reference.class);
        for (String any : List.of("null", "true", "[]", "{}", "\"서울\"", "1.10", "-0", "[{\"a\":[1e400]}]")) {
            if (!any.equals("null") && (isText() || !any.matches(".*(e|-).*"))) {
                ExtensionValue value = read(any, ExtensionValue.class);
                assertThat(write(value)).isEqualTo(any);
            }
        }
        seen.add(ExtensionValue.class);
        Samples.all().values().forEach(each -> seen.add(each.getClass().getSuperclass()));
        Samples.declaredTotals()
                .values()
                .forEach(each -> seen.add(each.getClass().getSuperclass()));
        Samples.values().values().forEach(each -> seen.add(each.getClass().getSuperclass()));
        seen.add(Samples.dataset().getClass().getSuperclass());
        seen.add(org.urbancoop.record.CooperationRecord.class);
        assertThat(seen).as("each type that is bound is tried").containsAll(Binding.types());
    }

    private <T> T read(String document, Class<T> type) throws Exception {
        return read(document.getBytes(java.nio.charset.StandardCharsets.UTF_8), type, JsonLimits.DEFAULT);
    }

    private void assertStandsAlone(Object value, Class<?> type, String json) throws Exception {
        assertThat(write(value)).isEqualTo(json);
        assertThat((Object) read(json, type)).isEqualTo(value);
    }
}

package org.urbancoop.json.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.migration.MigrationNote.Kind;
import org.urbancoop.text.JsonPointer;

class MigrationsTest {

    private static final UrbancoopJson JSON = UrbancoopJson.of();

    /**
     * From an invented version in which a dataset had a name for its title, towns for its cities, and ranks of them.
     */
    private static final class From09 implements Migration {
        @Override
        public String from() {
            return "0.9";
        }

        @Override
        public String to() {
            return "1.0";
        }

        @Override
        public Extensions apply(Extensions document, List<MigrationNote> notes) {
            Map<String, ExtensionValue> members = new LinkedHashMap<>();
            document.asMap().forEach((name, value) -> {
                switch (name) {
                    case "name" -> {
                        members.put("title", value);
                        notes.add(new MigrationNote(Kind.CHANGED, JsonPointer.parse("/name"), "'name' is 'title'"));
                    }
                    case "towns" -> members.put("cities", cities((ArrayValue) value, notes));
                    default -> members.put(name, value);
                }
            });
            return Extensions.from(members);
        }

        private static ArrayValue cities(ArrayValue towns, List<MigrationNote> notes) {
            List<ExtensionValue> cities = new ArrayList<>();
            for (int i = 0; i < towns.values().size(); i++) {
                JsonPointer at = JsonPointer.parse("/towns/" + i);
                Map<String, ExtensionValue> members = new LinkedHashMap<>(
                        ((ObjectValue) towns.values().get(i)).members().asMap());
                if (members.remove("rank") != null) {
                    notes.add(new MigrationNote(Kind.LOST, at.child("rank"), "1.0 has no ranks"));
                }
                if (members.putIfAbsent("kind", new TextValue("city")) == null) {
                    notes.add(new MigrationNote(Kind.ASSUMED, at, "every town is of the kind 'city'"));
                }
                cities.add(new ObjectValue(Extensions.from(members)));
            }
            return new ArrayValue(cities);
        }
    }

    private static final class Step implements Migration {
        private final String from;
        private final String to;

        Step(String from, String to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public String from() {
            return from;
        }

        @Override
        public String to() {
            return to;
        }

        @Override
        public Extensions apply(Extensions document, List<MigrationNote> notes) {
            notes.add(new MigrationNote(Kind.CHANGED, JsonPointer.ROOT, from + " to " + to));
            return document;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void oldDocument_isCarriedOver_withALogOfWhatItTook() {
        Migrated migrated = JSON.migrate(
                bytes("{\"format\":\"urbancoop\",\"formatVersion\":\"0.9\",\"id\":\"d\",\"name\":\"D\",\"x-a\":1.10,"
                        + "\"towns\":[{\"id\":\"a\",\"name\":\"A\",\"rank\":7},{\"id\":\"b\",\"name\":\"B\","
                        + "\"kind\":\"province\"}]}"),
                Migrations.of(new From09()));
        assertThat(migrated.notes())
                .containsExactly(
                        new MigrationNote(Kind.CHANGED, JsonPointer.parse("/name"), "'name' is 'title'"),
                        new MigrationNote(Kind.LOST, JsonPointer.parse("/towns/0/rank"), "1.0 has no ranks"),
                        new MigrationNote(
                                Kind.ASSUMED, JsonPointer.parse("/towns/0"), "every town is of the kind 'city'"));
        Dataset dataset = JSON.read(JSON.toText(migrated), Dataset.class);
        assertThat(dataset.getTitle()).isEqualTo("D");
        assertThat(dataset.getCities())
                .extracting(city -> city.getKind().term())
                .containsExactly("city", "province");
        assertThat(dataset.getExtensions()).isEqualTo(Extensions.of("x-a", new NumberValue("1.10")));
        assertThat(dataset.getFormatVersion()).isEqualTo("1.0");
    }

    @Test
    void steps_areTakenOneAfterTheOther() {
        Migrations steps = Migrations.of(new Step("0.10", "1.0"), new Step("0.9", "0.10"), new Step("0.2", "0.9"));
        Migrated migrated = JSON.migrate(bytes("{\"formatVersion\":\"0.2\",\"id\":\"d\"}"), steps);
        assertThat(migrated.notes())
                .extracting(MigrationNote::words)
                .containsExactly("0.2 to 0.9", "0.9 to 0.10", "0.10 to 1.0");
        assertThat(JSON.toText(migrated)).isEqualTo("{\"formatVersion\":\"1.0\",\"id\":\"d\"}");
    }

    @Test
    void documentOfThePresentMajorVersion_staysAsItIs() {
        String document = "{\"formatVersion\":\"1.7\",\"x\":[1e400,null,{}]}";
        Migrated migrated = JSON.migrate(bytes(document), Migrations.of(new From09()));
        assertThat(migrated.notes()).isEmpty();
        assertThat(JSON.toText(migrated)).isEqualTo(document);
    }

    @Test
    void document_thatCannotBeCarriedOver_isRefused() {
        Migrations steps = Migrations.of(new From09(), new Step("0.7", "0.8"));
        assertThatThrownBy(() -> JSON.migrate(bytes("{\"formatVersion\":\"2.0\"}"), steps))
                .hasMessage("/formatVersion: no migration leads from this version to 1.1: '2.0'; there are migrations"
                        + " from 0.7,"
                        + " 0.9 [unsupported-version]");
        assertThatThrownBy(() -> JSON.migrate(bytes("{\"formatVersion\":\"0.7\"}"), steps))
                .hasMessageContaining("no migration leads from this version to 1.1: '0.8'");
        assertThatThrownBy(() -> JSON.migrate(bytes("{}"), steps)).hasMessageContaining("[missing-member]");
        assertThatThrownBy(() -> JSON.migrate(bytes("{\"formatVersion\":0.9}"), steps))
                .hasMessage("/formatVersion: expected a version of the format, a major and a minor number with a point"
                        + " between"
                        + " them: '0.9' [malformed-text]");
        assertThatThrownBy(() -> JSON.migrate(bytes("[]"), steps))
                .hasMessage("the document, line 1, column 1: expected an object: '[]' [wrong-type]");
        assertThatThrownBy(() -> JSON.migrate(bytes("{\"a\":1,\"a\":2}"), steps))
                .hasMessageContaining("[duplicate-member]");
    }

    @Test
    void of_stepsThatLeadNowhere_isRefused() {
        assertThatThrownBy(() -> Migrations.of(new Step("1.0", "1.0")))
                .hasMessage("A migration leads to a later version, not from 1.0 to 1.0");
        assertThatThrownBy(() -> Migrations.of(new Step("0.10", "0.9"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Migrations.of(new Step("0.9", "1.0"), new Step("0.9", "0.10")))
                .hasMessage("Two migrations lead on from version 0.9");
        assertThatThrownBy(() -> Migrations.of(new Step("one", "1.0"))).hasMessage("'one' is no version of the format");
    }
}

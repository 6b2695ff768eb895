package org.urbancoop.json.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.Corpus;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.json.registry.Tables;
import org.urbancoop.json.stream.Document.Unit;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.ProblemSink;
import org.urbancoop.message.Location;
import org.urbancoop.project.Component;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.testkit.Arbitraries;

/** Members that are constants of classes of their own are read and written as those of a list are. */
class TableMembersTest {

    private static final Map<String, ObjectCodec<? extends Extensible, ?>> TABLES = Tables.ALL.stream()
            .filter(table -> table.typeTerm().isPresent())
            .collect(Collectors.toMap(table -> table.typeTerm().orElseThrow(), Function.identity()));

    private static final Map<String, ObjectCodec<? extends Extensible, ?>> LISTED = TABLES.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().listed()));

    private record Read(@Nullable Extensible value, List<JsonProblem> problems, String end) {}

    private static @Nullable Read read(byte[] bytes, Map<String, ObjectCodec<? extends Extensible, ?>> tables) {
        ProblemSink sink = new ProblemSink(false, false, JsonLimits.DEFAULT);
        Document document = new Document(Slice.of(bytes), Location.of(1, 1), JsonLimits.DEFAULT, sink, 0);
        try (JacksonIn in = new JacksonIn(document, Slice.of(bytes), true, JsonLimits.DEFAULT, sink, 0)) {
            in.next();
            ObjectCodec<? extends Extensible, ?> table = tables.get(String.valueOf(in.peekText("type")));
            return table == null ? null : new Read(table.read(in), sink.problems(), "");
        } catch (IOException | RuntimeException e) {
            // Here nobody makes a problem of what the parser throws.
            return new Read(null, sink.problems(), e.toString());
        }
    }

    private static String write(
            Map<String, ObjectCodec<? extends Extensible, ?>> tables,
            CooperationRecord value,
            Unit unit,
            JsonLimits limits) {
        String type = value.getType().toString();
        return write(Objects.requireNonNull(tables.get(type), type), value, unit, limits);
    }

    private static <T extends Extensible> String write(
            ObjectCodec<T, ?> table, Object value, Unit unit, JsonLimits limits) {
        return DocumentWriter.toText(table.type().cast(value), table, unit, WriteOptions.of(false, limits));
    }

    @Test
    void documents_goodAndBad_areReadTheSame() {
        List<byte[]> documents = Corpus.all().stream()
                .filter(document -> document.name().startsWith("record/"))
                .map(Corpus.Document::bytes)
                .filter(bytes -> bytes.length > 0 && read(bytes, TABLES) != null)
                .toList();
        assertThat(documents)
                .hasSizeGreaterThan(100)
                .allSatisfy(document -> assertThat(read(document, LISTED)).isEqualTo(read(document, TABLES)));
    }

    @Provide
    Arbitrary<CooperationRecord> records() {
        return Arbitraries.records();
    }

    @Property(tries = 200)
    void records_areWrittenTheSame(@ForAll("records") CooperationRecord value) {
        for (Unit unit : List.of(Unit.RECORD, Unit.TYPED_RECORD)) {
            String written = write(TABLES, value, unit, JsonLimits.DEFAULT);
            assertThat(write(LISTED, value, unit, JsonLimits.DEFAULT)).isEqualTo(written);
            assertThat(written.startsWith("{\"type\":")).isEqualTo(unit == Unit.TYPED_RECORD);
        }
    }

    @Test
    void whatCannotBeWritten_isToldByItsPlace() {
        String text = "x".repeat(60);
        Map<String, UnaryOperator<Project.Builder>> tooLong = Map.of(
                "/title", project -> project.title(text),
                "/titles/ko", project -> project.putTitle("ko", text),
                "/titleLanguage", project -> project.titleLanguage(text),
                "/identifiers/iati", project -> project.putIdentifier("iati", text),
                "/components/0/title",
                        project -> project.addComponent(
                                Component.builder().title(text).build()),
                "/summary", project -> project.summary(text),
                "/classifications/a", project -> project.putClassification("a", text));
        JsonLimits limits = JsonLimits.DEFAULT.withTextLength(50);
        for (Map<String, ObjectCodec<? extends Extensible, ?>> tables : List.of(TABLES, LISTED)) {
            tooLong.forEach((place, change) -> {
                Project project =
                        change.apply(Project.builder().id("a").title("A")).build();
                assertThatThrownBy(() -> write(tables, project, Unit.RECORD, limits))
                        .isInstanceOfSatisfying(
                                UrbancoopJsonException.class,
                                e -> assertThat(e.getPointer()).hasToString(place));
            });
        }
    }

    /** Otherwise all would be right, and slow. */
    @Test
    void members_areConstants() {
        assertThat(TABLES.values()).allMatch(ObjectCodec::isConstant);
        assertThat(LISTED.values()).noneMatch(ObjectCodec::isConstant);
    }
}

package org.urbancoop.json.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.code.CityKind;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.Extensions;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.table.Member;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.table.TextCodec;
import org.urbancoop.json.table.TypedCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.message.Location;
import org.urbancoop.participation.Contact;
import org.urbancoop.text.Slug;

/** Lines of each kind, in tables that are made anew for each test: those of the library are made once. */
class FreshTableTest {

    /** What is read into values by the names of the members. */
    private static class Parcel extends Extensible {
        private final Map<String, Object> values = new TreeMap<>();
        private Extensions extensions = Extensions.none();

        @Override
        public Extensions getExtensions() {
            return extensions;
        }

        Parcel with(Extensions unknown) {
            extensions = unknown;
            return this;
        }

        static <V> Function<Parcel, Optional<V>> one(Class<V> type, String name) {
            return parcel -> Optional.ofNullable(type.cast(parcel.values.get(name)));
        }

        static String text(Parcel parcel, String name) {
            return String.valueOf(parcel.values.get(name));
        }

        static <V> Member.Setter<Parcel, V> put(String name) {
            return (parcel, value) -> parcel.values.put(name, Objects.requireNonNull(value));
        }

        @SuppressWarnings("unchecked") // Only the line of the same name adds to it.
        static <V> List<V> list(Parcel parcel, String name) {
            return (List<V>) parcel.values.computeIfAbsent(name, key -> new ArrayList<V>());
        }

        static <V> Member.Setter<Parcel, V> add(String name) {
            return (parcel, value) -> Parcel.<V>list(parcel, name).add(value);
        }

        @SuppressWarnings("unchecked") // Only the line of the same name puts into it.
        static Map<String, String> map(Parcel parcel, String name) {
            return (Map<String, String>) parcel.values.computeIfAbsent(name, key -> new TreeMap<String, String>());
        }
    }

    /** What has another table; as with the types of the library, the class that is written is one below. */
    private static class Letter extends Parcel {
        static Letter create() {
            return new Letter() {};
        }

        Letter withUnknown(Extensions unknown) {
            with(unknown);
            return this;
        }
    }

    private static ObjectCodec<Parcel, Parcel> box() {
        return ObjectCodec.of(
                Parcel.class,
                () -> Table.of(Parcel::new, parcel -> parcel)
                        .mandatory("size", Scalars.INTEGER, box -> (Integer) box.values.get("size"), Parcel.put("size"))
                        .optional("lid", Scalars.TEXT, Parcel.one(String.class, "lid"), Parcel.put("lid")));
    }

    private static Table<Parcel, Parcel> table() {
        return Table.of(Parcel::new, parcel -> parcel, Parcel::with)
                .type("parcel")
                .constant("format", "parcels")
                .mandatory("name", Scalars.TEXT, parcel -> Parcel.text(parcel, "name"), Parcel.put("name"))
                .optional("weight", Scalars.DECIMAL, Parcel.one(BigDecimal.class, "weight"), Parcel.put("weight"))
                .optional("pieces", Scalars.INTEGER, Parcel.one(Integer.class, "pieces"), Parcel.put("pieces"))
                .optional("open", Scalars.BOOLEAN, Parcel.one(Boolean.class, "open"), Parcel.put("open"))
                .optional("id", slug(), Parcel.one(Slug.class, "id"), Parcel.put("id"))
                .optional("box", box(), Parcel.one(Parcel.class, "box"), Parcel.put("box"))
                .flag("fragile", parcel -> parcel.values.containsValue(true), Parcel.put("fragile"))
                .list("tags", Scalars.TEXT, parcel -> Parcel.list(parcel, "tags"), Parcel.add("tags"))
                .mandatoryList("stops", slug(), parcel -> Parcel.list(parcel, "stops"), Parcel.add("stops"))
                .list("boxes", box(), parcel -> Parcel.list(parcel, "boxes"), Parcel.add("boxes"))
                .map(
                        "labels",
                        Scalars.TEXT,
                        parcel -> Parcel.map(parcel, "labels"),
                        (parcel, key, value) -> Parcel.map(parcel, "labels").put(key, value))
                .records("inner", box(), parcel -> Parcel.list(parcel, "inner"), Parcel.add("inner"))
                .exactlyOneOf("weight", "pieces");
    }

    private static TextCodec<Slug> slug() {
        return TextCodec.of(Slug.class, "an id", Slug::parse).plain();
    }

    private static ObjectCodec<Parcel, Parcel> codec() {
        return ObjectCodec.of(Parcel.class, FreshTableTest::table);
    }

    private static <T> Decoded<T> read(String document, ValueCodec<T> codec) {
        return Document.read(
                Slice.of(document.getBytes(StandardCharsets.UTF_8)),
                Location.of(1, 1),
                codec,
                Document.Unit.RECORD,
                JsonLimits.DEFAULT,
                false);
    }

    private static <T> String write(T value, ValueCodec<T> codec, Document.Unit unit) {
        return DocumentWriter.toText(value, codec, unit, WriteOptions.of(false, JsonLimits.DEFAULT));
    }

    private static List<String> problems(String document, ValueCodec<?> codec) {
        return read(document, codec).problems().stream()
                .map(JsonProblem::toString)
                .toList();
    }

    private static final String LEAST = "\"format\":\"parcels\",\"name\":\"Books\",\"stops\":[\"seoul\"]";

    private static final String FULL = "\"format\":\"parcels\",\"name\":\"Books\",\"weight\":1.50,\"pieces\":-7,"
            + "\"open\":false,\"id\":\"p-1\",\"box\":{\"size\":3,\"lid\":\"\"},\"fragile\":true,\"tags\":[\"a\",\"\"],"
            + "\"stops\":[\"seoul\",\"busan\"],\"boxes\":[{\"size\":1},{\"size\":2,\"lid\":\"x\"}],"
            + "\"labels\":{\"en\":\"Books\",\"ko\":\"책\"},\"inner\":[{\"size\":4}],\"x-a\":[1]";

    @ParameterizedTest
    @ValueSource(strings = {LEAST, FULL})
    void document_isWrittenAsItWasRead(String members) {
        String document = "{" + members + "}";
        Decoded<Parcel> decoded = read(document, codec());
        assertThat(decoded.problems()).isEmpty();
        assertThat(write(decoded.orElseThrow(), codec(), Document.Unit.RECORD)).isEqualTo(document);
        String typed = "{\"type\":\"parcel\"," + members + "}";
        assertThat(write(decoded.orElseThrow(), codec(), Document.Unit.TYPED_RECORD))
                .isEqualTo(typed);
        assertThat(read(typed, codec()).problems()).isEmpty();
    }

    @Test
    void lines_tellWhatTheyAre() {
        assertThat(codec().members())
                .extracting(line -> line.name() + " " + line.presence() + " "
                        + line.codec().kind() + " " + line.codec().typeName() + (line.isMandatory() ? " mandatory" : "")
                        + line.constant().map(text -> " " + text).orElse(""))
                .containsExactly(
                        "type TYPE TEXT String parcel",
                        "format CONSTANT TEXT String mandatory parcels",
                        "name SINGLE TEXT String mandatory",
                        "weight SINGLE NUMBER BigDecimal",
                        "pieces SINGLE INTEGER Integer",
                        "open SINGLE BOOLEAN Boolean",
                        "id SINGLE TEXT Slug",
                        "box SINGLE OBJECT Parcel",
                        "fragile FLAG BOOLEAN Boolean",
                        "tags LIST TEXT String",
                        "stops LIST TEXT Slug mandatory",
                        "boxes LIST OBJECT Parcel",
                        "labels MAP TEXT String",
                        "inner LIST OBJECT Parcel");
        assertThat(codec().alternatives()).containsExactly("weight", "pieces");
        assertThat(codec().typeTerm()).contains("parcel");
        assertThat(codec().type()).isEqualTo(Parcel.class);
        assertThat(box().alternatives()).isEmpty();
        assertThat(box().typeTerm()).isEmpty();
    }

    /** What a member is replaced by, and what is said then; nothing if there is nothing to say. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | the mandatory member 'format' of Parcel is missing [missing-member]",
                "{FULL,\"name\":\"Two\"} | /name: the member stands twice in one object",
                "{FULL,\"x-a\":2} | /x-a: the member stands twice in one object",
                "{\"type\":\"letter\",LEAST} | /type: expected the text \"parcel\" here: 'letter'",
                "{\"type\":\"parce\\u006c\",LEAST} | ",
                "{\"type\":7,LEAST} | /type: expected the text \"parcel\" but found a number: '7'; write it in quotes",
                "{LEAST,\"weight\":\"1.5\"} | /weight: expected a number but found a text: '1.5'; write it without",
                "{LEAST,\"weight\":1e99} | /weight: expected a number of",
                "{LEAST,\"weight\":null} | /weight: the member is null, which is read as absent",
                "{LEAST,\"pieces\":1.5} | /pieces: expected a whole number from -2147483648 to 2147483647: '1.5'",
                "{LEAST,\"pieces\":1.0} | ",
                "{LEAST,\"pieces\":2147483648} | /pieces: expected a whole number from",
                "{LEAST,\"pieces\":-2147483648} | ",
                "{LEAST,\"pieces\":true} | /pieces: expected a whole number but found true",
                "{LEAST,\"open\":true} | ",
                "{LEAST,\"open\":\"true\"} | /open: expected true or false but found a text: 'true'",
                "{LEAST,\"open\":1} | /open: expected true or false but found a number: '1'",
                "{LEAST,\"id\":\"\"} | /id: the member is empty, which is read as absent",
                "{LEAST,\"id\":\"A B\"} | /id: expected an id, there",
                "{LEAST,\"box\":\"x\"} | /box: expected an object but found a text: 'x'",
                "{LEAST,\"box\":{}} | /box: the mandatory member 'size' of Parcel is missing",
                "{LEAST,\"box\":{\"size\":1,\"x-b\":[{}]}} | /box/x-b: Parcel has no such member: 'x-b'; the members"
                        + " are lid, size",
                "{LEAST,\"fragile\":false} | ",
                "{LEAST,\"fragile\":\"\"} | /fragile: expected true or false but found a text",
                "{LEAST,\"tags\":{\"a\":[]}} | /tags: expected an array but found an object: '{\"a\":[]}'",
                "{LEAST,\"tags\":[]} | /tags: the member is empty, which is read as absent",
                "{LEAST,\"tags\":[\"a\",null]} | /tags/1: expected a text but found null: 'null'",
                "{\"format\":\"parcels\",\"name\":\"\",\"stops\":[]} | /stops: the member is empty",
                "{\"format\":\"parcels\",\"name\":\"\"} | the mandatory member 'stops' of Parcel is missing",
                "{\"format\":\"boxes\",\"name\":\"\",\"stops\":[\"a\"]} | /format: expected the text \"parcels\" here",
                "{\"format\":\"parcels\",\"stops\":[\"a\"]} | the mandatory member 'name' of Parcel is missing",
                "{LEAST,\"boxes\":[{\"size\":1},{}]} | /boxes/1: the mandatory member 'size' of Parcel is missing",
                "{LEAST,\"labels\":[]} | /labels: expected an object but found an array: '[]'",
                "{LEAST,\"labels\":{}} | /labels: the member is empty, which is read as absent",
                "{LEAST,\"labels\":{\"en\":1}} | /labels/en: expected a text but found a number",
                "{LEAST,\"labels\":{\"en\":null,\"ko\":\"b\"}} | /labels/en: the member is null, which is read as"
                        + " absent",
                "{LEAST,\"labels\":{\"en\":\"a\",\"en\":\"b\"}} | /labels/en: the member stands twice in one object",
                "{LEAST,\"inner\":[{\"size\":1},{},{\"size\":2}]} | /inner/1: the mandatory member 'size' of Parcel is",
            })
    void memberOfAnotherKind_isTold(String document, @Nullable String problem) {
        String full = document.replace("LEAST", LEAST).replace("FULL", FULL);
        List<String> problems = problems(full, codec());
        if (problem == null) {
            assertThat(problems).isEmpty();
            assertThat(read(full, codec()).value()).isPresent();
        } else {
            assertThat(problems.toString().replace(", line 1, column ", "@").replaceAll("@[0-9]+", ""))
                    .contains(problem);
            assertThat(read(full, codec()).value().isPresent())
                    .as("a warning, or a record that is rejected alone")
                    .isEqualTo(problem.contains("read as absent") || problem.startsWith("/inner"));
        }
    }

    @Test
    void recordThatIsRefused_isTheOnlyOne() {
        Decoded<Parcel> decoded = read("{" + LEAST + ",\"inner\":[{\"size\":1},{},{\"size\":2}]}", codec());
        assertThat(Parcel.<Parcel>list(decoded.value().orElseThrow(), "inner"))
                .extracting(box -> box.values.get("size"))
                .containsExactly(1, 2);
        assertThat(decoded.rejected())
                .singleElement()
                .satisfies(reject -> assertThat(reject.pointer()).hasToString("/inner/1"));
    }

    @Test
    void unknownMembers_areIgnored_whereATableSaysSo() {
        ObjectCodec<Parcel, Parcel> lenient = ObjectCodec.of(
                Parcel.class,
                () -> Table.of(Parcel::new, parcel -> parcel)
                        .mandatory("size", Scalars.INTEGER, box -> (Integer) box.values.get("size"), Parcel.put("size"))
                        .ignoringUnknown());
        Decoded<Parcel> decoded = read("{\"a\":[{\"size\":[]}],\"size\":1,\"b\":{\"c\":{}},\"d\":2}", lenient);
        assertThat(decoded.problems()).isEmpty();
        assertThat(write(decoded.orElseThrow(), lenient, Document.Unit.RECORD)).isEqualTo("{\"size\":1}");
    }

    @Test
    void twoLinesOfOneName_areRefused() {
        ObjectCodec<Parcel, Parcel> twice = ObjectCodec.of(
                Parcel.class,
                () -> table().optional(
                                "weight", Scalars.TEXT, Parcel.one(String.class, "weight"), Parcel.put("weight")));
        assertThatThrownBy(twice::members)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A table has two lines 'weight'");
    }

    @Test
    void tableIsMadeOnce() {
        List<Table<Parcel, Parcel>> made = new ArrayList<>();
        ObjectCodec<Parcel, Parcel> codec = ObjectCodec.of(Parcel.class, () -> {
            made.add(table());
            return made.get(0);
        });
        assertThat(made).isEmpty();
        assertThat(codec.members()).isSameAs(codec.members());
        assertThat(made).hasSize(1);
    }

    /** Names of each length, with what is like them, found at the end of what there is and before more. */
    @Test
    void namesOfEachLength_areFoundInAnyOrder_andNoOthers() {
        List<String> names = IntStream.rangeClosed(1, 24)
                .mapToObj("abcdefghijklmnopqrstuvwxyz"::substring)
                .toList();
        Table<Parcel, Parcel> table = Table.of(Parcel::new, parcel -> parcel, Parcel::with);
        for (String name : names) {
            table.optional(name, Scalars.INTEGER, Parcel.one(Integer.class, name), Parcel.put(name));
        }
        ObjectCodec<Parcel, Parcel> codec = ObjectCodec.of(Parcel.class, () -> table);
        for (String first : names) {
            for (String second : names) {
                if (!first.equals(second)) {
                    Parcel parcel = read("{\"" + first + "\":1,\"" + second + "\":2}", codec)
                            .orElseThrow();
                    assertThat(parcel.values).isEqualTo(Map.of(first, 1, second, 2));
                }
            }
            for (int i = 0; i < first.length(); i++) {
                String other = first.substring(0, i) + '-' + first.substring(i + 1);
                Parcel parcel = read("{\"" + other + "\":1}", codec).orElseThrow();
                assertThat(parcel.values).isEmpty();
                assertThat(parcel.extensions.asMap()).containsOnlyKeys(other);
            }
        }
    }

    @Test
    void typedObjects_areReadByTheirType_whereverItStands() {
        TypedCodec<Parcel> codec = typed();
        assertThat(codec.tables()).hasSize(2);
        for (String document :
                List.of("{\"type\":\"letter\",\"to\":\"Seoul\"}", "{\"to\":\"Seoul\",\"type\":\"letter\"}")) {
            Decoded<Parcel> decoded = read(document, codec);
            assertThat(decoded.problems()).isEmpty();
            assertThat(decoded.orElseThrow()).isInstanceOf(Letter.class);
        }
        assertThat(read("{\"type\":\"parcel\"," + FULL + "}", codec).orElseThrow())
                .isNotInstanceOf(Letter.class);
        assertThat(problems("{\"type\":\"box\",\"to\":[]}", codec))
                .containsExactly("the document, line 1, column 1: no type of record is called 'box'; expected parcel,"
                        + " letter [type-mismatch]");
        assertThat(problems("{\"to\":[]}", codec))
                .containsExactly("the document, line 1, column 1: a record that stands alone needs the member 'type',"
                        + " a text; expected parcel, letter [missing-member]");
        assertThat(problems("{\"type\":[\"letter\"]}", codec)).hasSize(1);
        assertThat(problems("[]", codec))
                .containsExactly("the document, line 1, column 1: expected an object but found an array: '[]'"
                        + " [wrong-type]");
    }

    @Test
    void typedObjects_areWrittenByTheirClass() {
        Parcel letter = Letter.create();
        letter.values.put("to", "Seoul");
        assertThat(write(letter, typed(), Document.Unit.TYPED_RECORD))
                .isEqualTo("{\"type\":\"letter\",\"to\":\"Seoul\"}");
        Parcel parcel = new Parcel();
        assertThatThrownBy(() -> write(parcel, typed(), Document.Unit.TYPED_RECORD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A Extensible does not stand alone in a document");
    }

    private static TypedCodec<Parcel> typed() {
        ObjectCodec<Letter, Letter> letters = ObjectCodec.of(
                Letter.class,
                () -> Table.of(Letter::create, letter -> letter, Letter::withUnknown)
                        .type("letter")
                        .mandatory(
                                "to",
                                Scalars.TEXT,
                                letter -> Parcel.text(letter, "to"),
                                (letter, to) -> Parcel.put("to").set(letter, to)));
        return TypedCodec.of("Post", List.of(codec(), letters));
    }

    @Test
    void textCodecs_tellTheirGrammar_andCopiesKeepWhatTheyHad() {
        TextCodec<Slug> first = TextCodec.of(Slug.class, "an id", Slug::parse);
        assertThat(first.grammar()).isEmpty();
        assertThat(first.maxLength()).isEqualTo(OptionalInt.empty());
        assertThat(first.closedTerms()).isEmpty();
        assertThat(first.codeList()).isEmpty();
        TextCodec<Slug> copy =
                first.withGrammar("[a-z]+").withMaxLength(9).plain().recalling();
        assertThat(copy.grammar()).contains("[a-z]+");
        assertThat(copy.maxLength()).hasValue(9);
        assertThat(copy.kind()).isEqualTo(ValueCodec.Kind.TEXT);
        assertThat(copy.typeName()).isEqualTo("Slug");
        assertThat(TextCodec.closed("a kind", CityTerm::valueOf, CityTerm.values())
                        .closedTerms())
                .containsExactly("TOWN", "VILLAGE");
        assertThat(problems("{\"type\":\"x\"}", TextCodec.of(CityKind.class, "a kind", CityKind::of)))
                .containsExactly(
                        "the document, line 1, column 1: expected a kind but found an object: '{\"type\":\"x\"}'"
                                + " [wrong-type]");
    }

    private enum CityTerm {
        TOWN,
        VILLAGE
    }

    /** A table learns the constraints when somebody first wants them checked. */
    @Test
    void constraints_areCheckedWhereThatIsWanted_alsoByATableThatReadWithoutThem() {
        ObjectCodec<Contact, Contact.Builder> codec = ObjectCodec.of(
                Contact.class,
                () -> Table.of(Contact::builder, Contact.Builder::build, Contact.Builder::extensions)
                        .optional("email", Scalars.TEXT, Contact::getEmail, Contact.Builder::email)
                        .optional("fax", Scalars.TEXT, Contact::getFax, Contact.Builder::fax));
        Slice document = Slice.of("{\"email\":\" \",\"fax\":\"+82-44-211-3222\"}".getBytes(StandardCharsets.UTF_8));
        for (boolean isChecked : List.of(false, true, false, true)) {
            assertThat(Document.read(
                                    document,
                                    Location.of(1, 1),
                                    codec,
                                    Document.Unit.RECORD,
                                    JsonLimits.DEFAULT,
                                    isChecked)
                            .value()
                            .isPresent())
                    .isNotEqualTo(isChecked);
        }
    }

    /** The empty text is a value only where a grammar has a place for it. */
    @Test
    void emptyText_isAValueWhereItMayBe() {
        ObjectCodec<Parcel, Parcel> codec = ObjectCodec.of(Parcel.class, () -> {
            TextCodec<String> text = TextCodec.of(String.class, "a text", word -> "<" + word + ">");
            return Table.of(Parcel::new, parcel -> parcel, Parcel::with)
                    .optional("a", text, Parcel.one(String.class, "a"), Parcel.put("a"))
                    .optional("b", text.withEmptyText(), Parcel.one(String.class, "b"), Parcel.put("b"));
        });
        assertThat(read("{\"a\":\"\",\"b\":\"\"}", codec).orElseThrow().values).isEqualTo(Map.of("b", "<>"));
        assertThat(read("{\"a\":\"x\",\"b\":\"y\"}", codec).orElseThrow().values)
                .isEqualTo(Map.of("a", "<x>", "b", "<y>"));
    }

    /** A recalled value is the one that was made before; texts that are alike have mostly places of their own. */
    @Test
    void recalledValues_areMadeOnce() {
        List<String> made = new ArrayList<>();
        TextCodec<String> text = TextCodec.of(String.class, "a text", word -> {
                    made.add(word);
                    return word;
                })
                .recalling();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            words.add("a" + i);
            words.add("city/new-" + i);
            words.add(i + "-organization-of-cities");
        }
        words.add("x".repeat(64));
        ObjectCodec<Parcel, Parcel> codec = ObjectCodec.of(
                Parcel.class,
                () -> Table.of(Parcel::new, parcel -> parcel)
                        .list("w", text, parcel -> Parcel.list(parcel, "w"), Parcel.add("w")));
        String document = "{\"w\":[\"" + String.join("\",\"", words) + "\"]}";
        for (int round = 0; round < 3; round++) {
            assertThat(Parcel.list(read(document, codec).orElseThrow(), "w")).isEqualTo(words);
        }
        assertThat(made.size()).isBetween(words.size(), words.size() + words.size() / 2);
        for (int round = 0; round < 2; round++) {
            int before = made.size();
            for (String each : List.of("alone", "x".repeat(64), "x".repeat(65), "\\u0061")) {
                String one = "{\"w\":[\"" + each + "\",\"" + each + "\"]}";
                assertThat(Parcel.list(read(one, codec).orElseThrow(), "w")).hasSize(2);
            }
            assertThat(made.size() - before)
                    .as("what is long or not plain is made each time")
                    .isBetween(4, 6);
        }
    }
}

package org.urbancoop.jackson2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.urbancoop.amount.Money;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.code.Currency;
import org.urbancoop.code.Sector;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.message.Location;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.Reference;
import org.urbancoop.testkit.Samples;
import org.urbancoop.time.Edtf;

/** Our types within the classes of a user, and whatever else a mapper does with them. */
class UserClassesTest {

    private static final City SEOUL = Samples.get("city-full", City.class);
    private static final Project PROJECT = Samples.get("project-full", Project.class);

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new UrbancoopModule())
            .addModule(new Jdk8Module())
            .build();

    /** A class as users write it. */
    record Trip(
            String name,
            City home,
            @Nullable City other,
            List<Project> projects,
            Map<String, City> cities,
            Map<Country, Money> costs,
            Optional<Edtf> when,
            AtomicReference<Sector> sector,
            Reference goal,
            List<CooperationRecord> seen) {}

    private static Trip trip() {
        return trip(SEOUL, PROJECT);
    }

    private static Trip trip(City city, Project project) {
        return new Trip(
                "trip",
                city,
                null,
                List.of(project, project),
                Map.of("a.b", city),
                Map.of(
                        Country.of("KR"),
                        Money.builder()
                                .amount(new BigDecimal("1.10"))
                                .currency(Currency.of("KRW"))
                                .build()),
                Optional.of(Edtf.parse("2014/2025")),
                new AtomicReference<>(Sector.of("moon")),
                Reference.parse("country/KR"),
                List.of(project, city));
    }

    private static void assertEqual(Trip actual, Trip expected) {
        assertThat(actual.sector().get()).isEqualTo(expected.sector().get());
        assertThat(actual).usingRecursiveComparison().ignoringFields("sector").isEqualTo(expected);
        assertThat(actual.projects()).isEqualTo(expected.projects());
        assertThat(actual.cities()).isEqualTo(expected.cities());
        assertThat(actual.costs()).isEqualTo(expected.costs());
        assertThat(actual.seen()).isEqualTo(expected.seen());
    }

    @Test
    void members_ofAUsersClass_comeBack() throws Exception {
        String document = mapper.writeValueAsString(trip());
        assertThat(document)
                .startsWith("{\"name\":\"trip\",\"home\":" + UrbancoopJson.of().toText(SEOUL) + ",\"other\":null,")
                .contains("\"costs\":{\"KR\":{\"amount\":1.10,\"currency\":\"KRW\"}},\"when\":\"2014/2025\",")
                .contains("\"sector\":\"moon\",\"goal\":\"country/KR\"");
        assertEqual(mapper.readValue(document, Trip.class), trip());
    }

    @Test
    void containers_comeBack() throws Exception {
        List<Project> projects = List.of(PROJECT, Samples.get("project-minimal", Project.class));
        assertThat(mapper.readValue(mapper.writeValueAsString(projects), new TypeReference<List<Project>>() {}))
                .isEqualTo(projects);
        Map<String, City> cities = Map.of("seoul", SEOUL);
        assertThat(mapper.readValue(mapper.writeValueAsString(cities), new TypeReference<Map<String, City>>() {}))
                .isEqualTo(cities);
        assertThat(mapper.readValue(mapper.writeValueAsString(new City[] {SEOUL}), City[].class))
                .containsExactly(SEOUL);
        List<CooperationRecord> records = new ArrayList<>(Samples.all().values());
        assertThat(mapper.readValue(
                        mapper.writeValueAsString(records), new TypeReference<List<CooperationRecord>>() {}))
                .isEqualTo(records);
        assertThat(mapper.readerForListOf(CooperationRecord.class)
                        .<List<CooperationRecord>>readValue(
                                mapper.writerFor(new TypeReference<List<CooperationRecord>>() {})
                                        .writeValueAsString(records)))
                .isEqualTo(records);
    }

    @Test
    void recordOfAnyType_isReadWhereverItsTypeStands() throws Exception {
        String document = "{\"id\": \"seoul\", \"x-list\": [{\"type\": \"project\"}, [1.10]], \"name\": \"Seoul\","
                + " \"type\": \"city\", \"kind\": \"city\"}";
        CooperationRecord read = mapper.readValue(document, CooperationRecord.class);
        assertThat(read).isEqualTo(UrbancoopJson.of().read(document, CooperationRecord.class));
        assertThat(UrbancoopJson.of().toText(read)).contains("\"x-list\":[{\"type\":\"project\"},[1.10]]");
        assertThatThrownBy(() -> mapper.readValue(
                        document.replace("\"city\", \"kind\"", "5, \"kind\""), CooperationRecord.class))
                .isInstanceOf(JsonProblemException.class)
                .hasMessageContaining("needs the member 'type', a text");
    }

    @Test
    void conversions_keepEachNumber() throws Exception {
        Trip trip = trip(
                Samples.get("city-former-names", City.class), Samples.get("project-five-counterparts", Project.class));
        assertEqual(mapper.convertValue(trip, Trip.class), trip);
        Map<String, Object> map = mapper.convertValue(SEOUL, new TypeReference<Map<String, Object>>() {});
        assertThat(map).containsEntry("id", "seoul").containsEntry("country", "KR");
        assertThat(map.get("location"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("longitude", new BigDecimal("126.9784"));
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("amount", new BigDecimal("0.10"));
        plain.put("currency", "KRW");
        plain.put("x-half", 0.5);
        plain.put("x-many", new java.math.BigInteger("9".repeat(30)));
        Money money = mapper.convertValue(plain, Money.class);
        assertThat(money.getAmount()).isEqualTo(new BigDecimal("0.10"));
        assertThat(money.getExtensions().find("x-half")).contains(new NumberValue("0.5"));
        assertThat(money.getExtensions().find("x-many")).contains(new NumberValue("9".repeat(30)));
        JsonNode tree = mapper.valueToTree(money);
        assertThat(tree.get("amount").isBigDecimal()).isTrue();
        assertThat(tree.get("x-many").bigIntegerValue()).isEqualTo(new java.math.BigInteger("9".repeat(30)));
        assertThat(mapper.treeToValue(tree, Money.class).getAmount()).isEqualByComparingTo("0.1");
        assertThat(mapper.valueToTree(money.toBuilder()
                                .amount(new BigDecimal("1234567890123"))
                                .build())
                        .get("amount")
                        .isLong())
                .isTrue();
    }

    @Test
    void numbers_inText_keepTheirSpelling_andInATreeTheirValue() throws Exception {
        String document = "{\"amount\":1.10,\"currency\":\"KRW\",\"x\":[1e1000,-0,0.10,1E+2,12345678901234567890]}";
        Money money = mapper.readValue(document, Money.class);
        assertThat(mapper.writeValueAsString(money)).isEqualTo(document);
        assertThat(UrbancoopJson.of().toText(mapper.convertValue(money, Money.class)))
                .isEqualTo("{\"amount\":1.10,\"currency\":\"KRW\",\"x\":[1E+1000,0,0.10,1E+2,12345678901234567890]}");
        Money endless = money.toBuilder()
                .extensions(Extensions.of("x", new NumberValue("1e99999999999")))
                .build();
        assertThatThrownBy(() -> mapper.writeValueAsString(endless)).hasMessageContaining("[number-too-long]");
        JsonMapper wide = JsonMapper.builder()
                .addModule(new UrbancoopModule().withLimits(JsonLimits.DEFAULT.withScale(Integer.MAX_VALUE)))
                .build();
        assertThat(wide.writeValueAsString(endless)).contains("1e99999999999");
        assertThatThrownBy(() -> wide.valueToTree(endless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1e99999999999");
    }

    @Test
    void reader_goesOnAfterAValueThatIsRefused() throws Exception {
        String document = "[" + mapper.writeValueAsString(SEOUL)
                + ",\n {\"id\": \"x\", \"deep\": [{}, [1]], \"name\": 5, \"more\": {\"a\": []}},\n"
                + mapper.writeValueAsString(SEOUL) + "]";
        try (MappingIterator<City> cities = mapper.readerFor(City.class).readValues(document)) {
            assertThat(cities.nextValue()).isEqualTo(SEOUL);
            assertThatThrownBy(cities::nextValue).isInstanceOfSatisfying(JsonProblemException.class, e -> {
                assertThat(e.getProblem().pointer()).hasToString("/1/name");
                assertThat(e.getProblem().location().line()).isEqualTo(2);
            });
            assertThat(cities.nextValue()).isEqualTo(SEOUL);
            assertThat(cities.hasNextValue()).isFalse();
        }
        try (MappingIterator<CooperationRecord> lines = mapper.readerFor(CooperationRecord.class)
                .readValues(mapper.writeValueAsString(SEOUL) + "\n" + mapper.writeValueAsString(PROJECT) + "\n")) {
            assertThat(lines.readAll()).containsExactly(SEOUL, PROJECT);
        }
        try (JsonParser parser = mapper.createParser("{\"a\": {}} 5")) {
            parser.nextToken();
            parser.nextToken();
            parser.nextToken();
            assertThat(parser.readValueAs(ExtensionValue.class))
                    .isEqualTo(new ExtensionValue.ObjectValue(Extensions.none()));
        }
    }

    @Test
    void update_readsAnew() throws Exception {
        assertThat(mapper.readerForUpdating(SEOUL).<City>readValue("{\"id\":\"b\",\"name\":\"B\",\"kind\":\"city\"}"))
                .isEqualTo(City.builder().id("b").name("B").kind(CityKind.CITY).build());
    }

    @Test
    void problem_isCarriedWithAPathThroughBothWorlds() {
        String document = """
                {"name": "trip",
                 "cities": {"a.b": {"id": "seoul", "name": "Seoul", "kind": "city",
                    "formerNames": [{"name": "Hanyang", "period": "1394/"}, {"name": "H", "period": "13x4"}]}}}""";
        assertThatThrownBy(() -> mapper.readValue(document, Trip.class))
                .isInstanceOf(MismatchedInputException.class)
                .isInstanceOfSatisfying(JsonProblemException.class, e -> {
                    JsonProblem problem = e.getProblem();
                    assertThat(problem.code()).isEqualTo(ProblemCode.MALFORMED_TEXT);
                    assertThat(problem.pointer()).hasToString("/cities/a.b/formerNames/1/period");
                    assertThat(problem.location().line()).isEqualTo(3);
                    assertThat(problem.location().column()).isEqualTo(85);
                    assertThat(problem.text()).isEqualTo("13x4");
                    assertThat(e.getLocation().getLineNr()).isEqualTo(3);
                    assertThat(e.getLocation().getColumnNr()).isEqualTo(85);
                    assertThat(e.getTargetType()).isEqualTo(City.class);
                    assertThat(e.getCause()).isInstanceOf(UrbancoopJsonException.class);
                    assertThat(e.getPath())
                            .extracting(
                                    step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
                            .containsExactly("cities", "a.b", "formerNames", "1", "period");
                    assertThat(e)
                            .hasMessageContaining(problem.message())
                            .hasMessageContaining(
                                    "City[\"formerNames\"]->java.util.List[1]->org.urbancoop.city.FormerName[\"period"
                                            + "\"]");
                });
    }

    @Test
    void problem_ofAMissingMember_isPlacedAtTheObject() {
        String document =
                "{\"id\": \"seoul\", \"name\": \"Seoul\", \"kind\": \"city\",\n \"location\": {\"latitude\": 1,\n"
                        + " \"x\": {\"y\": [1]}}}";
        assertThatThrownBy(() -> mapper.readValue(document, City.class))
                .isInstanceOfSatisfying(JsonProblemException.class, e -> {
                    assertThat(e.getProblem())
                            .isEqualTo(((UrbancoopJsonException) catchProblem(document)).getProblem());
                    assertThat(e.getLocation().getLineNr()).isEqualTo(2);
                    assertThat(e.getPath()).hasSize(1);
                });
    }

    private static Throwable catchProblem(String document) {
        return org.assertj.core.api.Assertions.catchThrowable(
                () -> UrbancoopJson.of().read(document, City.class));
    }

    @Test
    void problem_belowUnknownMembersAndRecordsOfAnyType_hasAPath() {
        String document = "[{\"type\": \"city\", \"id\": \"seoul\", \"name\": \"Seoul\", \"kind\": \"city\", \"names\":"
                + " {\"ko\": 5},"
                + " \"x\": {\"y\": [1e5000]}}]";
        assertThatThrownBy(() -> mapper.readValue(document, new TypeReference<List<CooperationRecord>>() {}))
                .isInstanceOfSatisfying(JsonProblemException.class, e -> {
                    assertThat(e.getProblem().pointer()).hasToString("/0/names/ko");
                    assertThat(e.getPathReference()).endsWith("CooperationRecord[\"names\"]->java.util.Map[\"ko\"]");
                });
        assertThatThrownBy(() -> mapper.readValue(
                        document.replace("\"ko\": 5", "\"ko\": \"\""), new TypeReference<List<CooperationRecord>>() {}))
                .isInstanceOfSatisfying(JsonProblemException.class, e -> {
                    assertThat(e.getProblem().pointer()).hasToString("/0/x/y/0");
                    assertThat(e.getPathReference())
                            .endsWith("ExtensionValue[\"y\"]->org.urbancoop.extension.ExtensionValue[\"0\"]");
                });
    }

    @Test
    void key_thatIsNone_isRefused() {
        assertThatThrownBy(() -> mapper.readValue("{\"korea\": 1}", new TypeReference<Map<Country, Integer>>() {}))
                .isInstanceOfSatisfying(JsonProblemException.class, e -> {
                    assertThat(e.getProblem().code()).isEqualTo(ProblemCode.MALFORMED_TEXT);
                    assertThat(e.getProblem().pointer()).hasToString("/korea");
                });
        assertThatThrownBy(() -> mapper.readValue("{\"a\": 1}", new TypeReference<Map<City, Integer>>() {}))
                .isNotInstanceOf(JsonProblemException.class)
                .isInstanceOf(JsonMappingException.class);
    }

    @Test
    void text_thatHasNoUtf8_isNotWritten() {
        City broken = SEOUL.toBuilder().putName("ko", "\ud800").build();
        assertThatThrownBy(() -> mapper.writeValueAsString(List.of(SEOUL, broken)))
                .isInstanceOfSatisfying(JsonMappingException.class, e -> {
                    assertThat(e.getPathReference())
                            .endsWith("[1]->org.urbancoop.city.City[\"names\"]->java.util.Map[\"ko\"]");
                    assertThat(e.getCause())
                            .isInstanceOfSatisfying(
                                    UrbancoopJsonException.class,
                                    cause -> assertThat(cause.getCode()).isEqualTo(ProblemCode.LONE_SURROGATE));
                });
        City name = SEOUL.toBuilder()
                .extensions(Extensions.of("\udc00", new NumberValue("1")))
                .build();
        assertThatThrownBy(() -> mapper.writeValueAsString(name)).isInstanceOf(JsonMappingException.class);
    }

    /** A member of any type. */
    record Box(Object content) {}

    /** A member whose type is known. */
    record Home(City city) {}

    private static JsonMapper typing(JsonTypeInfo.As as) {
        return JsonMapper.builder()
                .addModule(new UrbancoopModule())
                .activateDefaultTyping(
                        BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.urbancoop.")
                                .allowIfSubType("java.util.")
                                .build(),
                        com.fasterxml.jackson.databind.ObjectMapper.DefaultTyping.NON_FINAL,
                        as)
                .build();
    }

    @Test
    void defaultTyping_addsNothingWhereTheTypeIsDeclared_andItsOwnWhereNoneIs() throws Exception {
        for (JsonTypeInfo.As as :
                List.of(JsonTypeInfo.As.PROPERTY, JsonTypeInfo.As.WRAPPER_ARRAY, JsonTypeInfo.As.WRAPPER_OBJECT)) {
            JsonMapper typing = typing(as);
            assertThat(typing.writeValueAsString(SEOUL))
                    .isEqualTo(UrbancoopJson.of().toText(SEOUL));
            List<Object> contents = new ArrayList<>(List.of(SEOUL, Edtf.parse("2014"), Sector.of("moon")));
            contents.addAll(Samples.values().values());
            contents.add(new ExtensionValue.ArrayValue(List.of(new NumberValue("1.10"))));
            contents.add(new ExtensionValue.ObjectValue(Extensions.of("a", new NumberValue("1.10"))));
            for (Object content : contents) {
                String document = typing.writeValueAsString(new Box(content));
                assertThat(document).as("no generated class is named").doesNotContain("Immutable");
                assertThat(typing.readValue(document, Box.class).content())
                        .as("%s", document)
                        .isEqualTo(content);
            }
        }
        assertThat(typing(JsonTypeInfo.As.PROPERTY).writeValueAsString(new Box(SEOUL)))
                .contains("\"content\":{\"@class\":\"org.urbancoop.city.City\",\"type\":\"city\",\"id\":\"seoul\"");
    }

    @Test
    void parser_thatAcceptsMore_givesNumbersAsJsonWritesThem() throws Exception {
        JsonMapper tolerant = JsonMapper.builder()
                .addModule(new UrbancoopModule())
                .enable(
                        JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS,
                        JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS,
                        JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS,
                        JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
                        JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                        JsonReadFeature.ALLOW_JAVA_COMMENTS,
                        JsonReadFeature.ALLOW_SINGLE_QUOTES,
                        JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                        JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();
        Money money = tolerant.readValue(
                "{amount: +.50, /* well */ 'currency': 'KRW', x: [.5, 5., +1, 007, +15,],}", Money.class);
        assertThat(money.getAmount()).isEqualTo(new BigDecimal("0.50"));
        assertThat(tolerant.writeValueAsString(money))
                .isEqualTo("{\"amount\":0.50,\"currency\":\"KRW\",\"x\":[0.5,5,1,7,15]}");
        for (String none : List.of("NaN", "-Infinity", "+INF")) {
            for (String member : List.of("amount", "x")) {
                assertThatThrownBy(() -> tolerant.readValue(
                                "{\"currency\":\"KRW\",\"" + member + "\":" + none + "}", Money.class))
                        .isInstanceOfSatisfying(JsonProblemException.class, e -> {
                            assertThat(e.getProblem().code()).isEqualTo(ProblemCode.NOT_A_NUMBER);
                            assertThat(e.getProblem().pointer()).hasToString("/" + member);
                        });
            }
        }
    }

    @Test
    void objectOfJava_inATree_isTakenWholeOrRefused() throws Exception {
        ObjectNode tree = mapper.createObjectNode();
        tree.putPOJO("home", SEOUL);
        assertThat(mapper.treeToValue(tree, Trip.class).home()).isSameAs(SEOUL);
        ObjectNode city = mapper.valueToTree(Samples.get("city-minimal", City.class));
        city.putPOJO("location", SEOUL.getLocation());
        assertThatThrownBy(() -> mapper.treeToValue(city, City.class))
                .isInstanceOfSatisfying(JsonProblemException.class, e -> {
                    assertThat(e.getProblem().code()).isEqualTo(ProblemCode.WRONG_TYPE);
                    assertThat(e.getProblem().pointer()).hasToString("/location");
                    assertThat(e.getProblem().location()).isEqualTo(Location.NONE);
                });
        assertThatThrownBy(() -> mapper.treeToValue(mapper.createObjectNode().binaryNode(new byte[1]), City.class))
                .isInstanceOf(JsonProblemException.class);
    }

    @Test
    void buffer_thatEndsEarly_isRefused() throws Exception {
        try (TokenBuffer buffer = new TokenBuffer(mapper, false)) {
            buffer.writeStartObject();
            buffer.writeFieldName("id");
            buffer.writeString("seoul");
            assertThatThrownBy(() -> mapper.readValue(buffer.asParser(), City.class))
                    .isInstanceOfSatisfying(
                            JsonProblemException.class,
                            e -> assertThat(e.getProblem().code()).isEqualTo(ProblemCode.TRUNCATED_JSON));
        }
    }

    @Test
    void syntax_isTheParsers() {
        assertThatThrownBy(() -> mapper.readValue("{\"id\": \"seoul\",, }", City.class))
                .isInstanceOf(com.fasterxml.jackson.core.JsonParseException.class);
    }

    @Test
    void inclusion_leavesOurValuesAlone() throws Exception {
        JsonMapper sparse = JsonMapper.builder()
                .addModule(new UrbancoopModule())
                .addModule(new Jdk8Module())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
                .build();
        assertThat(sparse.writeValueAsString(new Box(SEOUL)))
                .isEqualTo("{\"content\":" + UrbancoopJson.of().toText(SEOUL) + "}");
    }

    @Test
    void module_isFoundByItsService() throws Exception {
        JsonMapper found = JsonMapper.builder().findAndAddModules().build();
        assertThat(found.getRegisteredModuleIds()).contains(UrbancoopModule.class.getName());
        assertThat(found.readValue(found.writeValueAsString(SEOUL), City.class)).isEqualTo(SEOUL);
        assertThat(new UrbancoopModule().getModuleName()).isEqualTo("urbancoop");
        assertThat(new UrbancoopModule().version().isUnknownVersion()).isTrue();
    }

    @Test
    void element_thatIsNull_isTheMappers() throws Exception {
        List<City> read = mapper.readValue("[null]", new TypeReference<List<City>>() {});
        assertThat(read).hasSize(1).containsOnlyNulls();
    }
}

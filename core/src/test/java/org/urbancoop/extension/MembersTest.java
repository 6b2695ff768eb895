package org.urbancoop.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.amount.Money;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Code;
import org.urbancoop.code.CodeList;
import org.urbancoop.code.Country;
import org.urbancoop.code.Currency;
import org.urbancoop.code.Role;
import org.urbancoop.code.Service;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.Measure;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.NullValue;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.participation.Participation;
import org.urbancoop.place.Coordinates;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.IsoDuration;
import org.urbancoop.time.TimeOfDay;

class MembersTest {

    private static final City SEOUL = City.builder()
            .id("seoul")
            .name("Seoul")
            .kind(CityKind.METROPOLIS)
            .country(Country.of("KR"))
            .putName("ko", "서울")
            .location(Coordinates.of("37.566", "126.9784"))
            .extensions(Extensions.from(extensions()))
            .build();

    private static final Project FARES = Project.builder()
            .id("ulaanbaatar-fare-collection-2014")
            .title("Automatic Fare Collection System")
            .period(Edtf.parse("2014/2025"))
            .addServices(Service.of("system-development"), Service.of("operation"))
            .addParticipant(Participation.of(Role.COUNTERPART, Reference.parse("city/ulaanbaatar")))
            .budget(Money.of(new BigDecimal("5.4E+6"), Currency.of("USD")))
            .putClassification("a/b~c", "Transportation")
            .addCitation(Citation.of(RecordReference.parse("source/seoul-policy-sharing"), "Mongolia"))
            .build();

    private static Map<String, ExtensionValue> extensions() {
        Map<String, ExtensionValue> members = new LinkedHashMap<>();
        members.put(
                "ranks",
                new ArrayValue(
                        List.of(new NumberValue("1.10"), new ObjectValue(Extensions.of("in", new TextValue("Asia"))))));
        members.put("nothing", new NullValue());
        members.put("empty", new ArrayValue(List.of()));
        return members;
    }

    private static final List<Class<?>> TYPES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.urbancoop").stream()
                    .filter(type -> type.isAssignableTo(Extensible.class)
                            && type.getModifiers().contains(JavaModifier.PUBLIC)
                            && !type.isEquivalentTo(Extensible.class)
                            && !type.isEquivalentTo(CooperationRecord.class))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    static Stream<Class<?>> types() {
        return TYPES.stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void of_everyType(Class<?> type) {
        assertThat(Members.of(type.asSubclass(Extensible.class)).names())
                .as("members.tsv has a line for %s that lists its accessors, each once", type.getSimpleName())
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void of_everyLine_isAType() throws IOException {
        List<String> lines = lines().stream().map(line -> line[0]).distinct().toList();
        assertThat(lines)
                .as("members.tsv has lines for what members of any type mean, then for each type, by name, and "
                        + "no other")
                .isEqualTo(Stream.concat(
                                Stream.of("*"),
                                types().map(Class::getSimpleName).sorted())
                        .toList());
    }

    private static List<String[]> lines() throws IOException {
        try (@Nullable InputStream in = Members.class.getResourceAsStream("members.tsv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void description_everyMember_inBothLanguages(Class<?> type) {
        Members members = Members.of(type.asSubclass(Extensible.class));
        assertDescribed(type.getSimpleName(), members::description);
        for (String name : members.names()) {
            assertDescribed(type.getSimpleName() + "." + name, locale -> members.description(name, locale));
        }
    }

    private static void assertDescribed(String what, Function<Locale, String> description) {
        assertThat(description.apply(Locale.ENGLISH))
                .as("The English words of %s in members.tsv", what)
                .matches("[A-Z][^가-힣\t]{2,118}[^.\\s]");
        assertThat(description.apply(Locale.KOREAN))
                .as("The Korean words of %s in members.tsv", what)
                .matches(".*[가-힣].*")
                .hasSizeLessThan(100)
                .doesNotEndWith(".");
    }

    @Test
    void description_noLineRepeatsAnother() throws IOException {
        List<String[]> lines = lines();
        Map<String, String> any = new HashMap<>();
        for (String[] line : lines) {
            assertThat(line).hasSize(6);
            if (line[0].equals("*")) {
                any.put(line[1], line[4]);
            } else {
                assertThat(line[4].isEmpty())
                        .as("%s.%s has words in both languages or none", line[0], line[1])
                        .isEqualTo(line[5].isEmpty());
                assertThat(line[4])
                        .as("%s.%s means what it means anywhere: leave the words out", line[0], line[1])
                        .isNotEqualTo(any.get(line[1]));
            }
        }
        assertThat(any.keySet().stream()
                        .filter(name -> !Set.of("type", "format").contains(name))
                        .filter(name -> lines.stream()
                                .noneMatch(line -> !line[0].equals("*") && line[1].equals(name) && line[4].isEmpty())))
                .as("Words for members of any type that no type uses")
                .isEmpty();
    }

    @Test
    void description_ofOneMember() {
        Members members = Members.of(Citation.class);
        assertThat(members.description(Locale.ENGLISH)).isEqualTo("The evidence for a record or one of its members");
        assertThat(members.description("where", Locale.FRENCH)).isEqualTo("Place in the document");
        assertThat(members.description("where", Locale.KOREA)).isEqualTo("문서 안의 자리");
        assertThat(members.description("asOf", Locale.ENGLISH)).isEqualTo("Day that the statement holds for");
        assertThat(Members.of(Dataset.class).description("format", Locale.ENGLISH))
                .startsWith("Name of the format");
        assertThatThrownBy(() -> members.description("page", Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No member is named 'page', only [source, where,");
    }

    /** The classes of the values of each kind, codes and objects apart. */
    private static final Map<Class<?>, ValueKind> KINDS = Map.ofEntries(
            Map.entry(String.class, ValueKind.TEXT),
            Map.entry(BigDecimal.class, ValueKind.NUMBER),
            Map.entry(Integer.class, ValueKind.INTEGER),
            Map.entry(int.class, ValueKind.INTEGER),
            Map.entry(Boolean.class, ValueKind.BOOLEAN),
            Map.entry(boolean.class, ValueKind.BOOLEAN),
            Map.entry(Edtf.class, ValueKind.DATE),
            Map.entry(TimeOfDay.class, ValueKind.TIME),
            Map.entry(IsoDuration.class, ValueKind.DURATION),
            Map.entry(RecordType.class, ValueKind.TERM),
            Map.entry(Measure.class, ValueKind.TERM),
            Map.entry(Slug.class, ValueKind.IDENTIFIER),
            Map.entry(RecordReference.class, ValueKind.RECORD),
            Map.entry(Reference.class, ValueKind.REFERENCE),
            Map.entry(JsonPointer.class, ValueKind.POINTER));

    @ParameterizedTest
    @MethodSource("types")
    void kind_isThatOfTheClass(Class<?> type) {
        for (MemberDescription member :
                Members.of(type.asSubclass(Extensible.class)).all()) {
            Class<?> values = member.valueType();
            ValueKind kind = Extensible.class.isAssignableFrom(values)
                    ? ValueKind.OBJECT
                    : Code.class.isAssignableFrom(values)
                            ? ValueKind.CODE
                            : member.name().equals("formatVersion") ? ValueKind.VERSION : KINDS.get(values);
            assertThat(member.kind() == ValueKind.MOMENT ? ValueKind.DATE : member.kind())
                    .as("The kind of %s.%s in members.tsv", type.getSimpleName(), member.name())
                    .isEqualTo(kind);
        }
    }

    @Test
    void find_ofOneMember_isWhatTheObjectHas() {
        Samples.dataset()
                .records()
                .forEach(entry -> assertThat(Members.of(entry.getClass()).all())
                        .allSatisfy(member -> assertThat(member.find(entry))
                                .isEqualTo(Optional.ofNullable(
                                        MemberValues.of(entry).get(member.name())))));
        Project project = Samples.dataset().getProjects().get(0);
        MemberDescription location = Members.of(City.class).get("location");
        assertThatThrownBy(() -> location.find(project))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Project has another member location or none; this one is of City");
    }

    @Test
    void get_tellsShapeAndWords() {
        MemberDescription participants = Members.of(Project.class).get("participants");
        assertThat(participants).hasToString("participants: LIST of OBJECT");
        assertThat(participants.valueType()).isEqualTo(Participation.class);
        assertThat(participants.description(Locale.ENGLISH)).isEqualTo("Who takes part, and in which role");
        assertThat(participants.codeList()).isEmpty();
        MemberDescription role = Members.of(Participation.class).get("role");
        assertThat(role).hasToString("role: OPTIONAL of CODE");
        assertThat(role.codeList().map(CodeList::name)).contains("role");
        assertThat(Members.of(City.class).get("country").codeList().map(CodeList::name))
                .contains("country");
        assertThat(Members.of(City.class).get("names")).hasToString("names: MAP of TEXT");
        assertThat(Members.of(City.class).get("parent")).hasToString("parent: OPTIONAL of RECORD");
        assertThat(Members.of(Project.class).get("status").changes()).containsExactly(MemberChange.STATE);
        assertThat(Members.of(Project.class).find("speaker")).isEmpty();
        assertThatThrownBy(() -> Members.of(Project.class).get("speaker"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No member is named 'speaker', only [type, id, title,");
    }

    @ParameterizedTest
    @CsvSource({
        "/signed, signed: OPTIONAL of MOMENT",
        "/statusHistory/0/since, since: OPTIONAL of MOMENT",
        "/approval/date, date: OPTIONAL of MOMENT",
        "/parties/1, parties: LIST of REFERENCE",
        "/parties, parties: LIST of REFERENCE",
        "/classifications/a~1b, classifications: MAP of TEXT",
        "/signed/0,",
        "/page,",
        "/statusHistory/0/page,",
        "'',",
    })
    void find_pointer(String pointer, @Nullable String member) {
        assertThat(Members.of(Agreement.class)
                        .find(JsonPointer.parse(pointer))
                        .map(MemberDescription::toString)
                        .orElse(null))
                .isEqualTo(member);
    }

    @ParameterizedTest
    @EnumSource(ValueKind.class)
    void kind_isSomeMembers_andHasALabelInBothLanguages(ValueKind kind) {
        assertThat(types().flatMap(type -> Members.of(type.asSubclass(Extensible.class)).all().stream()))
                .anyMatch(member -> member.kind() == kind);
        assertThat(kind.label(Locale.ENGLISH)).matches("[A-Za-z, ]+");
        assertThat(kind.label(Locale.KOREA)).matches(kind == ValueKind.POINTER ? "JSON Pointer" : ".*[가-힣]+.*");
    }

    @Test
    void of_object() {
        assertThat(Members.of(SEOUL.getClass())).isSameAs(Members.of(City.class));
    }

    @Test
    void of_noTypeOfTheModel() {
        assertThatThrownBy(() -> Members.of(CooperationRecord.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("org.urbancoop.record.CooperationRecord is no type of the model: members.tsv has no line"
                        + " for it");
    }

    @Test
    void names_inWritingOrder() {
        assertThat(Members.of(City.class).names())
                .containsExactly(
                        "type",
                        "id",
                        "name",
                        "kind",
                        "country",
                        "countryHistory",
                        "names",
                        "aliases",
                        "formerNames",
                        "location",
                        "identifiers",
                        "existence",
                        "parent",
                        "memberships",
                        "classifications",
                        "relations",
                        "links",
                        "citations");
    }

    @Test
    void toString_ofARecord() {
        assertThat(FARES)
                .hasToString("Project{id=ulaanbaatar-fare-collection-2014, title=Automatic Fare Collection System,"
                        + " services=[system-development, operation], period=2014/2025,"
                        + " participants=[Participation{role=counterpart, party=city/ulaanbaatar}],"
                        + " budget=Money{amount=5400000, currency=USD}, classifications={a/b~c=Transportation},"
                        + " citations=[Citation{source=source/seoul-policy-sharing, verbatim=Mongolia}]}");
    }

    @Test
    void toString_withExtensions() {
        assertThat(SEOUL.getLocation().orElseThrow().toBuilder()
                        .extensions(Extensions.of("type", new TextValue("Point")))
                        .build())
                .hasToString("Coordinates{latitude=37.566, longitude=126.9784, type=\"Point\"}");
    }

    @Test
    void toString_ofADataset() {
        assertThat(Dataset.builder()
                        .id("a")
                        .title("A")
                        .addCity(SEOUL)
                        .addProject(FARES)
                        .build())
                .hasToString("Dataset{formatVersion=1.1, id=a, title=A, cities=1, projects=1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "type", "citations"})
    void extensions_nameOfAMember(String name) {
        City.Builder builder = SEOUL.toBuilder().extensions(Extensions.of(name, new NullValue()));
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The extension '" + name + "' bears the name of a known member of City: set"
                        + " that member, or choose another name than [type, id, name,");
    }

    @Test
    void extensions_nameOfTheFormat() {
        Dataset.Builder builder =
                Dataset.builder().id("a").title("A").extensions(Extensions.of("format", new NullValue()));
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No extension may be named 'format'");
    }
}

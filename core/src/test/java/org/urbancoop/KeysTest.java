package org.urbancoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.code.CodeList;
import org.urbancoop.code.CodeLists;
import org.urbancoop.key.Key;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.IsoDuration;
import org.urbancoop.time.TimeOfDay;

/**
 * A document chooses its texts, and so their hash codes. Nothing that it chooses may be the key of a hash map that has
 * to go through all keys of one hash code.
 */
class KeysTest {

    private static final List<String> SOURCES = List.of(
            "core/src/main/java",
            "json/src/main/java",
            "json/exchange/src/main/java",
            "json/http/src/main/java",
            "json/jackson2/src/main/java",
            "json/jackson3/src/main/java",
            "json/tables/src/main/java",
            "json/tables/sqlite/src/main/java",
            "json/tables/xlsx/src/main/java");

    /** What maps and sets hold by its hash code, and what keeps many of one hash code apart. */
    private static final Map<String, String> KEYS = new TreeMap<>(Map.ofEntries(
            Map.entry("String", "comparable"),
            Map.entry("@Nullable String", "comparable, and one null"),
            Map.entry("Integer", "comparable"),
            Map.entry("BigDecimal", "comparable"),
            Map.entry("K", "sorted by an order of its own"),
            Map.entry("Key", "comparable"),
            Map.entry("Slug", "comparable"),
            Map.entry("JsonPointer", "comparable"),
            Map.entry("Reference", "one of two classes that are comparable"),
            Map.entry("RecordReference", "comparable"),
            Map.entry("Comparable<?>", "comparable"),
            Map.entry("? extends Reference", "comparable"),
            Map.entry("FilterCondition", "few constants"),
            Map.entry("Reach", "few constants"),
            Map.entry("ReachKey", "few of one record"),
            Map.entry("AgreementStatus", "comparable"),
            Map.entry("CityKind", "comparable"),
            Map.entry("CostItem", "comparable"),
            Map.entry("Country", "comparable"),
            Map.entry("Currency", "comparable"),
            Map.entry("ProjectStatus", "comparable"),
            Map.entry("AgreementKind", "comparable"),
            Map.entry("DeadlineKind", "comparable"),
            Map.entry("EventStatus", "comparable"),
            Map.entry("RelationKind", "comparable"),
            Map.entry("DeclaredTotal", "by identity"),
            Map.entry("CooperationRecord", "by identity"),
            Map.entry("City", "by identity"),
            Map.entry("Kind", "few constants"),
            Map.entry("Difference", "few constants"),
            Map.entry("Ground", "few constants"),
            Map.entry("Proof", "few constants"),
            Map.entry("Edtf", "comparable"),
            Map.entry("Location", "comparable"),
            Map.entry("Long", "comparable"),
            Map.entry("Entry<String, ExtensionValue>", "a view, which holds nothing"),
            Map.entry("Object", "a name or an index, or the key of a file of the system"),
            Map.entry("Path", "the caller's files"),
            Map.entry("Target", "the caller's files"),
            Map.entry("TemplateRow", "by identity"),
            Map.entry("Group", "sorted by an order of its own"),
            Map.entry("PosixFilePermission", "few constants"),
            Map.entry("Spot", "few constants"),
            Map.entry("Member<?, ?>", "lines of our tables"),
            Map.entry("Meaning", "few constants"),
            Map.entry("MemberChange", "few constants"),
            Map.entry("ProblemCode", "few constants"),
            Map.entry("RecordType", "few constants"),
            Map.entry("ValueKind", "few constants"),
            Map.entry("Ability", "few constants"),
            Map.entry("Column", "by identity"),
            Map.entry("DateOrder", "few constants"),
            Map.entry("Draft", "by identity"),
            Map.entry("HeaderWords", "few constants"),
            Map.entry("Carrier", "few constants"),
            Map.entry("Severity", "few constants"),
            Map.entry("Character", "comparable"),
            Map.entry("Finding", "of one text, each at an index of its own"),
            Map.entry("UnicodeScript", "few constants"),
            Map.entry("Message", "few reasons, of ours"),
            Map.entry("Class<?>", "no document makes a class"),
            Map.entry("CodeList<?>", "no document makes a list"),
            Map.entry("?", "whatever the map was made for")));

    /** Where keys are no word of a declaration, or are looked for one after the other, and why that does no harm. */
    private static final Map<String, String> CALLS = new TreeMap<>(Map.ofEntries(
            Map.entry("agreement/Agreement.java .distinct()", "references"),
            Map.entry("code/WithdrawnCurrencies.java Map.copyOf(", "our codes"),
            Map.entry("query/FilterParser.java .distinct()", "codes"),
            Map.entry("query/FilterQuestions.java toSet(", "references"),
            Map.entry("http/Representation.java .distinct()", "references"),
            Map.entry("notation/hint/Hints.java .distinct()", "a few guesses"),
            Map.entry("json/validation/Remains.java .distinct()", "pointers"),
            Map.entry("constraint/TimeZoneIdValidator.java Set.copyOf(", "the JDK's names"),
            Map.entry("dataset/ChangeClassifier.java toSet(", "keys and texts"),
            Map.entry("dataset/CooperationGraph.java .distinct()", "numbers"),
            Map.entry("dataset/DatasetDiff.java groupingBy(", "four meanings"),
            Map.entry("dataset/DatasetDiff.java toSet(", "texts"),
            Map.entry("evidence/QuotationSearch.java .distinct()", "texts"),
            Map.entry("evidence/SourceFolder.java .distinct()", "texts"),
            Map.entry("evidence/ValueMatcher.java .distinct()", "texts"),
            Map.entry("dataset/Grouped.java .distinct()", "codes and years"),
            Map.entry("dataset/MentionIndex.java .distinct()", "numbers"),
            Map.entry("tables/FlatTables.java .distinct()", "references"),
            Map.entry("tables/sqlite/DatabaseSheets.java toMap(", "names of our tables"),
            Map.entry("tables/form/FormColumn.java Map.ofEntries(", "our words"),
            Map.entry("tables/mapping/MappingProposer.java .distinct()", "texts"),
            Map.entry("tables/reading/Drafts.java .distinct()", "texts"),
            Map.entry("tables/reading/Header.java .distinct()", "texts"),
            Map.entry("tables/reading/Headings.java .distinct()", "texts"),
            Map.entry("tables/reading/SheetReading.java Map.copyOf(", "texts"),
            Map.entry("file/AtomicFile.java .distinct()", "the caller's folders"),
            Map.entry("validation/ChangeValidator.java toSet(", "texts"),
            Map.entry("validation/Reach.java toUnmodifiableSet(", "codes of rules"),
            Map.entry("validation/Selections.java .distinct()", "texts"),
            Map.entry("element/Elements.java Map.ofEntries(", "names of types"),
            Map.entry("accessor/Copy.java groupingBy(", "names of methods"),
            Map.entry("json/correction/CorrectionsPage.java .distinct()", "texts"),
            Map.entry("merge/Kin.java .distinct()", "texts"),
            Map.entry("merge/Merging.java toMap(", "names of members"),
            Map.entry("json/registry/Tables.java Map.copyOf(", "classes"),
            Map.entry("json/table/TypedCodec.java toUnmodifiableMap(", "types of records"),
            Map.entry("notation/KindWords.java Map.ofEntries(", "our words"),
            Map.entry("notation/NumberWords.java Map.copyOf(", "our words"),
            Map.entry("notation/PrintedCurrency.java Map.ofEntries(", "our words"),
            Map.entry("notation/Numbers.java .distinct()", "a few signs"),
            Map.entry("notation/Numbers.java Map.ofEntries(", "our words"),
            Map.entry("notation/WordLists.java Map.copyOf(", "our words"),
            Map.entry("notation/WordLists.java Set.copyOf(", "our words"),
            Map.entry("time/Length.java .distinct()", "numbers"),
            Map.entry("validation/Selections.java groupingBy(", "types of records"),
            Map.entry("validation/Reconciler.java toSet(", "keys"),
            Map.entry("validation/ValidationReport.java .distinct()", "pointers"),
            Map.entry("identity/NearlyNamedCities.java .distinct()", "texts"),
            Map.entry("identity/SameCity.java Map.ofEntries(", "our codes"),
            Map.entry("tables/mapping/MappingProposer.java Set.copyOf(", "few constants"),
            Map.entry("tables/reading/CellReader.java .distinct()", "our codes"),
            Map.entry("validation/rules/reference/WrongReferenceType.java Map.ofEntries(", "our words"),
            Map.entry("validation/rules/text/WrongLanguage.java Map.ofEntries(", "our words")));

    private static final Pattern DECLARATION = Pattern.compile(
            "\\b(?!Identity)\\w*(?:Map|Set)<\\s*((?:@Nullable )?[\\w.?]+(?: extends [\\w.]+)?(?:<[^<>]*>)?)");

    private static final Pattern CALL = Pattern.compile("\\.distinct\\(\\)|groupingBy\\w*\\(|partitioningBy\\("
            + "|to(?:Concurrent|Unmodifiable)?(?:Map|Set)\\(|(?:Map|Set)\\.(?:copyOf|ofEntries)\\(");

    @Test
    void keys_areThoseThatAreListed() throws IOException {
        Set<String> keys = new TreeSet<>();
        Set<String> calls = new TreeSet<>();
        for (String folder : SOURCES) {
            for (Path file : javaFiles(GeneratedFile.path(folder))) {
                String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*|import [^\n]*", "");
                Matcher declaration = DECLARATION.matcher(code);
                while (declaration.find()) {
                    keys.add(declaration.group(1));
                }
                Matcher call = CALL.matcher(code);
                while (call.find()) {
                    calls.add(file.toString().replaceAll(".*org/urbancoop/", "") + " " + call.group());
                }
            }
        }
        assertThat(keys).containsExactlyElementsOf(KEYS.keySet());
        assertThat(calls).containsExactlyElementsOf(CALLS.keySet());
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** As {@code HashMap} asks a class whether it may search its keys as a tree. */
    @Test
    void values_areComparableThemselves() {
        List<Class<?>> types = new ArrayList<>(List.of(
                Key.class,
                Slug.class,
                JsonPointer.class,
                RecordReference.class,
                CountryReference.class,
                Edtf.class,
                IsoDuration.class,
                TimeOfDay.class));
        CodeLists.all().stream().map(CodeList::type).forEach(types::add);
        assertThat(types).hasSizeGreaterThan(30).allMatch(KeysTest::isComparableItself);
    }

    private static boolean isComparableItself(Class<?> type) {
        return Arrays.stream(type.getGenericInterfaces())
                .anyMatch(each -> each instanceof ParameterizedType comparable
                        && comparable.getRawType() == Comparable.class
                        && Arrays.equals(comparable.getActualTypeArguments(), new Type[] {type}));
    }
}

package org.urbancoop.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.text.Spelling;

class CodeListsTest {

    private static final String FROZEN = "core/src/test/resources/org/urbancoop/code/frozen-terms.txt";
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final Pattern GRAMMAR = Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)*");

    static Stream<CodeList<?>> lists() {
        return CodeLists.all().stream();
    }

    static Stream<CodeList<?>> vocabularies() {
        return lists().filter(list ->
                list.type() != Country.class && list.type() != FormerCountry.class && list.type() != Currency.class);
    }

    @Test
    void all_hasEachDataFileAndNoOther() throws Exception {
        Path folder = Path.of(Code.class.getResource("sector.tsv").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".tsv")
                                    // Not a list of its own: what active currencies are not.
                                    && !name.equals("currency-withdrawn.tsv")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(Stream.of("code-list.tsv"), lists().map(list -> list.name() + ".tsv"))
                                    .toList());
        }
        assertThat(CodeTable.load("code-list").rows().keySet())
                .containsExactlyElementsOf(lists().map(CodeList::name).toList());
    }

    @Test
    void find_byName() {
        assertThat(CodeLists.find("agreement-kind")).hasValue(AgreementKind.list());
        assertThat(CodeLists.find("Agreement-Kind")).isEmpty();
    }

    @Test
    void title_inBothLanguages() {
        assertThat(AgreementKind.list().title(Locale.ENGLISH)).isEqualTo("Kind of agreement");
        assertThat(AgreementKind.list().title(Locale.KOREAN)).isEqualTo("협정 유형");
        assertThat(AgreementKind.list()).hasToString("agreement-kind");
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void constants_areExactlyTheTermsOfTheDataFile(CodeList<?> list) throws Exception {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (var field : list.type().getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == list.type()) {
                constants.put(field.getName(), field.get(null));
            }
        }
        Map<String, Object> terms = new LinkedHashMap<>();
        for (Code term : list.terms()) {
            terms.put(term.term().toUpperCase(Locale.ROOT).replaceAll("[-.]", "_"), term);
        }

        assertThat(new ArrayList<>(constants.entrySet()))
                .as("constants of %s against %s.tsv, in order", list.type().getSimpleName(), list.name())
                .isEqualTo(new ArrayList<>(terms.entrySet()));
        constants
                .values()
                .forEach(constant -> assertThat(list.of(constant.toString())).isSameAs(constant));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void of_ofTheClassIsThatOfItsList(CodeList<?> list) throws Exception {
        assertThat(list.type().getMethod("list").invoke(null)).isSameAs(list);
        for (Code term : list.terms()) {
            assertThat(list.type().getMethod("of", String.class).invoke(null, term.term()))
                    .isSameAs(term);
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void terms_areSpeltInOneWayEach(CodeList<?> list) {
        Map<String, Code> bySpelling = new HashMap<>();
        for (Code term : list.terms()) {
            for (String spelling : term.spellings()) {
                Code other = bySpelling.putIfAbsent(Spelling.fold(spelling), term);
                assertThat(other)
                        .as("'%s' of %s is a spelling of two terms", spelling, list)
                        .isIn(null, term);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void terms_areWordsInSmallLetters(CodeList<?> list) {
        assertThat(list.terms())
                .isNotEmpty()
                .allSatisfy(term -> assertThat(term.term()).matches(GRAMMAR));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void terms_haveLabelsInBothLanguages(CodeList<?> list) {
        assertThat(list.terms()).allSatisfy(term -> {
            assertThat(term.label(Locale.ENGLISH)).doesNotContainPattern(HANGUL);
            assertThat(term.label(Locale.KOREAN)).containsPattern(HANGUL);
        });
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void terms_haveDefinitionsOfOneSentenceInBothLanguages(CodeList<?> list) {
        assertOneSentenceEach(list.definition(Locale.ENGLISH), list.definition(Locale.KOREAN));
        assertThat(list.terms())
                .allSatisfy(term -> assertOneSentenceEach(
                        term.definition(Locale.ENGLISH).orElse(""),
                        term.definition(Locale.KOREAN).orElse("")));
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void terms_definitionsDiffer(CodeList<?> list) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            assertThat(list.terms().stream().map(term -> term.definition(locale)))
                    .doesNotHaveDuplicates();
            assertThat(list.terms().stream().map(term -> term.label(locale))).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void terms_equalTermsAreUrisOfOneTermEach(CodeList<?> list) {
        List<URI> equal =
                list.terms().stream().flatMap(term -> term.sameAs().stream()).toList();

        assertThat(equal).doesNotHaveDuplicates().allSatisfy(uri -> {
            assertThat(uri.getScheme()).isIn("http", "https");
            assertThat(uri.getHost())
                    .isIn(
                            "schema.org",
                            "iatistandard.org",
                            "standard.open-contracting.org",
                            "www.rfc-editor.org",
                            "purl.org");
        });
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void terms_saySinceWhichVersionTheyAreKnown(CodeList<?> list) {
        assertThat(list.terms())
                .allSatisfy(term -> assertThat(term.since().orElse("")).matches("\\d+\\.\\d+"));
    }

    @Test
    void terms_areFrozen() throws IOException {
        TreeSet<String> terms = new TreeSet<>();
        lists().forEach(list -> list.terms().forEach(term -> terms.add(list + " " + term)));
        Path file = GeneratedFile.path(FROZEN);
        TreeSet<String> frozen = new TreeSet<>(Files.readAllLines(file));

        TreeSet<String> lost = new TreeSet<>(frozen);
        lost.removeAll(terms);
        assertThat(lost)
                .as("Data in the world uses these terms, so they stay: give the old term a version under "
                        + "'deprecated' and,"
                        + " where there is one, the new term under 'replaced_by'. A code that ISO withdraws "
                        + "leaves the"
                        + " lists of countries and currencies: delete its line in " + FROZEN + ".")
                .isEmpty();

        TreeSet<String> added = new TreeSet<>(terms);
        added.removeAll(frozen);
        if (Boolean.getBoolean("urbancoop.update")) {
            Files.write(file, terms);
        } else if (!added.isEmpty()) {
            fail(
                    "New terms: %s. Once released they stay for ever. If they are meant, note them in CHANGELOG.md, "
                            + "run the"
                            + " tests with -Durbancoop.update=true and commit what changes.",
                    added);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "agreement-kind, sister-city, sister-city",
        "agreement-kind, Sister City, sister-city",
        "agreement-kind, SISTER_CITY, sister-city",
        "agreement-kind, sister-cities, ''",
        "agreement-kind, sistercty, sister-city",
        "agreement-kind, 자매도시, sister-city",
        "agreement-kind, 자매 도시, sister-city",
        "agreement-kind, freindship-city, friendship-city",
        "role, organiser, organizer",
        "role, Co_Organiser, co-organizer",
        "role, implementng, implementing",
        "role, chair, ''",
        "sector, transport urban, transport.urban",
        "sector, Urban Transprot, transport.urban",
        "sector, 도시교통, transport.urban",
        "sector, watre, water",
        "sector, wat, ''",
        "sector, ' ', ''",
        "event-kind, Workshops, workshop",
        "event-status, canceled, cancelled",
        "country, KOR, KR",
        "country, kr, KR",
        "country, UK, GB",
        "country, Columbia, CO",
        "country, Viet Nam, VN",
        "country, XX, ''",
        "currency, usd, USD",
        "currency, US Dollars, USD",
    })
    void nearest_ofMisspeltTexts(String list, String text, String nearest) {
        assertThat(CodeLists.find(list)
                        .orElseThrow()
                        .nearest(text)
                        .map(Code::term)
                        .orElse(""))
                .isEqualTo(nearest);
    }

    /** Against an independent list: that of the JDK. */
    @Test
    void formerCountries_areThoseOfIso() {
        assertThat(FormerCountry.list().terms().stream().map(Code::term))
                .containsExactlyElementsOf(new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART3)));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void nearest_ofATermAndItsLabelsIsTheTerm(CodeList<?> list) {
        for (Code term : list.terms()) {
            for (String spelling : term.spellings()) {
                assertThat(list.nearest(spelling).map(Code::term)).hasValue(term.term());
            }
        }
    }

    @Test
    void constant_thatTheDataFileLacks() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Sector.list().constant("astronomy"))
                .withMessage("Code list sector.tsv lacks the term 'astronomy'");
    }

    /** Loads every class of the package at once, in fresh class loaders, from threads that start together. */
    @Test
    void classes_loadFromManyThreadsWithoutDeadlock() throws Exception {
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(CodeListsTest::url)
                .toArray(URL[]::new);
        List<String> names = new ArrayList<>(List.of(CodeLists.class.getName(), Code.class.getName()));
        lists().forEach(list -> names.add(list.type().getName()));
        ExecutorService threads = Executors.newFixedThreadPool(names.size(), CodeListsTest::daemon);
        try {
            for (int round = 0; round < 10; round++) {
                try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
                    CyclicBarrier start = new CyclicBarrier(names.size());
                    List<Callable<Class<?>>> loads = new ArrayList<>();
                    for (String name : names) {
                        loads.add(() -> {
                            start.await();
                            return Class.forName(name, true, loader);
                        });
                    }
                    for (Future<Class<?>> load : threads.invokeAll(loads, 60, TimeUnit.SECONDS)) {
                        assertThat(load).as("still waiting after a minute").isNotCancelled();
                        assertThat(load.get().getClassLoader()).isSameAs(loader);
                    }
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertOneSentenceEach(String english, String korean) {
        assertThat(english).matches("[A-Z][^.]+\\.").doesNotContainPattern(HANGUL);
        assertThat(korean).matches("[^.]+\\.").containsPattern(HANGUL);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (IOException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}

package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.reference.RecordType;
import org.urbancoop.testing.GeneratedFile;

/**
 * The TypeScript declarations say what the schema says, as far as types can: each document of the corpus is a constant
 * of its type, and compiles or not.
 */
@Tag("slow")
class TypeScriptTest {

    private static final String FOLDER = "docs/typescript/";

    /** Keywords of the schema that speak of the shape of a value, which a type has, too. */
    private static final Set<String> OF_SHAPES = Set.of("const", "enum", "oneOf", "required", "type");

    /** What the compiler has to say of a document. */
    private enum Verdict {
        /** The schema accepts it. */
        COMPILES("accepted by the schema: compile"),
        /** Its shape is wrong. */
        FAILS("of a wrong shape, or a member twice: do not compile"),
        /** A value is wrong, which no type says. */
        VALUE("wrong in a value alone, which no type tells: compile"),
        /** A reference is wrong, of which the type knows the start alone. */
        REFERENCE("wrong in a reference, of which the type tells the start: either"),
        /** It is right, and has a member that every object of JavaScript has already, with a type of its own. */
        OF_OBJECTS("right, with a member of the name `constructor`, which every object has: does not compile"),
        /** It is no JSON. */
        NO_JSON("no JSON: nothing to compile");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        static Verdict of(Corpus.Document document) {
            JsonNode tree = SchemaDoor.tree(document.bytes()).orElse(null);
            if (tree == null) {
                return NO_JSON;
            }
            if (tree.has("constructor")) {
                return OF_OBJECTS;
            }
            List<Error> errors = SchemaDoor.errors(tree, definition(document, tree));
            if (hasTwice(document) || errors.stream().anyMatch(error -> isOfShape(error, tree))) {
                return FAILS;
            }
            boolean reference = errors.stream()
                    .anyMatch(error -> error.getSchemaLocation().toString().contains("Reference"));
            return reference ? REFERENCE : errors.isEmpty() ? COMPILES : VALUE;
        }

        private static boolean isOfShape(Error error, JsonNode tree) {
            // TypeScript has one type of numbers.
            return OF_SHAPES.contains(error.getKeyword())
                    && !(error.getKeyword().equals("type")
                            && tree.at(error.getInstanceLocation().toString()).isNumber()
                            && error.getMessage().contains("integer expected"));
        }

        private static boolean hasTwice(Corpus.Document document) {
            return UrbancoopJson.of().decode(document.bytes(), document.type()).problems().stream()
                    .anyMatch(problem -> problem.code() == ProblemCode.DUPLICATE_MEMBER);
        }
    }

    @Test
    void corpus_compilesAsTheTypesSay() throws IOException, InterruptedException {
        Npm npm = Npm.install("typescript");
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        Map<String, Verdict> verdicts = new TreeMap<>();
        int withUnknown = 0;
        for (Corpus.Document document : Corpus.all()) {
            Verdict verdict = Verdict.of(document);
            counts.merge(verdict, 1L, Long::sum);
            if (verdict == Verdict.NO_JSON) {
                continue;
            }
            verdicts.put("documents/" + document.name(), verdict);
            boolean right = document.verdict() == 'y';
            boolean unknown = right && hasUnknown(document);
            // What is wrong with a document is not to be that it has members that the format does not name.
            write(npm, "documents/" + document.name(), document, unknown || !right);
            if (unknown) {
                withUnknown++;
                verdicts.put("documents/plain/" + document.name(), Verdict.FAILS);
                write(npm, "documents/plain/" + document.name(), document, false);
            }
        }
        Map<String, String> errors = compile(npm, "documents");
        assertThat(verdicts.keySet()).as("The compiler names the files").containsAll(errors.keySet());
        verdicts.forEach((name, verdict) -> {
            if (verdict != Verdict.REFERENCE) {
                assertThat(errors.containsKey(name))
                        .as("%s is %s, tsc: %s", name, verdict, errors.get(name))
                        .isEqualTo(verdict == Verdict.FAILS || verdict == Verdict.OF_OBJECTS);
            }
        });
        StringBuilder table = new StringBuilder("| Documents of the corpus | |\n|---|---|\n");
        counts.forEach((verdict, count) -> table.append("| %s | %d |\n".formatted(verdict.words, count)));
        table.append("| right, with members that the format does not name: compile as `Extended<…>` alone | %d |\n"
                .formatted(withUnknown));
        String page = Files.readString(GeneratedFile.path(FOLDER + "README.md"));
        GeneratedFile.check(
                FOLDER + "README.md",
                page.replaceFirst(
                        "(?s)<!-- counts -->.*<!-- end -->",
                        Matcher.quoteReplacement("<!-- counts -->\n" + table + "<!-- end -->")));
    }

    @Test
    void bundledDataset_compiles() throws IOException, InterruptedException {
        Npm npm = Npm.install("typescript");
        byte[] bundled = UrbancoopJson.of().toBytes(RealDataset.load());
        Path file = npm.file("bundled/dataset.ts");
        Files.createDirectories(file.getParent());
        Files.writeString(file, constant(SchemaDoor.text(bundled), "Dataset", "../"));
        assertThat(compile(npm, "bundled")).isEmpty();
    }

    @Test
    void example_compiles_butForWhatItSaysMustNot() throws IOException, InterruptedException {
        Npm npm = Npm.install("typescript");
        Path folder = npm.file("example");
        Files.createDirectories(folder);
        for (String name : List.of("example.ts", "urbancoop.d.ts")) {
            Files.copy(
                    GeneratedFile.path(FOLDER + name),
                    folder.resolve(name),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(compile(npm, "example")).isEmpty();
    }

    private static boolean hasUnknown(Corpus.Document document) {
        Decoded<? extends Extensible> decoded = UrbancoopJson.of().decode(document.bytes(), document.type());
        return decoded.value().stream()
                .flatMap(TypeScriptTest::parts)
                .anyMatch(part -> part instanceof Extensible object
                        && !object.getExtensions().isEmpty());
    }

    private static Stream<Object> parts(Object value) {
        return Stream.concat(
                Stream.of(value), MemberValues.children(value).values().stream().flatMap(TypeScriptTest::parts));
    }

    /** The definition that a record names itself, so that the schema does not speak of all others. */
    private static String definition(Corpus.Document document, JsonNode tree) {
        String named = tree.path("type").asText();
        return document.name().startsWith("record/")
                        && Stream.of(RecordType.values())
                                .anyMatch(type -> type.toString().equals(named))
                ? named.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + named.substring(1)
                : document.type().getSimpleName();
    }

    private static void write(Npm npm, String name, Corpus.Document document, boolean extended) throws IOException {
        Path file = npm.file(name + ".ts");
        Files.createDirectories(file.getParent());
        String type = document.type().getSimpleName();
        String up = "../".repeat((int) name.chars().filter(each -> each == '/').count());
        Files.writeString(
                file,
                constant(SchemaDoor.text(document.bytes()), extended ? "Extended<" + type + ">" : type, up),
                StandardCharsets.UTF_8);
    }

    private static String constant(String text, String type, String up) {
        return "import type * as urbancoop from \"" + up + "urbancoop.js\";\nexport const document = " + text.strip()
                + " satisfies urbancoop." + type.replace("<", "<urbancoop.") + ";\n";
    }

    /** Gets the errors of a folder, by the names of its files without their ending. */
    private static Map<String, String> compile(Npm npm, String folder) throws IOException, InterruptedException {
        Files.copy(
                GeneratedFile.path(FOLDER + "urbancoop.d.ts"),
                npm.file("urbancoop.d.ts"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        String config = "tsconfig." + folder + ".json";
        Files.writeString(
                npm.file(config), Files.readString(npm.file("tsconfig.json")).replace("FOLDER", folder));
        int exit = npm.run(
                "node", "node_modules/typescript/bin/tsc", "--strict", "--pretty", "false", "--project", config);
        Pattern line = Pattern.compile("(?<file>[^ (]+)\\.ts\\([0-9]+,[0-9]+\\): error (?<error>TS[0-9]+: .*)");
        Map<String, String> errors = npm.output().stream()
                .filter(each -> !each.startsWith(" "))
                .map(each -> {
                    Matcher found = line.matcher(each);
                    assertThat(found.matches()).as(each).isTrue();
                    return found;
                })
                .collect(Collectors.toMap(
                        found -> found.group("file"),
                        found -> found.group("error"),
                        (one, other) -> one,
                        TreeMap::new));
        assertThat(exit == 0).as("exit code %d", exit).isEqualTo(errors.isEmpty());
        return errors;
    }
}

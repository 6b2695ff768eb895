package org.urbancoop.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnippetsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private List<Snippets> read(String document) throws IOException {
        Path path = folder.resolve("document.md");
        Files.writeString(path, document);
        return Snippets.of(path);
    }

    @Test
    void of_blocksBelowOneHeading_areOneProgram() throws IOException {
        List<Snippets> found = read("""
                # First
                ```java
                import java.time.LocalDate;
                Slug id = Slug.parse("seoul");
                ```
                Then
                ```java
                System.out.println(id + " " + LocalDate.EPOCH);
                ```
                ```text
                seoul 1970-01-01
                ```
                ```xml
                <no-java/>
                ```
                ## Second
                ```java
                public class Whole {
                    public static void main(String[] args) {
                        System.out.println(City.builder().id("a").name("A").kind(CityKind.CITY).build().getName());
                    }
                }
                ```
                """);
        assertThat(found).extracting(Snippets::heading).containsExactly("First", "Second");
        assertThat(found).extracting(Snippets::line).containsExactly(2, 17);
        assertThat(found.get(0).output()).containsExactly("seoul 1970-01-01\n");
        found.get(0).run(folder.resolve("first"));
        found.get(1).run(folder.resolve("second"));
    }

    @Test
    void run_otherOutput() throws IOException {
        Snippets wrong =
                read("```java\nSystem.out.println(1);\n```\n```text\n2\n```\n").get(0);
        String update = System.setProperty("urbancoop.update", "false");
        try {
            assertThatThrownBy(() -> wrong.run(folder.resolve("wrong")))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("document.md:1");
        } finally {
            System.setProperty("urbancoop.update", update == null ? "false" : update);
        }
    }

    @Test
    void run_codeThatDoesNotCompile() throws IOException {
        Snippets wrong = read("```java\nint x = \"text\";\n```\n").get(0);
        assertThatThrownBy(() -> wrong.run(folder.resolve("wrong")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("incompatible types");
    }

    @Test
    void run_codeThatThrows() throws IOException {
        Snippets wrong = read("```java\nSlug.parse(\"Seoul\");\n```\n").get(0);
        assertThatThrownBy(() -> wrong.run(folder.resolve("wrong")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Unable to parse Slug from 'Seoul'");
    }

    @Test
    void of_aBlockThatIsNeverClosed() {
        assertThatThrownBy(() -> read("```java\nint x;\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("never closed");
    }
}

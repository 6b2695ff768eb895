package org.urbancoop.cli.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a released version wrote is read by this one, and says the same. */
@SuppressWarnings("NullAway.Init") // set by JUnit
class OldFilesTest {

    private static final Map<String, WrittenForm> FORMS =
            WrittenForm.all().stream().collect(Collectors.toMap(WrittenForm::name, Function.identity()));

    @TempDir
    private static Path unpacked;

    @TempDir
    private Path work;

    static List<WrittenFiles.Line> lines() throws IOException {
        return WrittenFiles.lines();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void oldFile_saysWhatItSaid(WrittenFiles.Line line) throws IOException {
        Path folder = unpacked.resolve(line.version());
        if (!Files.exists(folder)) {
            WrittenFiles.unpack(line.version(), folder);
        }
        WrittenForm form = FORMS.get(line.form());
        assertThat(form).as("a form that was written is read for ever").isNotNull();
        assertThat(Objects.requireNonNull(form).reader().digest(folder.resolve(line.file())))
                .as("what %s of %s says, read by this version", line.file(), line.version())
                .isEqualTo(line.digest());
    }

    /** A form that is new, has its first file from the next release. */
    @Test
    void eachForm_hasAFile() throws IOException {
        assertThat(lines())
                .as("forms without a file: with -Durbancoop.written=FOLDER/VERSION this test writes them")
                .extracting(WrittenFiles.Line::form)
                .containsAll(FORMS.keySet());
    }

    /** Run by {@code .ci/release} for the version that is released, under the name {@code urbancoop.written}. */
    @Test
    @EnabledIfSystemProperty(named = "urbancoop.written", matches = ".+")
    void release_writesItsFiles() throws IOException {
        WrittenFiles.write(System.getProperty("urbancoop.written"), work);
    }
}

package org.urbancoop.tables.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.testing.Arguments;
import org.urbancoop.testkit.Samples;
import org.urbancoop.validation.DatasetValidator;

/** No public method takes a null by accident. */
class XlsxArgumentsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void nulls_areRefusedByName() throws IOException {
        Path book = folder.resolve("book.xlsx");
        XlsxWriter.of().write(Samples.dataset(), book);
        Arguments arguments = Arguments.of(XlsxFormat.class)
                .sample(new XlsxFormat())
                .sample(new XlsxSheetFormat())
                .sample(XlsxWriter.of())
                .sample(XlsxTemplateWriter.of(Locale.KOREAN))
                .sample(MarkedWorkbookWriter.of(Locale.KOREAN))
                .sample(DatasetValidator.standard().validate(Samples.dataset()))
                .sample(FormatOptions.standard())
                .sample(Consumer.class, () -> (Consumer<Object>) loss -> {})
                .sample(FormatInput.class, () -> FormatInput.of(book))
                .sample(FormatOutput.class, () -> FormatOutput.file(folder.resolve("out.xlsx")))
                .sample(Path.class, () -> folder.resolve("file.xlsx"));
        assertThat(arguments.nulls()).isEmpty();
        assertThat(arguments.count()).isGreaterThan(10);
    }
}

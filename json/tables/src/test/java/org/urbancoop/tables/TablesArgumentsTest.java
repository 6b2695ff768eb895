package org.urbancoop.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.tables.mapping.CellOrigin;
import org.urbancoop.tables.mapping.MappingProposer;
import org.urbancoop.tables.mapping.RecordMapping;
import org.urbancoop.tables.mapping.SheetMapping;
import org.urbancoop.tables.reading.SheetReader;
import org.urbancoop.tables.reading.TemplateReader;
import org.urbancoop.tables.sheet.SheetCell;
import org.urbancoop.tables.sheet.SheetFormat;
import org.urbancoop.tables.sheet.SheetRow;
import org.urbancoop.tables.sheet.Sheets;
import org.urbancoop.tables.sheet.UnreadableSheetException;
import org.urbancoop.testing.Arguments;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;
import org.urbancoop.validation.ValidationConfig;

/** No public method takes a null by accident. */
class TablesArgumentsTest {

    private static final byte[] SHEET = "City,Country\nKobe,Japan\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private int files;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Arguments arguments;

    @BeforeEach
    void collect() throws IOException {
        SheetMapping mapping = MappingProposer.propose(sheet()).mapping().orElseThrow();
        RecordMapping last = mapping.records().get(mapping.records().size() - 1);
        Location cell = new Location("S", 1, 1);
        arguments = Arguments.of(Table.class)
                .sample(Slug.parse("seoul"))
                .sample(JsonPointer.parse("/name"))
                .sample(cell)
                .sample(Message.of("message"))
                .sample(RecordReference.parse("city/seoul"))
                .sample(new CellOrigin.Position("B"))
                .sample(mapping)
                .sample(mapping.source())
                .sample(last)
                .sample(last.members().get(0))
                .sample(MappingProposer.propose(sheet()))
                .sample(SheetReader.of(mapping))
                .sample(SheetReader.of(mapping).read(sheet()))
                .sample(TemplateReader.of())
                .sample(TemplateWriter.of(java.util.Locale.KOREAN))
                .sample(TablesWriter.of())
                .sample(TablesReader.of())
                .sample(Table.all().get(0))
                .sample(Table.all().get(0).columns().get(0))
                .sample(new SheetCell(cell, "Kobe", SheetCell.Kind.TEXT))
                .sample(new UnreadableSheetException(
                        "not-a-sheet", Message.of("problem"), Message.of("hint"), Location.NONE))
                .sample(ValidationConfig.standard())
                .sample(FormatOptions.standard())
                .sample(new TablesFormat())
                .sample(Table.Sink.class, () -> cells -> {})
                .sample(Consumer.class, () -> (Consumer<Object>) loss -> {})
                .sample(SheetFormat.class, NoSheetFormat::new)
                .sample(Sheets.class, () -> {
                    try {
                        return Sheets.open(sheet());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .sample(FormatInput.class, this::table)
                .sample(FormatOutput.class, () -> FormatOutput.file(file()))
                .sample(Path.class, this::file);
        SheetRow row;
        try (Sheets sheets = Sheets.open(sheet())) {
            row = sheets.rows(sheets.names().get(0)).next();
        }
        arguments.sample(row);
    }

    /** Reads nothing. */
    private static final class NoSheetFormat implements SheetFormat {

        @Override
        public boolean recognises(byte[] start) {
            return false;
        }

        @Override
        public Sheets open(FormatInput input) throws IOException {
            return Sheets.open(input);
        }
    }

    /** A file, for what reads folders wants one. */
    private FormatInput table() {
        Path file = folder.resolve("table");
        if (Files.notExists(file)) {
            try {
                TablesWriter.of().write(Samples.dataset(), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return FormatInput.of(file);
    }

    private static FormatInput sheet() {
        return FormatInput.of(SHEET);
    }

    private Path file() {
        try {
            Path file = folder.resolve("file-" + files++);
            Files.deleteIfExists(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nulls_areRefusedByName() {
        assertThat(arguments.nulls()).isEmpty();
        assertThat(arguments.count()).isGreaterThan(50);
    }

    /** Paths that lead nowhere are left out here: what writes folders would make them. */
    @Test
    void columns_startAtZero() {
        SheetRow row = new SheetRow("S", 1, List.of(), false);
        assertThat(row.cell(16_384).isEmpty()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> row.cell(-1));
    }
}

package org.urbancoop.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.progress.Progress;
import org.urbancoop.testing.SampleFormat;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.JsonPointer;

class FormatTest {

    private static final FormatOptions STANDARD = FormatOptions.standard();
    private static final FormatOptions KEEPING =
            STANDARD.toBuilder().keepsPersonalData(true).build();
    private static final Dataset DATASET = Samples.dataset();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static Format sample(Loss... losses) {
        return new SampleFormat(SampleFormat.INFO, losses);
    }

    private static FormatInfo.Builder info() {
        return FormatInfo.builder().id("x").mediaType("a/b");
    }

    @Test
    void write_leavesPersonalDataOut_andTellsIt_withoutRepeatingIt() throws IOException {
        Written written = sample().write(DATASET, FormatOutput.stream(new ByteArrayOutputStream()), STANDARD);
        assertThat(written.records()).isEqualTo(DATASET.records().count());
        assertThat(written.losses())
                .isNotEmpty()
                .allMatch(loss -> loss.value().isEmpty())
                .allMatch(loss -> loss.kind() == Loss.Kind.LEFT_OUT || loss.kind() == Loss.Kind.PART)
                .anyMatch(loss -> loss.kind() == Loss.Kind.LEFT_OUT
                        && loss.pointer().toString().contains("/contacts"));
        assertThat(written.losses().get(0).toText(Locale.KOREAN)).contains("개인정보");
        assertThat(sample().write(DATASET.withoutPersonalData(), FormatOutput.file(folder.resolve("x")), STANDARD)
                        .losses())
                .isEmpty();
    }

    @Test
    void write_withPersonalData_tellsTheLossesOfTheFormat() throws IOException {
        Loss rounded = SampleFormat.loss(Loss.Kind.ROUNDED);
        Written written = sample(rounded).write(DATASET, FormatOutput.file(folder.resolve("x")), KEEPING);
        assertThat(written.losses()).containsExactly(rounded);
        assertThat(rounded).hasToString("rounded: city/seoul/population '9411000': The format has no place for it");
        assertThat(rounded.toText(Locale.KOREAN)).startsWith("반올림됨: city/seoul/population");
    }

    @Test
    void inventing_isRefused_unlessItIsAllowed_andTheOldFileStays() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "old");
        Format inventing = sample(SampleFormat.loss(Loss.Kind.INVENTED));
        assertThatThrownBy(() -> inventing.write(DATASET, FormatOutput.file(file), KEEPING))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("makes up what it must not: invented: city/seoul/population");
        assertThat(file).hasContent("old");
        assertThatThrownBy(() -> inventing.read(FormatInput.of(file), STANDARD))
                .isInstanceOf(IllegalStateException.class);
        try (EntryReader reader = inventing.records(FormatInput.of(file), STANDARD)) {
            assertThat(reader.hasNext()).isTrue();
            assertThatThrownBy(reader::next).isInstanceOf(IllegalStateException.class);
        }
        FormatOptions allowed = KEEPING.toBuilder().mayInvent(true).build();
        assertThat(inventing.write(DATASET, FormatOutput.file(file), allowed).losses())
                .hasSize(1);
        assertThat(inventing.read(FormatInput.of(file), allowed).losses()).hasSize(1);
    }

    @Test
    void writeRecords_askForPersonalDataToBeKept_andTakeRecordsOnly() throws IOException {
        FormatOutput output = FormatOutput.file(folder.resolve("x"));
        List<City> cities = DATASET.getCities();
        assertThatThrownBy(() -> sample().writeRecords(DATASET, cities.iterator(), output, STANDARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write a dataset");
        assertThat(sample().writeRecords(DATASET, cities.iterator(), output, KEEPING))
                .isEqualTo(new Written(cities.size(), List.of()));
        List<Extensible> wrong = List.of(DATASET);
        assertThatThrownBy(() -> sample().writeRecords(DATASET, wrong.iterator(), output, KEEPING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not Dataset");
    }

    @Test
    void whatTheFormatCannotDo_isRefused() {
        Format writing = new SampleFormat(info().addAbility(Ability.WRITE_DATASET)
                .addWrite(Carrier.FOLDER)
                .build());
        assertThatThrownBy(() -> writing.read(FormatInput.of(new byte[0]), STANDARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The format x does not read datasets");
        assertThatThrownBy(() -> writing.records(FormatInput.of(new byte[0]), STANDARD))
                .hasMessage("The format x does not read records one by one");
        assertThatThrownBy(() -> writing.write(DATASET, FormatOutput.stream(new ByteArrayOutputStream()), STANDARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The format x can't write datasets to a stream, only [folder]");
        assertThatThrownBy(() -> writing.writeRecords(
                        DATASET, DATASET.getCities().iterator(), FormatOutput.folder(folder), KEEPING))
                .hasMessage("The format x does not write records one by one");
    }

    @Test
    void promisesThatAreNotKept_areFaultsOfTheFormat() {
        Format promising = new Format(SampleFormat.INFO) {
            @Override
            public boolean recognises(byte[] start) {
                return false;
            }

            @Override
            protected Credit readCredit(FormatInput input) {
                return Credit.of(DATASET);
            }
        };
        FormatOutput output = FormatOutput.folder(folder);
        assertThatThrownBy(() -> promising.read(FormatInput.of(folder), STANDARD))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lacks the method");
        assertThatThrownBy(() -> promising.records(FormatInput.of(folder), STANDARD))
                .hasMessageContaining("one by one");
        assertThatThrownBy(() -> promising.write(DATASET, output, STANDARD)).hasMessageContaining("write datasets");
        assertThatThrownBy(() ->
                        promising.writeRecords(DATASET, DATASET.getCities().iterator(), output, KEEPING))
                .hasMessageContaining("write records");
    }

    @Test
    void progress_isTold_andCancels() {
        List<Progress.Phase> phases = new ArrayList<>();
        FormatOptions cancelling = STANDARD.toBuilder()
                .progress((phase, done, total) -> {
                    phases.add(phase);
                    if (phase == Progress.Phase.COMPARING) {
                        throw new CancellationException("enough");
                    }
                })
                .build();
        assertThatThrownBy(() -> sample().write(DATASET, FormatOutput.folder(folder), cancelling))
                .isInstanceOf(CancellationException.class);
        assertThat(phases).contains(Progress.Phase.REDACTING, Progress.Phase.COMPARING);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void folder_isWritten_andRecognised_andGivesItsLicence() throws IOException {
        Path inner = folder.resolve("a/b");
        sample().write(DATASET, FormatOutput.folder(inner), STANDARD);
        assertThat(FormatInput.of(inner).fileNames()).containsExactly("sample.txt");
        assertThat(Formats.of(List.of(sample())).of(FormatInput.of(inner)).info())
                .isEqualTo(SampleFormat.INFO);
        assertThat(sample().credit(FormatInput.of(inner.resolve("sample.txt"))).licence())
                .isEqualTo(DATASET.getLicence());
        assertThat(sample().read(FormatInput.of(inner), STANDARD).orElseThrow()).isEqualTo(DATASET);
    }

    @Test
    void info_refusesWhatIsWrong() {
        assertThatThrownBy(() -> info().id("X").addAbility(Ability.READ_DATASET).build())
                .hasMessageContaining("id is lower-case");
        assertThatThrownBy(() -> info().mediaType("text").build()).hasMessageContaining("mediaType");
        assertThatThrownBy(() -> info().addFileEnding("json").build()).hasMessageContaining("fileEndings");
        assertThatThrownBy(() -> info().addFileEnding(".json.gz").build()).hasMessageContaining("fileEndings");
        assertThatThrownBy(() -> info().addAbility(Ability.READ_DATASET).build())
                .hasMessageContaining("reads");
        assertThatThrownBy(() -> info().addWrite(Carrier.FILE).build()).hasMessageContaining("writes");
        assertThatThrownBy(() -> info().build()).hasMessageContaining("abilities");
        assertThat(SampleFormat.INFO.toBuilder().build()).isEqualTo(SampleFormat.INFO);
        assertThat(SampleFormat.INFO).hasToString("sample (text/x-sample, .sample)");
        assertThat(SampleFormat.INFO.lossless()).isFalse();
        assertThat(sample()).hasToString("sample (text/x-sample, .sample)");
    }

    @Test
    void problem_saysItself() {
        Problem problem = Problem.builder()
                .code("wrong-type")
                .severity(Severity.WARNING)
                .pointer(JsonPointer.parse("/name"))
                .location(new Location("Cities", 7, 2))
                .message(new Message("expected a text\u202e", "텍스트가 아님"))
                .hint(Message.of("Write a text"))
                .build();
        assertThat(problem).hasToString("warning /name (Cities!B7): expected a text\\u202e; Write a text [wrong-type]");
        assertThat(problem.isError()).isFalse();
        assertThat(problem.toBuilder().severity(Severity.ERROR).build().isError())
                .isTrue();
    }

    @Test
    void entryAndResult_haveAValue_orAnError() {
        Problem error = Problem.builder()
                .code("x")
                .severity(Severity.ERROR)
                .pointer(JsonPointer.ROOT)
                .message(Message.of("no"))
                .build();
        assertThatThrownBy(() -> ReadEntry.builder().build()).isInstanceOf(IllegalArgumentException.class);
        ReadEntry rejected = ReadEntry.builder().addProblem(error).raw("{").build();
        assertThatThrownBy(rejected::orElseThrow).hasMessage("error: no [x]");
        assertThat(ReadEntry.builder().value(DATASET).build().orElseThrow()).isEqualTo(DATASET);

        ReadResult bad = ReadResult.of(DATASET, List.of(error), List.of(rejected), List.of());
        assertThatThrownBy(bad::orElseThrow).hasMessage("error: no [x]");
        assertThat(bad).hasToString("ReadResult{dataset=present, problems=1, rejected=1, losses=0}");
        assertThat(bad.locationOf(JsonPointer.ROOT)).isEmpty();
        assertThat(bad.withLocations(pointer -> Optional.of(Location.of(1, 2))).locationOf(JsonPointer.ROOT))
                .contains(Location.of(1, 2));
        ReadResult none = ReadResult.of(null, List.of(), List.of(), List.of());
        assertThat(none.dataset()).isEmpty();
        assertThatThrownBy(none::orElseThrow).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Written(-1, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void credit_namesTitleLicenceAndSources() {
        Credit credit = Credit.of(DATASET);
        assertThat(credit.title()).isEqualTo(DATASET.getTitle());
        assertThat(credit.licence()).contains("CC-BY-4.0");
        assertThat(credit.sources())
                .hasSameSizeAs(DATASET.getSources())
                .contains(
                        "Minimal",
                        "Seoul Policy Sharing, Seoul Metropolitan Government, CC-BY-4.0,"
                                + " https://example.org/policy?page=1#table");
    }

    @Test
    void inputsAndOutputs_areWhatTheyAre() throws IOException {
        byte[] text = "sample text".getBytes(StandardCharsets.UTF_8);
        Path packed = folder.resolve("x.txt.GZ");
        FormatOutput.file(packed).write(stream -> stream.write(text));
        assertThat(Files.readAllBytes(packed)).startsWith(0x1f, 0x8b);
        assertThat(FormatInput.of(packed).start()).isEqualTo(text);
        assertThat(FormatInput.of(packed).carrier()).isEqualTo(Carrier.FILE);
        assertThat(FormatInput.of(packed).path()).contains(packed);
        Files.writeString(folder.resolve("y.gz"), "no gzip");
        assertThatThrownBy(() -> FormatInput.of(folder.resolve("y.gz")).open()).isInstanceOf(IOException.class);

        FormatInput stream = FormatInput.of(text);
        assertThat(stream.start()).isEqualTo(text);
        assertThat(stream.open().readAllBytes()).isEqualTo(text);
        assertThat(stream).hasToString("stream");
        assertThat(stream.path()).isEmpty();
        assertThat(stream.fileNames()).isEmpty();
        assertThat(FormatInput.of(folder).carrier()).isEqualTo(Carrier.FOLDER);
        assertThatThrownBy(() -> FormatInput.of(folder).start()).isInstanceOf(IOException.class);

        FormatOutput to = FormatOutput.folder(folder);
        assertThat(to.path()).contains(folder);
        assertThatThrownBy(() -> to.write(out -> {})).isInstanceOf(IllegalArgumentException.class);
        for (String name : List.of("", "..", "../x", "a/b", ".hidden", "-x")) {
            assertThatThrownBy(() -> to.writeAll(java.util.Map.of(name, out -> {})))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'" + name + "'");
        }
        assertThatThrownBy(() -> FormatOutput.file(packed).writeAll(java.util.Map.of("x", out -> {})))
                .hasMessageContaining("no folder");
    }
}

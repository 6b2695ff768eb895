package org.urbancoop.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Credit;
import org.urbancoop.format.EntryReader;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInfo;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Loss;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.format.ReadResult;
import org.urbancoop.message.Message;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.JsonPointer;

/** A format that writes the licence and reads the sample dataset, whatever there is; with a loss if one is given. */
public final class SampleFormat extends Format {

    /** What it is unless something else is given: one that can do everything. */
    public static final FormatInfo INFO = FormatInfo.builder()
            .id("sample")
            .mediaType("text/x-sample")
            .addFileEnding(".sample")
            .folderMark("sample.txt")
            .addAbilities(Ability.values())
            .addReads(Carrier.values())
            .addWrites(Carrier.values())
            .build();

    private final List<Loss> told;

    /** Creates a format. */
    public SampleFormat(FormatInfo info, Loss... losses) {
        super(info);
        told = List.of(losses);
    }

    /** Makes a loss. */
    public static Loss loss(Loss.Kind kind) {
        return Loss.builder()
                .kind(kind)
                .subject("city/seoul")
                .pointer(JsonPointer.parse("/population"))
                .value("9411000")
                .why(new Message("The format has no place for it", "형식에 자리가 없습니다"))
                .build();
    }

    /** Recognises what starts with its id. */
    @Override
    public boolean recognises(byte[] start) {
        Objects.requireNonNull(start, "start");
        return new String(start, StandardCharsets.UTF_8).startsWith(info().id());
    }

    @Override
    protected ReadResult readDataset(FormatInput input, FormatOptions options) throws IOException {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(options, "options");
        return ReadResult.of(Samples.dataset(), List.of(), List.of(), told);
    }

    @Override
    protected EntryReader readRecords(FormatInput input, FormatOptions options) throws IOException {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(options, "options");
        Iterator<Extensible> records =
                Samples.dataset().records().map(Extensible.class::cast).iterator();
        return new EntryReader() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public ReadEntry next() {
                return ReadEntry.builder()
                        .value(records.next())
                        .addAllLosses(told)
                        .build();
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    @Override
    protected long writeDataset(Dataset dataset, FormatOutput output, FormatOptions options, Consumer<Loss> losses)
            throws IOException {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(losses, "losses");
        AtomicFile.Content content = stream -> {
            told.forEach(losses);
            stream.write((info().id() + " " + dataset.getLicence().orElse("")).getBytes(StandardCharsets.UTF_8));
        };
        if (output.carrier() == Carrier.FOLDER) {
            output.writeAll(Map.of("sample.txt", content));
        } else {
            output.write(content);
        }
        return dataset.records().count();
    }

    @Override
    protected long writeRecords(
            Dataset header,
            Iterator<Extensible> records,
            FormatOutput output,
            FormatOptions options,
            Consumer<Loss> losses)
            throws IOException {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(records, "records");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(losses, "losses");
        Dataset.Builder dataset = header.toBuilder();
        long count = 0;
        while (records.hasNext()) {
            Objects.requireNonNull(records.next(), "records element");
            count++;
        }
        writeDataset(dataset.build(), output, options, losses);
        return count;
    }

    @Override
    protected Credit readCredit(FormatInput input) throws IOException {
        Objects.requireNonNull(input, "input");
        try (InputStream stream = input.open()) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new Credit("", java.util.Optional.of(text.substring(text.indexOf(' ') + 1)), List.of());
        }
    }
}

package org.urbancoop.json.growth;

import java.io.ByteArrayOutputStream;
import org.urbancoop.format.Credit;
import org.urbancoop.format.EntryReader;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.json.format.JsonFormat;
import org.urbancoop.json.format.NdjsonFormat;

/** The operations of formats. */
final class FormatOperations {

    private static final FormatOptions KEEPING =
            FormatOptions.builder().keepsPersonalData(true).build();

    private static final Format JSON = new JsonFormat();
    private static final Format LINES = new NdjsonFormat();

    private FormatOperations() {}

    static void add() {
        Operations.document("Format.read(FormatInput, FormatOptions)", in -> () -> JSON.read(input(in.bytes), KEEPING));
        Operations.document("Format.records(FormatInput, FormatOptions)", in -> () -> {
            try (EntryReader reader = JSON.records(input(in.bytes), KEEPING)) {
                reader.forEachRemaining(entry -> {});
            }
            return "";
        });
        Operations.document(
                "Format.credit(FormatInput)", in -> () -> Operations.refusable(() -> JSON.credit(input(in.bytes))));
        Operations.dataset("Credit.of(Dataset)", Credit::of);
        Operations.dataset("Format.write(Dataset, FormatOutput, FormatOptions)", data -> {
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            return LINES.write(data, FormatOutput.stream(to), FormatOptions.standard());
        });
        Operations.dataset(
                "Format.writeRecords(Dataset, Iterator<? extends Extensible>, FormatOutput, FormatOptions)", data -> {
                    ByteArrayOutputStream to = new ByteArrayOutputStream();
                    return LINES.writeRecords(data, data.records().iterator(), FormatOutput.stream(to), KEEPING);
                });
    }

    private static FormatInput input(byte[] bytes) {
        return FormatInput.of(bytes);
    }
}

package org.urbancoop.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.record.CooperationRecord;

/**
 * A format, such as JSON: what it is, and how datasets and records are read from it and written to it.
 *
 * <p>Subclasses say in {@link FormatInfo} what they can do and override the protected methods for it. What all
 * formats have in common is done here: personal data are taken out before a subclass sees them, nothing is made up
 * unless allowed, and what cannot be done is refused before anything is written.
 *
 * <p>A format keeps these promises, which {@code FormatConformance} checks:
 *
 * <ul>
 *   <li><em>The account is complete.</em> Whatever is not in the output as it was in the data is told as a {@link
 * Loss}.
 *   <li><em>Licence and attribution travel with the data.</em> {@link #credit} reads them back from any output.
 *   <li><em>Reading is lenient.</em> What cannot be read is told with its place, and reading goes on.
 * </ul>
 *
 * <p>Formats are immutable and can be shared between threads. {@link Formats#installed()} finds those that are named as
 * services, {@code provides org.urbancoop.format.Format with …}; these need a public constructor without parameters.
 *
 * @since 0.1.0
 */
public abstract class Format {

    private final FormatInfo info;

    /**
     * Creates the format.
     *
     * @param info what it is and what it can do
     */
    protected Format(FormatInfo info) {
        this.info = Objects.requireNonNull(info, "info");
    }

    /**
     * Gets what the format is and what it can do.
     *
     * @return the id, the media type, the endings and the abilities
     */
    public final FormatInfo info() {
        return info;
    }

    /**
     * Checks whether content is of this format and of no other, by its first bytes.
     *
     * @param start the first {@value FormatInput#START} bytes, decompressed, or all if there are no more
     * @return true if it is; false if it is not, or may as well be of another format
     */
    public abstract boolean recognises(byte[] start);

    /**
     * Reads a dataset leniently. Personal data are read.
     *
     * @param input the file, folder or stream
     * @param options how to read
     * @return the dataset as far as it can be read, and all problems
     * @throws IOException if the input cannot be read
     * @throws IllegalArgumentException if the format reads no datasets, or none from this carrier
     */
    public final ReadResult read(FormatInput input, FormatOptions options) throws IOException {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(options, "options");
        require(Ability.READ_DATASET, input.carrier(), info.reads());
        ReadResult result = readDataset(input, options);
        result.losses().forEach(loss -> check(loss, options));
        return result;
    }

    /**
     * Reads records one after the other. The header of the dataset, if there is one, comes where it stands: anywhere.
     *
     * @param input the file, folder or stream
     * @param options how to read
     * @return the reader, to be closed
     * @throws IOException if the input cannot be read
     * @throws IllegalArgumentException if the format does not read records one by one, or none from this carrier
     */
    public final EntryReader records(FormatInput input, FormatOptions options) throws IOException {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(options, "options");
        require(Ability.READ_RECORDS, input.carrier(), info.reads());
        EntryReader reader = readRecords(input, options);
        return new EntryReader() {
            @Override
            public boolean hasNext() {
                return reader.hasNext();
            }

            @Override
            public ReadEntry next() {
                ReadEntry entry = reader.next();
                entry.losses().forEach(loss -> check(loss, options));
                return entry;
            }

            @Override
            public void close() throws IOException {
                reader.close();
            }
        };
    }

    /**
     * Writes a dataset, without personal data unless the options keep them.
     *
     * @param dataset the dataset
     * @param output the file, folder or stream
     * @param options how to write
     * @return how many records were written, and all that is not in the output as it is in the dataset
     * @throws IOException if the output cannot be written
     * @throws IllegalArgumentException if the format writes no datasets, or none to this carrier, or if the dataset
     *     cannot be written at all
     */
    public final Written write(Dataset dataset, FormatOutput output, FormatOptions options) throws IOException {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(options, "options");
        require(Ability.WRITE_DATASET, output.carrier(), info.writes());
        List<Loss> losses = new ArrayList<>();
        if (options.keepsPersonalData()) {
            return new Written(writeDataset(dataset, output, options, checked(losses, options)), losses);
        }
        Redaction redaction = Redaction.of(dataset, options);
        long records = writeDataset(redaction.redacted(), output, options, checked(losses, options));
        return new Written(records, redaction.account(losses));
    }

    /**
     * Writes records one after the other, with personal data: who is a person is only known when all records are, so
     * the options have to keep them. Write a dataset to leave them out.
     *
     * @param header the header of the dataset, whose own records are not written
     * @param records records and declared totals, each asked for once
     * @param output the file, folder or stream
     * @param options how to write, keeping personal data
     * @return how many records were written, and all that is not in the output as it is in them
     * @throws IOException if the output cannot be written
     * @throws IllegalArgumentException if the format does not write records one by one, or none to this carrier, if the
     *     options keep no personal data, or if one is no record and no declared total
     */
    public final Written writeRecords(
            Dataset header, Iterator<? extends Extensible> records, FormatOutput output, FormatOptions options)
            throws IOException {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(records, "records");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(options, "options");
        require(Ability.WRITE_RECORDS, output.carrier(), info.writes());
        if (!options.keepsPersonalData()) {
            throw new IllegalArgumentException("Records that are written one by one keep personal data: say so in the"
                    + " options, or write a dataset");
        }
        List<Loss> losses = new ArrayList<>();
        long count = writeRecords(header.withoutRecords(), checked(records), output, options, checked(losses, options));
        return new Written(count, losses);
    }

    /**
     * Reads the licence and the attribution back from what this format wrote. This is how a format proves that they
     * travel with the data; one that reads nothing else reads this.
     *
     * @param input the file, folder or stream that was written
     * @return the credit; equal to that of the dataset that was written
     * @throws IOException if the input cannot be read
     * @throws IllegalArgumentException if there is no credit to be found
     */
    public final Credit credit(FormatInput input) throws IOException {
        Objects.requireNonNull(input, "input");
        return readCredit(input);
    }

    /**
     * Reads a dataset; to be overridden for {@link Ability#READ_DATASET}.
     *
     * @param input one of the carriers that the format reads
     * @param options how to read
     * @return what was read
     * @throws IOException if the input cannot be read
     */
    protected ReadResult readDataset(FormatInput input, FormatOptions options) throws IOException {
        throw missing(Ability.READ_DATASET);
    }

    /**
     * Reads records one after the other; to be overridden for {@link Ability#READ_RECORDS}.
     *
     * @param input one of the carriers that the format reads
     * @param options how to read
     * @return the reader
     * @throws IOException if the input cannot be read
     */
    protected EntryReader readRecords(FormatInput input, FormatOptions options) throws IOException {
        throw missing(Ability.READ_RECORDS);
    }

    /**
     * Writes a dataset; to be overridden for {@link Ability#WRITE_DATASET}.
     *
     * @param dataset the dataset, without personal data if they are not to be written
     * @param output one of the carriers that the format writes
     * @param options how to write
     * @param losses takes what cannot be carried, at its place in this dataset, from which that in the one with
     *     personal data is found
     * @return how many records and declared totals are in the output
     * @throws IOException if the output cannot be written
     */
    protected long writeDataset(Dataset dataset, FormatOutput output, FormatOptions options, Consumer<Loss> losses)
            throws IOException {
        throw missing(Ability.WRITE_DATASET);
    }

    /**
     * Writes records one after the other; to be overridden for {@link Ability#WRITE_RECORDS}.
     *
     * @param header the header of the dataset, without records
     * @param records records and declared totals
     * @param output one of the carriers that the format writes
     * @param options how to write
     * @param losses takes what cannot be carried
     * @return how many records and declared totals are in the output
     * @throws IOException if the output cannot be written
     */
    protected long writeRecords(
            Dataset header,
            Iterator<Extensible> records,
            FormatOutput output,
            FormatOptions options,
            Consumer<Loss> losses)
            throws IOException {
        throw missing(Ability.WRITE_RECORDS);
    }

    /**
     * Reads the licence and the attribution back from what this format wrote.
     *
     * @param input what was written
     * @return the credit
     * @throws IOException if the input cannot be read
     */
    protected abstract Credit readCredit(FormatInput input) throws IOException;

    private void require(Ability ability, Carrier carrier, Set<Carrier> carriers) {
        if (!info.can(ability)) {
            throw new IllegalArgumentException("The format " + info.id() + " does not " + ability.words());
        }
        if (!carriers.contains(carrier)) {
            throw new IllegalArgumentException("The format " + info.id() + " can't " + ability.words()
                    + (ability.isReading() ? " from a " : " to a ") + carrier + ", only " + carriers);
        }
    }

    private IllegalStateException missing(Ability ability) {
        return new IllegalStateException(
                "The format " + info.id() + " says that it can " + ability.words() + ", and lacks the method for it");
    }

    private Consumer<Loss> checked(List<Loss> losses, FormatOptions options) {
        return loss -> {
            check(Objects.requireNonNull(loss, "loss"), options);
            losses.add(loss);
        };
    }

    private void check(Loss loss, FormatOptions options) {
        if (loss.kind() == Loss.Kind.INVENTED && !options.mayInvent()) {
            throw new IllegalStateException("The format " + info.id() + " makes up what it must not: " + loss);
        }
    }

    private static Iterator<Extensible> checked(Iterator<? extends Extensible> records) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Extensible next() {
                Extensible next = Objects.requireNonNull(records.next(), "records element");
                if (next instanceof CooperationRecord || next instanceof DeclaredTotal) {
                    return next;
                }
                throw new IllegalArgumentException("Only records and declared totals are written one by one, not "
                        + next.getClass().getSuperclass().getSimpleName());
            }
        };
    }

    /**
     * Gets the format in a few words.
     *
     * @return such as {@code json (application/json, .json)}
     */
    @Override
    public final String toString() {
        return info.toString();
    }
}

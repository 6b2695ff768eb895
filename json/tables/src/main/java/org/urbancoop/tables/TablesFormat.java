package org.urbancoop.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Credit;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInfo;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Loss;
import org.urbancoop.format.ReadResult;
import org.urbancoop.message.Message;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;

/**
 * A folder of CSV files with a Frictionless data package as a format, {@code tables}: written by {@link TablesWriter},
 * read back by {@link TablesReader}.
 *
 * <p>Everything is carried but what a CSV file has no cell for: an empty text, and the second record of one reference.
 * Both are told as losses.
 *
 * @since 0.1.0
 */
public final class TablesFormat extends Format {

    /** What the format is: {@code tables}, {@code application/vnd.datapackage+json}, a folder. */
    public static final FormatInfo INFO = FormatInfo.builder()
            .id("tables")
            .mediaType("application/vnd.datapackage+json")
            .folderMark(DataPackage.FILE)
            .addAbilities(Ability.READ_DATASET, Ability.WRITE_DATASET)
            .addReads(Carrier.FOLDER)
            .addWrites(Carrier.FOLDER)
            .build();

    private static final Message BLANK = new Message("An empty cell is none", "빈 셀은 없는 셀입니다");
    private static final Message REPEATED =
            new Message("Another record of this reference stands before it", "같은 참조의 레코드가 앞에 있습니다");

    /** Creates the format. */
    public TablesFormat() {
        super(INFO);
    }

    @Override
    public boolean recognises(byte[] start) {
        Objects.requireNonNull(start, "start");
        return false;
    }

    @Override
    protected ReadResult readDataset(FormatInput input, FormatOptions options) throws IOException {
        Objects.requireNonNull(input, "input");
        return TablesReader.of().read(input.path().orElseThrow());
    }

    @Override
    protected long writeDataset(Dataset dataset, FormatOutput output, FormatOptions options, Consumer<Loss> losses)
            throws IOException {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(losses, "losses");
        Dataset.Builder firsts = dataset.toBuilder();
        Set<String> taken = new HashSet<>();
        firsts.sources(firsts(dataset.getSources(), taken, losses))
                .cities(firsts(dataset.getCities(), taken, losses))
                .organizations(firsts(dataset.getOrganizations(), taken, losses))
                .agreements(firsts(dataset.getAgreements(), taken, losses))
                .projects(firsts(dataset.getProjects(), taken, losses))
                .events(firsts(dataset.getEvents(), taken, losses))
                .programs(firsts(dataset.getPrograms(), taken, losses))
                .declaredTotals(firsts(dataset.getDeclaredTotals(), taken, losses));
        Dataset written = firsts.build();
        TablesWriter.of().withPersonalData().write(written, output.path().orElseThrow());
        Dataset header = written.toBuilder()
                .sources(List.of())
                .cities(List.of())
                .organizations(List.of())
                .agreements(List.of())
                .projects(List.of())
                .events(List.of())
                .programs(List.of())
                .declaredTotals(List.of())
                .build();
        tell("dataset", header, losses);
        written.records().forEach(entry -> tell(subject(entry), entry, losses));
        written.getDeclaredTotals().forEach(total -> tell(subject(total), total, losses));
        return written.records().count() + written.getDeclaredTotals().size();
    }

    private static String subject(Extensible entry) {
        return entry instanceof CooperationRecord one
                ? one.reference().toString()
                : NormalizedTables.DECLARED_TOTAL + "/" + ((DeclaredTotal) entry).getId();
    }

    /** The first of each reference, by which the rows of all tables are told apart. */
    private static <T extends Extensible> List<T> firsts(List<T> entries, Set<String> taken, Consumer<Loss> losses) {
        List<T> firsts = new ArrayList<>();
        for (T entry : entries) {
            if (taken.add(subject(entry))) {
                firsts.add(entry);
            } else {
                losses.accept(loss(subject(entry), JsonPointer.ROOT, REPEATED));
            }
        }
        return firsts;
    }

    private static void tell(String subject, Extensible object, Consumer<Loss> losses) {
        MemberValues.leaves(object).forEach((pointer, value) -> {
            if (!(value instanceof ExtensionValue) && MemberValues.text(value).isEmpty()) {
                losses.accept(loss(subject, pointer, BLANK));
            }
        });
    }

    private static Loss loss(String subject, JsonPointer pointer, Message why) {
        return Loss.builder()
                .kind(Loss.Kind.LEFT_OUT)
                .subject(subject)
                .pointer(pointer)
                .why(why)
                .build();
    }

    @Override
    protected Credit readCredit(FormatInput input) throws IOException {
        return Credit.of(readDataset(input, FormatOptions.standard())
                .dataset()
                .orElseThrow(() -> new IllegalArgumentException("There is no header of a dataset in " + input)));
    }
}

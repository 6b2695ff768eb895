package org.urbancoop.tables.cell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.format.Loss;
import org.urbancoop.message.Message;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;

/** What a dataset has that no cell holds, told for the formats that are made of cells. */
public final class CellLosses {

    /** Why an empty text is lost. */
    public static final Message BLANK = new Message("An empty cell is none", "빈 셀은 없는 셀입니다");

    private static final Message REPEATED =
            new Message("Another record of this reference stands before it", "같은 참조의 레코드가 앞에 있습니다");
    private static final String HEADER = "dataset";
    private static final String TOTAL = "declared-total/";

    private CellLosses() {}

    /** Leaves out all but the first of each reference, by which the rows of all tables are told apart. */
    public static Dataset firsts(Dataset dataset, Consumer<Loss> losses) {
        Set<String> taken = new HashSet<>();
        return dataset.toBuilder()
                .sources(firsts(dataset.getSources(), taken, losses))
                .cities(firsts(dataset.getCities(), taken, losses))
                .organizations(firsts(dataset.getOrganizations(), taken, losses))
                .agreements(firsts(dataset.getAgreements(), taken, losses))
                .projects(firsts(dataset.getProjects(), taken, losses))
                .events(firsts(dataset.getEvents(), taken, losses))
                .programs(firsts(dataset.getPrograms(), taken, losses))
                .declaredTotals(firsts(dataset.getDeclaredTotals(), taken, losses))
                .build();
    }

    private static <T extends Extensible> List<T> firsts(List<T> entries, Set<String> taken, Consumer<Loss> losses) {
        List<T> firsts = new ArrayList<>();
        for (T entry : entries) {
            if (taken.add(subject(entry))) {
                firsts.add(entry);
            } else {
                losses.accept(loss(Loss.Kind.LEFT_OUT, subject(entry), JsonPointer.ROOT, REPEATED));
            }
        }
        return firsts;
    }

    /**
     * Tells what is lost of each value.
     *
     * @param check gives the loss of a value, if there is one
     */
    public static void tell(Dataset dataset, Function<Object, Optional<Lost>> check, Consumer<Loss> losses) {
        forEach(
                dataset,
                (subject, entry) -> MemberValues.leaves(entry)
                        .forEach((pointer, value) -> check.apply(value)
                                .ifPresent(lost -> losses.accept(loss(lost.kind(), subject, pointer, lost.why())))));
    }

    /** Gives the header, each record and each declared total with what names it in a loss. */
    public static void forEach(Dataset dataset, BiConsumer<String, Extensible> action) {
        action.accept(HEADER, dataset.withoutRecords());
        dataset.records().forEach(entry -> action.accept(subject(entry), entry));
        dataset.getDeclaredTotals().forEach(total -> action.accept(subject(total), total));
    }

    private static String subject(Extensible entry) {
        return entry instanceof CooperationRecord one
                ? one.reference().toString()
                : TOTAL + ((DeclaredTotal) entry).getId();
    }

    /** Makes a loss without its value. */
    public static Loss loss(Loss.Kind kind, String subject, JsonPointer pointer, Message why) {
        return Loss.builder()
                .kind(kind)
                .subject(subject)
                .pointer(pointer)
                .why(why)
                .build();
    }

    /** What becomes of a value, and why. */
    public record Lost(Loss.Kind kind, Message why) {

        /** An empty text, for which no cell is filled. */
        public static final Lost EMPTY = new Lost(Loss.Kind.LEFT_OUT, BLANK);
    }
}

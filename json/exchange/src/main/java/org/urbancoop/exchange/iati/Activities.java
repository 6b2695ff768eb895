package org.urbancoop.exchange.iati;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.Account;
import org.urbancoop.exchange.ledger.Attribution;
import org.urbancoop.exchange.ledger.Characters;
import org.urbancoop.exchange.ledger.Columns;
import org.urbancoop.exchange.ledger.Entry;
import org.urbancoop.exchange.ledger.Ledger;
import org.urbancoop.exchange.xml.XmlWriter;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.Loss;
import org.urbancoop.message.Message;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.Reference;
import org.urbancoop.source.Source;
import org.urbancoop.text.JsonPointer;

/** The activities of a dataset, written one after the other. */
final class Activities {

    private static final Message NOT_NAMED = new Message(
            "IATI holds projects: of other records only what names and places those who take part",
            "IATI는 사업을 담습니다. 다른 레코드는 참가자의 이름과 위치만 옮깁니다");

    private final Dataset dataset;
    private final Ledger ledger;
    private final FormatOptions options;
    private final Reporter reporter;
    private final boolean isReporterMadeUp;
    /** Of records that are no projects, what the activities have carried. */
    private final Map<Reference, Set<JsonPointer>> used = new LinkedHashMap<>();

    Activities(
            Dataset dataset,
            Account account,
            Consumer<Loss> losses,
            FormatOptions options,
            @Nullable Reporter reporter) {
        this.dataset = dataset;
        this.ledger = new Ledger(account, losses);
        this.options = options;
        this.isReporterMadeUp = reporter == null;
        this.reporter = reporter == null ? madeUp(dataset) : reporter;
    }

    /** By the list of those that may be made up: 90 is 'other'. */
    private static Reporter madeUp(Dataset dataset) {
        String name = Characters.replace(dataset.getTitle(), Characters.XML);
        return new Reporter("urbancoop-" + dataset.getId(), "90", name.isBlank() ? "-" : name, true);
    }

    /** Writes a project as an activity, or tells what it lacks; gets whether it is written. */
    boolean write(Project project, XmlWriter xml) throws IOException {
        Entry entry = ledger.open(project);
        Demanded demanded = Demanded.of(project, dataset, options.mayInvent());
        if (!demanded.lacking().isEmpty()) {
            entry.leaveOut(lacking(demanded.lacking()));
            return false;
        }
        new Activity(project, demanded, entry, new Context(dataset, options, reporter, this::use)).write(xml);
        entry.close();
        return true;
    }

    private static Message lacking(List<Message> what) {
        return new Message(
                "An activity of IATI needs "
                        + String.join(", ", what.stream().map(Message::english).toList())
                        + ", which it lacks",
                "IATI 활동에 필요한 항목이 없습니다: "
                        + String.join(", ", what.stream().map(Message::korean).toList()));
    }

    private void use(Reference reference, JsonPointer what) {
        used.computeIfAbsent(reference, key -> new LinkedHashSet<>()).add(what);
    }

    /** Writes the header behind the activities, and tells what of the reporter was made up. */
    void writeHeader(XmlWriter xml) throws IOException {
        Entry header = ledger.open(dataset);
        if (isReporterMadeUp) {
            for (String value : List.of(reporter.ref(), reporter.type(), reporter.name())) {
                header.invent(
                        JsonPointer.ROOT,
                        value,
                        new Message(
                                "Activities name who reports them, which no dataset has",
                                "활동에는 보고 기관이 있어야 하지만 데이터셋에는 없습니다"));
            }
        }
        xml.start("u:dataset");
        Map<String, Object> values = new Columns(header, "element of u:dataset", Characters.XML).values();
        for (Map.Entry<String, Object> each : values.entrySet()) {
            xml.start("u:" + each.getKey()).text(each.getValue().toString()).end();
        }
        for (String line : Attribution.of(dataset, Characters.XML)) {
            xml.start("u:attribution").text(line).end();
        }
        xml.end();
        header.close();
    }

    /** Tells what is no project, but for what the activities have carried of it. */
    void closeOthers() {
        for (CooperationRecord each : (Iterable<CooperationRecord>) dataset.records()::iterator) {
            if (each instanceof Project) {
                continue;
            }
            if (each instanceof Source source) {
                ledger.credit(source, "u:attribution", Characters.XML);
                continue;
            }
            Entry entry = ledger.open(each);
            Set<JsonPointer> carried =
                    Ledger.isReferredTo(each, dataset) ? used.getOrDefault(each.reference(), Set.of()) : Set.of();
            for (JsonPointer place : carried) {
                Optional.ofNullable(entry.leaves().get(place))
                        .ifPresent(value -> Columns.text(entry, place, value, Characters.XML));
            }
            if (carried.isEmpty()) {
                entry.leaveOut(NOT_NAMED);
            } else {
                entry.close();
            }
        }
        dataset.getDeclaredTotals().forEach(total -> ledger.open(total).leaveOut(NOT_NAMED));
    }
}

package org.urbancoop.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.testing.GeneratedFile;

/** What of the bundled dataset is equal after it was written and read again, as docs/formats.md has it. */
class OutAndInTest {

    private static final String PAGE = "docs/formats.md";
    private static final String START = "<!-- out and in: OutAndInTest writes it with -Durbancoop.update=true -->\n";
    private static final String END = "<!-- /out and in -->\n";

    @Test
    void page_isUpToDate() throws IOException {
        String page = Files.readString(GeneratedFile.path(PAGE));
        int start = page.indexOf(START);
        int end = page.indexOf(END);
        assertThat(start).as("%s has the line %s", PAGE, START).isNotNegative();
        GeneratedFile.check(PAGE, page.substring(0, start) + START + table() + page.substring(end));
    }

    private static String table() throws IOException {
        Dataset before = UrbancoopDataset.load().withoutPersonalData();
        Map<String, Dataset> after = new LinkedHashMap<>();
        for (Format format : ExchangedFormats.that(Ability.READ_DATASET, Ability.WRITE_DATASET)) {
            after.put(
                    format.info().id(),
                    format.read(FormatInput.of(ExchangedFormats.bytes(format, before)), FormatOptions.standard())
                            .orElseThrow());
        }
        StringBuilder table = new StringBuilder("\n" + head("", after.keySet()));
        for (RecordType type : RecordType.values()) {
            table.append("| ").append(type.label(Locale.ENGLISH));
            after.values().forEach(read -> table.append(" | ").append(cell(before, read, type)));
            table.append(" |\n");
        }
        table.append("\nMember by member: in how many records it is equal, of those that have it.\n");
        for (RecordType type : RecordType.values()) {
            Map<String, Map<String, String>> columns = new LinkedHashMap<>();
            after.forEach((format, read) -> {
                Map<String, String> members = members(before, read, type);
                if (members.values().stream().anyMatch(cell -> !cell.matches("(\\d+) of \\1"))) {
                    columns.put(format, members);
                }
            });
            if (!columns.isEmpty()) {
                table.append("\n").append(head(type.label(Locale.ENGLISH), columns.keySet()));
                Set<String> members = new LinkedHashSet<>();
                columns.values().forEach(column -> members.addAll(column.keySet()));
                for (String member : members) {
                    table.append("| `").append(member).append("`");
                    columns.values().forEach(column -> table.append(" | ").append(column.getOrDefault(member, "")));
                    table.append(" |\n");
                }
            }
        }
        return table.append('\n').toString();
    }

    private static String head(String first, Set<String> formats) {
        return "| " + first + (first.isEmpty() ? "" : " ") + "| " + String.join(" | ", formats) + " |\n|---"
                + "|---".repeat(formats.size()) + "|\n";
    }

    /** The members of a type that is read: in how many records each is equal, and in how many it was made up. */
    private static Map<String, String> members(Dataset before, Dataset after, RecordType type) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        boolean isRead = false;
        for (CooperationRecord each : records(before, type)) {
            Map<String, Object> was = members(Optional.of(each));
            Optional<CooperationRecord> again = after.find(each.reference());
            isRead |= again.isPresent();
            Map<String, Object> is = members(again);
            was.forEach((member, value) -> {
                int[] count = counts.computeIfAbsent(member, name -> new int[3]);
                count[0] += value.equals(is.get(member)) ? 1 : 0;
                count[1]++;
            });
            is.keySet().stream()
                    .filter(member -> !was.containsKey(member))
                    .forEach(member -> counts.computeIfAbsent(member, name -> new int[3])[2]++);
        }
        Map<String, String> cells = new LinkedHashMap<>();
        if (isRead) {
            counts.forEach((member, count) -> {
                String equal = count[1] == 0 ? "" : count[0] + " of " + count[1];
                String more = count[2] == 0 ? "" : count[2] + " that had none have one";
                cells.put(member, equal + (equal.isEmpty() || more.isEmpty() ? "" : ", ") + more);
            });
        }
        return cells;
    }

    /** The members but the citations, which stay in the document. The order of a list but an agenda says nothing. */
    private static Map<String, Object> members(Optional<CooperationRecord> entry) {
        Map<String, Object> members = new LinkedHashMap<>();
        entry.map(MemberValues::of).orElse(Map.of()).forEach((member, value) -> {
            boolean isBag = value instanceof List<?> && !member.equals("agenda");
            members.put(
                    member,
                    isBag
                            ? ((List<?>) value)
                                    .stream().collect(Collectors.groupingBy(each -> each, Collectors.counting()))
                            : value);
        });
        members.remove("citations");
        entry.ifPresent(known -> members.putAll(known.getExtensions().asMap()));
        return members;
    }

    private static List<CooperationRecord> records(Dataset dataset, RecordType type) {
        return dataset.records().filter(record -> record.getType() == type).toList();
    }

    /** How often each value stands at its place, whichever element of a list it is in. */
    private static Map<String, Integer> values(Optional<CooperationRecord> entry) {
        Map<String, Integer> values = new LinkedHashMap<>();
        entry.map(MemberValues::leaves).orElse(Map.of()).forEach((pointer, value) -> {
            if (!pointer.steps().get(0).equals("citations")) {
                String place = pointer.toString().replaceAll("/[0-9]+(?=/|$)", "/*");
                values.merge(place + ": " + MemberValues.text(value), 1, Integer::sum);
            }
        });
        return values;
    }

    /** Records that are equal, and values that are equal at their places. */
    private static String cell(Dataset before, Dataset after, RecordType type) {
        int records = 0;
        int read = 0;
        int equal = 0;
        int values = 0;
        int kept = 0;
        for (CooperationRecord each : records(before, type)) {
            Optional<CooperationRecord> again = after.find(each.reference());
            records++;
            read += again.isPresent() ? 1 : 0;
            equal += members(Optional.of(each)).equals(members(again)) ? 1 : 0;
            Map<String, Integer> is = values(again);
            for (Map.Entry<String, Integer> was : values(Optional.of(each)).entrySet()) {
                values += was.getValue();
                kept += Math.min(was.getValue(), is.getOrDefault(was.getKey(), 0));
            }
        }
        return read == 0
                ? "–"
                : String.format(
                        Locale.ROOT,
                        "%,d of %,d read, %,d equal; %,d of %,d values",
                        read,
                        records,
                        equal,
                        kept,
                        values);
    }
}

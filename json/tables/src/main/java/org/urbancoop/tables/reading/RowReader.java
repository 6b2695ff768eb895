package org.urbancoop.tables.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.extension.ValueKind;
import org.urbancoop.message.Message;
import org.urbancoop.reference.RecordType;
import org.urbancoop.tables.json.JsonText;
import org.urbancoop.tables.mapping.CellOrigin;
import org.urbancoop.tables.mapping.MappingProposer;
import org.urbancoop.tables.mapping.MemberMapping;
import org.urbancoop.tables.mapping.RecordMapping;
import org.urbancoop.tables.mapping.SheetMapping;
import org.urbancoop.tables.sheet.SheetCell;
import org.urbancoop.tables.sheet.SheetRow;
import org.urbancoop.text.JsonPointer;

/** Makes the drafts of a row. */
final class RowReader {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(?:\\.[0-9]{1,30})?");

    private final SheetMapping mapping;
    private final Header header;
    private final CellReader cells;
    private final Drafts drafts;
    private final SheetFindings findings;
    /** How the members of each record of the mapping are read. */
    private final List<List<Plan>> plans = new ArrayList<>();

    RowReader(SheetMapping mapping, Header header, CellReader cells, Drafts drafts, SheetFindings findings) {
        this.mapping = mapping;
        this.header = header;
        this.cells = cells;
        this.drafts = drafts;
        this.findings = findings;
        for (RecordMapping each : mapping.records()) {
            Members type = RecordTypes.members(each.type());
            plans.add(each.members().stream()
                    .map(member -> new Plan(member, describe(type, each, member)))
                    .toList());
        }
    }

    private static MemberDescription describe(Members type, RecordMapping of, MemberMapping member) {
        MemberDescription found = type.find(member.to())
                .orElseThrow(() -> new IllegalArgumentException("The type " + of.type() + " has no member "
                        + member.to() + "; its members are " + String.join(", ", type.names())));
        if (member.origin() instanceof CellOrigin.OfRecord
                && found.kind() != ValueKind.RECORD
                && found.kind() != ValueKind.REFERENCE) {
            throw new IllegalArgumentException("The member " + member.to() + " of the type " + of.type()
                    + " is no reference, so it can't be of the record '"
                    + ((CellOrigin.OfRecord) member.origin()).label() + "'");
        }
        if (member.origin() instanceof CellOrigin.Fixed fixed) {
            checkPutIn(of, member, fixed.text());
            fixed(found, member, fixed.text());
        }
        return found;
    }

    private static void checkPutIn(RecordMapping of, MemberMapping member, String text) {
        String to = member.to().toString();
        boolean isOpen = of.type() == RecordType.CITY
                && ((to.equals("/name") && text.equals(MappingProposer.YOUR_CITY))
                        || (to.equals("/country") && text.equals(MappingProposer.YOUR_COUNTRY)));
        if (isOpen) {
            throw new IllegalArgumentException("The member " + to + " is still '" + text
                    + "': put in the name and the country of the city whose sheet it is");
        }
    }

    /** Reads a row below a heading. */
    void read(SheetRow row, @Nullable SheetRow headed) {
        SheetCell heading = headed == null ? null : headed.filled().get(0);
        Map<String, Labelled> labelled = new HashMap<>();
        List<Draft> made = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            RecordMapping each = mapping.records().get(i);
            Draft draft = new Draft(each.type(), start(row, each));
            for (Plan plan : plans.get(i)) {
                read(draft, plan, row, heading, labelled);
            }
            Draft kept = drafts.add(draft, row);
            each.label().ifPresent(label -> labelled.put(label, new Labelled(kept, draft.start())));
            made.add(kept);
        }
        drafts.note(row, Optional.ofNullable(headed), made);
    }

    /** A record that others of the row refer to, and its cell in this row. */
    private record Labelled(Draft draft, SheetCell cell) {}

    /** The cell by which a record is named in messages: its first one, or the first one of the row. */
    private SheetCell start(SheetRow row, RecordMapping of) {
        return of.members().stream()
                .mapToInt(header::column)
                .filter(column -> column >= 0)
                .mapToObj(row::cell)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElseGet(() -> row.filled().get(0));
    }

    private void read(
            Draft draft, Plan plan, SheetRow row, @Nullable SheetCell heading, Map<String, Labelled> labelled) {
        MemberMapping by = plan.by;
        MemberDescription member = plan.member;
        if (by.origin() instanceof CellOrigin.Fixed fixed) {
            draft.put(place(draft, plan), fixed(member, by, fixed.text()));
        } else if (by.origin() instanceof CellOrigin.OfRecord other) {
            Labelled target = labelled.get(other.label());
            if (target != null) {
                draft.link(place(draft, plan), target.draft(), target.cell());
            }
        } else if (by.origin() instanceof CellOrigin.Heading) {
            if (heading != null) {
                String label = Headings.label(heading.text());
                take(draft, plan, heading, cells.read(member, by, label, SheetCell.Kind.TEXT));
            }
        } else {
            SheetCell cell = plan.filled(row.cell(header.column(by)));
            if (cell.kind() == SheetCell.Kind.ERROR) {
                draft.lose(by.to(), cell);
                findings.add(SheetProblem.CELL_ERROR, cell, cell.text());
            } else if (!cell.isEmpty()) {
                for (String part : parts(cell.text(), by)) {
                    take(draft, plan, cell, cells.read(member, by, part, cell.kind()));
                }
            }
        }
    }

    private static List<String> parts(String text, MemberMapping by) {
        if (by.separator().isEmpty()) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        for (String part : text.split(Pattern.quote(by.separator().get()), -1)) {
            if (!part.isBlank()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** The value that the mapping gives for all rows. */
    private static Object fixed(MemberDescription member, MemberMapping by, String text) {
        return switch (member.kind()) {
            case NUMBER, INTEGER -> {
                if (!NUMBER.matcher(text).matches()) {
                    throw new IllegalArgumentException(
                            "The member " + by.to() + " is a number, and its value is '" + text + "'");
                }
                yield NumberValue.of(new BigDecimal(text));
            }
            case BOOLEAN -> {
                if (!text.equals("true") && !text.equals("false")) {
                    throw new IllegalArgumentException(
                            "The member " + by.to() + " is true or false, and its value is '" + text + "'");
                }
                yield Boolean.valueOf(text);
            }
            default -> text;
        };
    }

    private void take(Draft draft, Plan plan, SheetCell cell, CellValue value) {
        Object json = value.json();
        if (json == null) {
            draft.lose(plan.by.to(), cell);
            if (value.alternatives().isEmpty()) {
                findings.add(
                        SheetProblem.CELL_NOT_UNDERSTOOD,
                        cell,
                        cell.text(),
                        expected(plan.member, value.remarks()),
                        Message.of("\"terms\": {" + JsonText.quoted(cell.text()) + ": \"…\"}"));
            } else {
                findings.add(
                        SheetProblem.CELL_AMBIGUOUS,
                        cell,
                        cell.text(),
                        ShownValue.of(plan.member, value.alternatives()));
            }
            return;
        }
        String reading = "";
        if (!value.remarks().isEmpty()) {
            Message remarks = join(value.remarks());
            Message shown = ShownValue.of(plan.member, json);
            findings.add(SheetProblem.READ_WITH_REMARK, cell, shown, remarks);
            reading = "Read as " + shown.english() + ": " + remarks.english();
        }
        draft.put(place(draft, plan), json, cell, reading);
    }

    private static Message join(List<Message> messages) {
        return new Message(
                String.join(" ", messages.stream().map(Message::english).toList()),
                String.join(" ", messages.stream().map(Message::korean).toList()));
    }

    /** What was wanted, with what reading remarked. */
    private static Message expected(MemberDescription member, List<Message> remarks) {
        String list = member.codeList().map(codes -> " (" + codes.name() + ")").orElse("");
        String korean = member.codeList()
                .map(codes -> codes.title(Locale.KOREAN))
                .orElse(member.kind().label(Locale.KOREAN));
        Message said = join(remarks);
        return new Message(
                member.kind().label(Locale.ENGLISH) + list + (remarks.isEmpty() ? "" : ": " + said.english()),
                korean + (remarks.isEmpty() ? "" : ": " + said.korean()));
    }

    /** The place of a value: of a list without an index, the next one. */
    private static JsonPointer place(Draft draft, Plan plan) {
        if (!plan.isWholeList) {
            return plan.by.to();
        }
        int next = 0;
        while (draft.values().containsKey(plan.by.to().child(next))) {
            next++;
        }
        return plan.by.to().child(next);
    }

    /** How a member is read. */
    private static final class Plan {

        private final MemberMapping by;
        private final MemberDescription member;
        /** Whether it is a list, of which no index is given. */
        private final boolean isWholeList;
        /** The last cell that was filled, where empty ones mean it. */
        private @Nullable SheetCell above;

        Plan(MemberMapping by, MemberDescription member) {
            this.by = by;
            this.member = member;
            List<String> steps = by.to().steps();
            this.isWholeList =
                    member.multiplicity() == Multiplicity.LIST && member.name().equals(steps.get(steps.size() - 1));
        }

        private SheetCell filled(SheetCell cell) {
            if (by.fillDown() && !cell.isEmpty()) {
                above = cell;
            }
            return by.fillDown() && cell.isEmpty() && above != null ? above : cell;
        }
    }

    /** Gets the place of a member that comes from the headings, and the type that has it. */
    Optional<Headed> headed() {
        RecordMapping main = mapping.records().get(mapping.records().size() - 1);
        return main.members().stream()
                .filter(member -> member.origin() instanceof CellOrigin.Heading)
                .map(member -> new Headed(main, member))
                .findFirst();
    }

    /** A member that comes from the headings. */
    record Headed(RecordMapping of, MemberMapping member) {}
}

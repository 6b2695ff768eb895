package org.urbancoop.tables.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.dataset.FormatVersionCodec;
import org.urbancoop.json.reference.RecordTypeCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.table.TextCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.json.text.JsonPointerCodec;
import org.urbancoop.json.text.SlugCodec;
import org.urbancoop.reference.RecordType;
import org.urbancoop.tables.mapping.CellOrigin;
import org.urbancoop.tables.mapping.CellPart;
import org.urbancoop.tables.mapping.DateOrder;
import org.urbancoop.tables.mapping.MemberMapping;
import org.urbancoop.tables.mapping.RecordMapping;
import org.urbancoop.tables.mapping.SheetMapping;
import org.urbancoop.tables.mapping.SourceMapping;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;

/** The members of a file that holds a mapping, in writing order. */
public final class MappingCodec {

    public static final String FORMAT = "urbancoop-mapping";
    public static final String FORMAT_VERSION = "1.0";

    private static final ValueCodec<CellOrigin.Position> POSITION =
            TextCodec.of(CellOrigin.Position.class, "a column such as C", CellOrigin.Position::new);
    private static final TextCodec<DateOrder> DATE_ORDER =
            TextCodec.closed("an order of days", DateOrder::parse, DateOrder.values());
    private static final TextCodec<CellPart> PART =
            TextCodec.closed("a part of a cell", CellPart::parse, CellPart.values());

    private static final ObjectCodec<MemberMapping, MemberDraft> MEMBER = ObjectCodec.of(
            MemberMapping.class,
            () -> Table.of(MemberDraft::new, MemberDraft::build)
                    .mandatory("to", JsonPointerCodec.CODEC, MemberMapping::to, (draft, to) -> draft.to = to)
                    .optional(
                            "column",
                            Scalars.TEXT,
                            of(CellOrigin.Header.class, CellOrigin.Header::text),
                            (draft, text) -> draft.origin(new CellOrigin.Header(text)))
                    .optional(
                            "position",
                            POSITION,
                            of(CellOrigin.Position.class, Function.identity()),
                            MemberDraft::origin)
                    .optional(
                            "value",
                            Scalars.TEXT,
                            of(CellOrigin.Fixed.class, CellOrigin.Fixed::text),
                            (draft, text) -> draft.origin(new CellOrigin.Fixed(text)))
                    .optional(
                            "record",
                            Scalars.TEXT,
                            of(CellOrigin.OfRecord.class, CellOrigin.OfRecord::label),
                            (draft, text) -> draft.origin(new CellOrigin.OfRecord(text)))
                    .flag(
                            "heading",
                            member -> member.origin() instanceof CellOrigin.Heading,
                            (draft, is) -> draft.origin(new CellOrigin.Heading()))
                    .optional("part", PART, MemberMapping::part, (draft, part) -> draft.part = part)
                    .optional(
                            "separator",
                            Scalars.TEXT,
                            MemberMapping::separator,
                            (draft, text) -> draft.separator = text)
                    .flag("fillDown", MemberMapping::fillDown, (draft, is) -> draft.fillDown = is)
                    .map(
                            "terms",
                            Scalars.TEXT,
                            MemberMapping::terms,
                            (draft, word, code) -> draft.terms.put(word, code) == null)
                    .exactlyOneOf("column", "position", "value", "record", "heading"));

    private static final ObjectCodec<RecordMapping, RecordDraft> RECORD = ObjectCodec.of(
            RecordMapping.class,
            () -> Table.of(RecordDraft::new, RecordDraft::build)
                    .optional("label", Scalars.TEXT, RecordMapping::label, (draft, text) -> draft.label = text)
                    .mandatory("type", RecordTypeCodec.CODEC, RecordMapping::type, (draft, type) -> draft.type = type)
                    .mandatoryList(
                            "members", MEMBER, RecordMapping::members, (draft, member) -> draft.members.add(member)));

    private static final ObjectCodec<SourceMapping, SourceDraft> SOURCE = ObjectCodec.of(
            SourceMapping.class,
            () -> Table.of(SourceDraft::new, SourceDraft::build)
                    .mandatory("id", SlugCodec.CODEC, SourceMapping::id, (draft, id) -> draft.id = id)
                    .mandatory("title", Scalars.TEXT, SourceMapping::title, (draft, title) -> draft.title = title)
                    .optional("url", Scalars.TEXT, SourceMapping::url, (draft, url) -> draft.url = url));

    public static final ObjectCodec<SheetMapping, ?> CODEC = ObjectCodec.of(
            SheetMapping.class,
            () -> Table.of(Draft::new, Draft::build)
                    .constant("format", FORMAT)
                    .mandatory(
                            "formatVersion",
                            FormatVersionCodec.of(FORMAT_VERSION),
                            file -> FORMAT_VERSION,
                            (draft, text) -> draft)
                    .optional("sheet", Scalars.TEXT, SheetMapping::sheet, (draft, sheet) -> draft.sheet = sheet)
                    .optional(
                            "headerRows",
                            Scalars.INTEGER,
                            mapping -> Optional.of(mapping.headerRows()).filter(rows -> rows != 1),
                            (draft, rows) -> draft.headerRows = rows)
                    .optional(
                            "dateOrder", DATE_ORDER, SheetMapping::dateOrder, (draft, order) -> draft.dateOrder = order)
                    .mandatory("source", SOURCE, SheetMapping::source, (draft, source) -> draft.source = source)
                    .mandatoryList("records", RECORD, SheetMapping::records, (draft, each) -> draft.records.add(each)));

    private MappingCodec() {}

    private static <O extends CellOrigin, V> Function<MemberMapping, Optional<V>> of(
            Class<O> type, Function<O, V> value) {
        return member -> Optional.of(member.origin())
                .filter(type::isInstance)
                .map(type::cast)
                .map(value);
    }

    private static final class Draft {

        private @Nullable String sheet;
        private int headerRows = 1;
        private @Nullable DateOrder dateOrder;
        private @Nullable SourceMapping source;
        private final List<RecordMapping> records = new ArrayList<>();

        private SheetMapping build() {
            return new SheetMapping(
                    Optional.ofNullable(sheet),
                    headerRows,
                    Optional.ofNullable(dateOrder),
                    Objects.requireNonNull(source, "source"),
                    records);
        }
    }

    private static final class SourceDraft {

        private @Nullable Slug id;
        private @Nullable String title;
        private @Nullable String url;

        private SourceMapping build() {
            return new SourceMapping(
                    Objects.requireNonNull(id, "id"), Objects.requireNonNull(title, "title"), Optional.ofNullable(url));
        }
    }

    private static final class RecordDraft {

        private @Nullable String label;
        private @Nullable RecordType type;
        private final List<MemberMapping> members = new ArrayList<>();

        private RecordMapping build() {
            return new RecordMapping(Optional.ofNullable(label), Objects.requireNonNull(type, "type"), members);
        }
    }

    private static final class MemberDraft {

        private @Nullable JsonPointer to;
        private @Nullable CellOrigin origin;
        private int origins;
        private @Nullable CellPart part;
        private @Nullable String separator;
        private boolean fillDown;
        private final Map<String, String> terms = new LinkedHashMap<>();

        private MemberDraft origin(CellOrigin one) {
            origins++;
            origin = one;
            return this;
        }

        private MemberMapping build() {
            if (origin == null || origins > 1) {
                throw new IllegalArgumentException("A member has one of column, position, value, record and heading");
            }
            return new MemberMapping(
                    Objects.requireNonNull(to, "to"),
                    origin,
                    Optional.ofNullable(part),
                    Optional.ofNullable(separator),
                    fillDown,
                    terms);
        }
    }
}

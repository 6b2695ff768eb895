package org.urbancoop.tables.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.format.FormatInput;
import org.urbancoop.message.Message;
import org.urbancoop.notation.PeriodReader;
import org.urbancoop.notation.Reading;
import org.urbancoop.reference.RecordType;
import org.urbancoop.tables.sheet.SheetCell;
import org.urbancoop.tables.sheet.SheetRow;
import org.urbancoop.tables.sheet.Sheets;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Edtf;

/**
 * Proposes a mapping for a sheet by the words of its header, in English and Korean: {@code
 * MappingProposer.propose(FormatInput.of(Path.of("partners.csv")))}. A person edits it.
 *
 * <p>It never chooses between two: where two columns fit, or a row may be two things, it says so and maps neither.
 *
 * @since 0.1.0
 */
public final class MappingProposer {

    private static final Message ORDER_SHOWN = new Message(
            "Days are read as {order}, for '{proof}' can be read in that order only",
            "'{proof}'은(는) 한 가지로만 읽히므로 날짜를 {order} 순서로 읽습니다");

    private static final int MOST_ABOVE = 200;
    private static final int SAMPLE = 200;
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-]\\d{4}");
    private static final String OWN = "own";

    /** The name that a proposal has for the city whose sheet it is, to be put in by a person: {@value}. */
    public static final String YOUR_CITY = "Your City";

    /** The country that a proposal has for the city whose sheet it is, to be put in by a person: {@value}. */
    public static final String YOUR_COUNTRY = "ZZ";

    private final List<SheetRow> rows;
    private final Map<HeaderWords, List<SheetCell>> columns = new EnumMap<>(HeaderWords.class);
    private final List<Message> reasons = new ArrayList<>();
    private final List<Message> open = new ArrayList<>();

    private MappingProposer(SheetRow header, List<SheetRow> rows) {
        this.rows = rows;
        header.filled().forEach(cell -> HeaderWords.of(cell.text()).ifPresent(meaning -> add(meaning, cell)));
        Set<HeaderWords> exact = Set.copyOf(columns.keySet());
        for (SheetCell cell : header.filled()) {
            if (HeaderWords.of(cell.text()).isPresent()) {
                continue;
            }
            HeaderWords.ofStart(cell.text())
                    .filter(meaning -> !exact.contains(meaning))
                    .ifPresentOrElse(
                            meaning -> add(meaning, cell),
                            () -> open.add(new Message(
                                    "Column " + named(cell) + ": nobody knows this header; it is not mapped",
                                    named(cell) + " 열: 알 수 없는 머리글이어서 매핑하지 않았습니다")));
        }
    }

    private void add(HeaderWords meaning, SheetCell cell) {
        columns.computeIfAbsent(meaning, key -> new ArrayList<>()).add(cell);
    }

    /**
     * Proposes a mapping for the first sheet of a file that has a header, and says which that is if others stand before
     * it, as a cover does, or have a header as well.
     *
     * @param input a file or bytes
     * @return the proposal
     * @throws org.urbancoop.tables.sheet.UnreadableSheetException if it is no sheet, or damaged
     * @throws IOException if it cannot be read
     */
    public static MappingProposal propose(FormatInput input) throws IOException {
        Objects.requireNonNull(input, "input");
        try (Sheets sheets = Sheets.open(input)) {
            List<String> headed = new ArrayList<>();
            for (String name : sheets.names()) {
                if (find(sheets, name).isPresent()) {
                    headed.add(name);
                }
            }
            return headed.isEmpty() ? none(sheets.names()) : propose(sheets, headed.get(0), headed);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Proposes a mapping for one sheet of a file.
     *
     * @param input a file or bytes
     * @param sheet the name of the sheet, such as {@code 자매도시}
     * @return the proposal
     * @throws org.urbancoop.tables.sheet.UnreadableSheetException if it is no sheet, or damaged
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if the file has no sheet of this name; it says which it has
     */
    public static MappingProposal propose(FormatInput input, String sheet) throws IOException {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(sheet, "sheet");
        try (Sheets sheets = Sheets.open(input)) {
            if (!sheets.names().contains(sheet)) {
                throw new IllegalArgumentException(
                        "There is no sheet '" + sheet + "'; there are " + String.join(", ", sheets.names()));
            }
            return propose(sheets, sheet, List.of(sheet));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static MappingProposal propose(Sheets sheets, String sheet, List<String> headed) throws IOException {
        Optional<Found> found = find(sheets, sheet);
        if (found.isEmpty()) {
            return none(List.of(sheet));
        }
        MappingProposer proposer =
                new MappingProposer(found.get().header(), found.get().sample());
        boolean isFirst = sheet.equals(sheets.names().get(0));
        if (!isFirst) {
            proposer.reasons.add(new Message(
                    "The sheet '" + sheet + "' is read, for it has a header", "머리글이 있는 시트를 읽습니다: '" + sheet + "'"));
        }
        if (headed.size() > 1) {
            String others = String.join(", ", headed.subList(1, headed.size()));
            proposer.open.add(new Message(
                    "Other sheets have a header as well, and are not mapped: " + others,
                    "머리글이 있으나 매핑하지 않은 시트: " + others));
        }
        return proposer.proposal(
                isFirst ? Optional.empty() : Optional.of(sheet),
                source(sheet, found.get().above()));
    }

    /** A header, what stands above it, and some rows below it. */
    private record Found(List<SheetRow> above, SheetRow header, List<SheetRow> sample) {}

    private static Optional<Found> find(Sheets sheets, String sheet) throws IOException {
        Iterator<SheetRow> rows = sheets.rows(sheet);
        List<SheetRow> above = new ArrayList<>();
        while (rows.hasNext() && above.size() < MOST_ABOVE) {
            SheetRow row = rows.next();
            long known = row.filled().stream()
                    .filter(cell -> HeaderWords.ofStart(cell.text()).isPresent())
                    .count();
            if (known > 1) {
                List<SheetRow> sample = new ArrayList<>();
                while (rows.hasNext() && sample.size() < SAMPLE) {
                    sample.add(rows.next());
                }
                return Optional.of(new Found(above, row, sample));
            }
            above.add(row);
        }
        return Optional.empty();
    }

    private static MappingProposal none(List<String> sheets) {
        String several = sheets.size() > 1 ? " (" + String.join(", ", sheets) + ")" : "";
        return new MappingProposal(
                Optional.empty(),
                List.of(),
                List.of(new Message(
                        "No row has two headers that are known, such as City and Country" + several,
                        "도시, 국가처럼 알려진 머리글이 둘 이상 있는 행이 없습니다" + several)));
    }

    /** The sheet as a source: its title is the first text above the header. */
    private static SourceMapping source(String sheet, List<SheetRow> above) {
        String title = above.stream()
                .flatMap(row -> row.filled().stream())
                .map(SheetCell::text)
                .findFirst()
                .orElse(sheet);
        Slug id;
        try {
            id = Slug.fromName(sheet);
        } catch (MalformedTextException e) {
            id = Slug.parse("sheet");
        }
        return new SourceMapping(id, title, Optional.empty());
    }

    private MappingProposal proposal(Optional<String> sheet, SourceMapping source) {
        Set<RecordType> kinds = EnumSet.noneOf(RecordType.class);
        boolean hasTitle = columns.containsKey(HeaderWords.TITLE);
        if (columns.containsKey(HeaderWords.PROJECT)
                || (hasTitle && (columns.containsKey(HeaderWords.BUDGET) || columns.containsKey(HeaderWords.SECTOR)))) {
            kinds.add(RecordType.PROJECT);
        }
        if (columns.containsKey(HeaderWords.EVENT) || (hasTitle && columns.containsKey(HeaderWords.VENUE))) {
            kinds.add(RecordType.EVENT);
        }
        if (kinds.isEmpty() && hasCity()) {
            boolean isAgreement = columns.containsKey(HeaderWords.SIGNED)
                    || columns.containsKey(HeaderWords.KIND)
                    || columns.containsKey(HeaderWords.DATE);
            kinds.add(isAgreement ? RecordType.AGREEMENT : RecordType.CITY);
        }
        if (kinds.size() != 1) {
            open.add(
                    kinds.isEmpty()
                            ? new Message("No column names a city, a project or an event", "도시, 사업, 행사의 이름이 있는 열이 없습니다")
                            : new Message(
                                    "A row may be a project or an event: say which",
                                    "행이 사업일 수도 행사일 수도 있으니 어느 쪽인지 정하십시오"));
            return new MappingProposal(Optional.empty(), reasons, open);
        }
        List<RecordMapping> records = records(kinds.iterator().next());
        return records.isEmpty()
                ? new MappingProposal(Optional.empty(), reasons, open)
                : new MappingProposal(Optional.of(new SheetMapping(sheet, 1, order(), source, records)), reasons, open);
    }

    private boolean hasCity() {
        return columns.containsKey(HeaderWords.CITY)
                || columns.containsKey(HeaderWords.NAME_EN)
                || columns.containsKey(HeaderWords.NAME_KO);
    }

    private List<RecordMapping> records(RecordType main) {
        List<RecordMapping> records = new ArrayList<>();
        List<MemberMapping> city = new ArrayList<>();
        boolean hasEnglish = columns.containsKey(HeaderWords.NAME_EN);
        HeaderWords name = hasEnglish ? HeaderWords.NAME_EN : HeaderWords.CITY;
        boolean hasKorean = columns.containsKey(HeaderWords.NAME_KO);
        add(city, !hasKorean && isKorean(name) ? "/names/ko" : "/name", name);
        add(city, "/names/ko", HeaderWords.NAME_KO);
        boolean hasPlace = !city.isEmpty();
        if (hasPlace) {
            add(city, "/country", HeaderWords.COUNTRY);
            add(city, "/location/latitude", HeaderWords.LATITUDE);
            add(city, "/location/longitude", HeaderWords.LONGITUDE);
            city.add(MemberMapping.of(JsonPointer.parse("/kind"), new CellOrigin.Fixed("city")));
            records.add(new RecordMapping(Optional.of("place"), RecordType.CITY, city));
        }
        if (main == RecordType.CITY) {
            return records;
        }
        List<MemberMapping> members = new ArrayList<>();
        switch (main) {
            case AGREEMENT -> agreement(members);
            case PROJECT -> {
                add(
                        members,
                        "/title",
                        columns.containsKey(HeaderWords.PROJECT) ? HeaderWords.PROJECT : HeaderWords.TITLE);
                add(
                        members,
                        "/period",
                        columns.containsKey(HeaderWords.PERIOD) ? HeaderWords.PERIOD : HeaderWords.DATE);
                add(members, "/sector", HeaderWords.SECTOR);
                add(members, "/budget", HeaderWords.BUDGET);
                add(members, "/status", HeaderWords.STATUS);
                participant(members, hasPlace);
            }
            default -> {
                add(members, "/title", columns.containsKey(HeaderWords.EVENT) ? HeaderWords.EVENT : HeaderWords.TITLE);
                add(members, "/when", columns.containsKey(HeaderWords.DATE) ? HeaderWords.DATE : HeaderWords.PERIOD);
                add(members, "/kind", HeaderWords.KIND);
                add(members, "/venue/name", HeaderWords.VENUE);
                if (hasPlace) {
                    members.add(MemberMapping.of(JsonPointer.parse("/venue/city"), new CellOrigin.OfRecord("place")));
                }
            }
        }
        heading(members);
        if (main == RecordType.AGREEMENT && !hasPlace) {
            return List.of();
        }
        if (main == RecordType.AGREEMENT) {
            records.add(0, own());
        }
        records.add(new RecordMapping(Optional.empty(), main, members));
        return records;
    }

    /** Whether all names below a header are written in Hangul. */
    private boolean isKorean(HeaderWords meaning) {
        List<SheetCell> fitting = columns.getOrDefault(meaning, List.of());
        if (fitting.size() != 1) {
            return false;
        }
        List<String> names = rows.stream()
                .filter(row -> row.filled().size() > 1)
                .map(row -> row.cell(fitting.get(0).location().column() - 1))
                .filter(cell -> !cell.isEmpty())
                .map(SheetCell::text)
                .toList();
        return !names.isEmpty()
                && names.stream().allMatch(each -> HANGUL.matcher(each).find());
    }

    private void agreement(List<MemberMapping> members) {
        if (columns.containsKey(HeaderWords.KIND)) {
            add(members, "/kind", HeaderWords.KIND);
        } else {
            members.add(MemberMapping.of(JsonPointer.parse("/kind"), new CellOrigin.Fixed("sister-city")));
            open.add(new Message(
                    "No column has the kind of agreement; sister-city is put for all: correct it if need be",
                    "협정의 유형이 있는 열이 없어 모두 자매도시로 두었습니다. 아니면 고치십시오"));
        }
        add(members, "/signed", columns.containsKey(HeaderWords.SIGNED) ? HeaderWords.SIGNED : HeaderWords.DATE);
        add(members, "/classifications/continent", HeaderWords.CONTINENT);
        members.add(MemberMapping.of(JsonPointer.parse("/parties/0"), new CellOrigin.OfRecord(OWN)));
        members.add(MemberMapping.of(JsonPointer.parse("/parties/1"), new CellOrigin.OfRecord("place")));
        open.add(new Message(
                "Put the name of the city whose sheet it is for '" + YOUR_CITY + "', and its country, such as KR, for '"
                        + YOUR_COUNTRY + "'",
                "'" + YOUR_CITY + "' 자리에 이 시트의 도시 이름을, '" + YOUR_COUNTRY + "' 자리에 국가 코드를 넣으십시오"));
    }

    /** The city whose sheet it is, a record of its own unless the dataset knows it. */
    private static RecordMapping own() {
        return new RecordMapping(
                Optional.of(OWN),
                RecordType.CITY,
                List.of(
                        MemberMapping.of(JsonPointer.parse("/name"), new CellOrigin.Fixed(YOUR_CITY)),
                        MemberMapping.of(JsonPointer.parse("/country"), new CellOrigin.Fixed(YOUR_COUNTRY)),
                        MemberMapping.of(JsonPointer.parse("/kind"), new CellOrigin.Fixed("city"))));
    }

    private static void participant(List<MemberMapping> members, boolean hasPlace) {
        if (hasPlace) {
            members.add(MemberMapping.of(JsonPointer.parse("/participants/0/party"), new CellOrigin.OfRecord("place")));
            members.add(
                    MemberMapping.of(JsonPointer.parse("/participants/0/role"), new CellOrigin.Fixed("counterpart")));
        }
    }

    /** Rows with one text alone are headings, if there are several that are no notes. */
    private void heading(List<MemberMapping> members) {
        List<String> alone = rows.stream()
                .filter(row ->
                        row.filled().stream().map(SheetCell::text).distinct().count() == 1)
                .map(row -> row.filled().get(0).text())
                .toList();
        if (alone.size() > 1 && !columns.containsKey(HeaderWords.CONTINENT)) {
            members.add(MemberMapping.of(JsonPointer.parse("/classifications/group"), new CellOrigin.Heading()));
            reasons.add(new Message(
                    alone.size() + " rows have one text alone, such as '" + alone.get(0)
                            + "': they are taken for headings",
                    "텍스트가 하나뿐인 행이 " + alone.size() + "개 있어('" + alone.get(0) + "' 등) 제목으로 보았습니다"));
        }
    }

    private void add(List<MemberMapping> members, String to, HeaderWords meaning) {
        List<SheetCell> fitting = columns.getOrDefault(meaning, List.of());
        if (fitting.size() == 1) {
            SheetCell cell = fitting.get(0);
            members.add(MemberMapping.of(JsonPointer.parse(to), new CellOrigin.Header(cell.text())));
            reasons.add(new Message(
                    "Column " + named(cell) + " goes to " + to + ", by its header",
                    named(cell) + " 열은 머리글에 따라 " + to + "에 넣습니다"));
        } else if (fitting.size() > 1) {
            String both = String.join(
                    ", ", fitting.stream().map(MappingProposer::named).toList());
            open.add(new Message(
                    "Several columns fit " + to + ", and none is taken: " + both,
                    to + "에 맞는 열이 여럿이어서 하나도 넣지 않았습니다: " + both));
        }
    }

    private static String named(SheetCell cell) {
        return cell.location().toString().replaceFirst("^.*!([A-Z]+)[0-9]+$", "$1") + " '" + cell.text() + "'";
    }

    /** The order of days, if the sheet itself shows it: a day above 12 fits one order only, and none the other. */
    private Optional<DateOrder> order() {
        Set<DateOrder> shown = EnumSet.noneOf(DateOrder.class);
        @Nullable String proof = null;
        int both = 0;
        for (HeaderWords meaning : List.of(HeaderWords.SIGNED, HeaderWords.DATE, HeaderWords.PERIOD)) {
            for (SheetCell column : columns.getOrDefault(meaning, List.of())) {
                for (SheetRow row : rows) {
                    String text = row.cell(column.location().column() - 1).text();
                    Reading<Edtf> reading = PeriodReader.read(text);
                    if (reading.isAmbiguous()) {
                        both++;
                    }
                    DateOrder order = order(text);
                    if (order != null && shown.add(order)) {
                        proof = text;
                    }
                }
            }
        }
        if (both == 0) {
            return Optional.empty();
        }
        if (shown.size() == 1) {
            DateOrder order = shown.iterator().next();
            reasons.add(ORDER_SHOWN.fill(Map.of("proof", String.valueOf(proof), "order", words(order))));
            return Optional.of(order);
        }
        open.add(new Message(
                both + " days can be read both ways: say which order they have (dateOrder)",
                "두 가지로 읽히는 날짜가 " + both + "개 있습니다. 순서를 정하십시오(dateOrder)"));
        return Optional.empty();
    }

    private static Message words(DateOrder order) {
        return new Message(order.toString(), order == DateOrder.DAY_MONTH ? "일, 월" : "월, 일");
    }

    private static @Nullable DateOrder order(String text) {
        Matcher matcher = DIGITS.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(2));
        if (first > 12 && second <= 12) {
            return DateOrder.DAY_MONTH;
        }
        return second > 12 && first <= 12 ? DateOrder.MONTH_DAY : null;
    }
}

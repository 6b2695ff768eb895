package org.urbancoop.tables.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.urbancoop.amount.Money;
import org.urbancoop.amount.Quantity;
import org.urbancoop.code.CodeList;
import org.urbancoop.code.Country;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.message.Message;
import org.urbancoop.notation.Candidate;
import org.urbancoop.notation.Finding;
import org.urbancoop.notation.FindingCode;
import org.urbancoop.notation.Hours;
import org.urbancoop.notation.MoneyReader;
import org.urbancoop.notation.NameReader;
import org.urbancoop.notation.PeriodReader;
import org.urbancoop.notation.PlaceListReader;
import org.urbancoop.notation.PrintedPlace;
import org.urbancoop.notation.QuantityReader;
import org.urbancoop.notation.Reading;
import org.urbancoop.place.Place;
import org.urbancoop.reference.Reference;
import org.urbancoop.tables.form.NameIndex;
import org.urbancoop.tables.mapping.CellPart;
import org.urbancoop.tables.mapping.DateOrder;
import org.urbancoop.tables.mapping.MemberMapping;
import org.urbancoop.tables.sheet.SheetCell;
import org.urbancoop.text.Spelling;
import org.urbancoop.text.VisibleText;
import org.urbancoop.time.Edtf;

/** Reads cells as the values of members, by what the catalogue of members says that they are. */
final class CellReader {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,30}(?:\\.[0-9]{1,30})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");
    private static final Message JOINED = new Message("the lines of the cell are one name", "셀의 여러 줄을 이름 하나로 읽었습니다");
    /** A name and another one in brackets, behind a slash or on the next line. */
    private static final Pattern TWO_NAMES = Pattern.compile("([^(（/\\n]+?)\\s*[(（/\\n]\\s*([^)）]+?)\\s*[)）]?");

    private static final Map<String, Boolean> TRUTH = Map.of(
            "true", true, "yes", true, "y", true, "예", true, "네", true, "false", false, "no", false, "n", false, "아니오",
            false, "아니요", false);

    private final NameReader names;
    private final PlaceListReader places;
    private final Optional<DateOrder> order;
    private final Map<CodeList<?>, CodeWords> labels = new HashMap<>();

    CellReader(NameReader names, Optional<DateOrder> order) {
        this.names = names;
        this.places = PlaceListReader.of(names);
        this.order = order;
    }

    /** Reads a cell that is not empty, or an element of the list in it. */
    CellValue read(MemberDescription member, MemberMapping mapping, String cell, SheetCell.Kind kind) {
        String text = VisibleText.strip(cell);
        for (Map.Entry<String, String> term : mapping.terms().entrySet()) {
            if (Spelling.fold(term.getKey()).equals(Spelling.fold(text))) {
                return CellValue.of(term.getValue());
            }
        }
        if (mapping.part().isPresent()) {
            return part(mapping.part().get(), text);
        }
        return switch (member.kind()) {
            case NUMBER, INTEGER -> number(text);
            case BOOLEAN -> {
                Boolean truth = TRUTH.get(text.toLowerCase(Locale.ROOT));
                yield truth == null ? CellValue.none(List.of()) : CellValue.of(truth);
            }
            case DATE, MOMENT -> date(text, kind);
            case TIME -> fromReading(PeriodReader.readHours(text).map(Hours::start));
            case CODE -> member.valueType() == Country.class ? country(text) : code(member, text);
            case RECORD, REFERENCE -> reference(text);
            case OBJECT -> object(member, text);
            default -> NameIndex.isName(member.name()) ? name(text) : CellValue.of(text);
        };
    }

    /** A name has one line; a cell may break it where it is too narrow. */
    private static CellValue name(String text) {
        String line = LINE_BREAK.matcher(text).replaceAll(" ");
        return line.equals(text) ? CellValue.of(text) : CellValue.of(line, List.of(JOINED));
    }

    private CellValue part(CellPart part, String text) {
        Reading<List<PrintedPlace>> reading = places.read(text);
        List<PrintedPlace> printed = reading.value().orElse(List.of());
        if (printed.size() != 1) {
            return CellValue.none(messages(reading.findings()));
        }
        PrintedPlace place = printed.get(0);
        if (part == CellPart.PLACE) {
            return CellValue.of(place.name());
        }
        if (place.country().isPresent()) {
            return CellValue.of(place.country().get().term());
        }
        return place.countryName().isPresent()
                ? country(place.countryName().get())
                : CellValue.none(messages(reading.findings()));
    }

    private static CellValue number(String text) {
        if (NUMBER.matcher(text).matches()) {
            return CellValue.of(NumberValue.of(new BigDecimal(text)));
        }
        return GROUPED.matcher(text).matches()
                ? CellValue.of(NumberValue.of(new BigDecimal(text.replace(",", ""))))
                : CellValue.none(List.of());
    }

    private CellValue date(String text, SheetCell.Kind kind) {
        if (kind == SheetCell.Kind.DATE) {
            return CellValue.of(text);
        }
        Reading<Edtf> reading = PeriodReader.read(text);
        if (reading.value().isPresent()) {
            return CellValue.of(reading.value().get().toString(), messages(reading.findings()));
        }
        if (reading.isAmbiguous()) {
            return order.flatMap(meant -> meant(text, reading.alternatives(), meant))
                    .map(date -> CellValue.of(date.toString(), others(reading)))
                    .orElseGet(() -> CellValue.ambiguous(
                            reading.alternatives().stream().map(Edtf::toString).toList()));
        }
        try {
            return CellValue.of(Edtf.parse(text).toString());
        } catch (IllegalArgumentException e) {
            return CellValue.none(messages(reading.findings()));
        }
    }

    private static List<Message> others(Reading<?> reading) {
        return messages(reading.findings().stream()
                .filter(finding -> finding.code() != FindingCode.AMBIGUOUS)
                .toList());
    }

    /** Of two days that differ in what is the day and what the month, the one of the given order. */
    private static Optional<Edtf> meant(String text, List<Edtf> alternatives, DateOrder order) {
        List<Integer> numbers = new ArrayList<>();
        Matcher matcher = DIGITS.matcher(text);
        while (matcher.find() && numbers.size() < 4) {
            numbers.add(Integer.parseInt(
                    matcher.group().substring(0, Math.min(4, matcher.group().length()))));
        }
        if (numbers.size() != 3) {
            return Optional.empty();
        }
        int at = numbers.get(0) > 31 || text.matches("\\D*[0-9]{4}.*") ? 1 : 0;
        int day = numbers.get(order == DateOrder.DAY_MONTH ? at : at + 1);
        int month = numbers.get(order == DateOrder.DAY_MONTH ? at + 1 : at);
        String end = String.format(Locale.ROOT, "-%02d-%02d", month, day);
        List<Edtf> fitting = alternatives.stream()
                .filter(date -> date.toString().endsWith(end))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private CellValue country(String text) {
        Reading<Country> reading = names.country(text);
        if (reading.value().isPresent()) {
            return CellValue.of(reading.value().get().term(), messages(reading.findings()));
        }
        List<String> candidates = names.countryCandidates(text).stream()
                .map(Candidate::value)
                .map(Country::term)
                .toList();
        if (candidates.size() > 1) {
            return CellValue.ambiguous(candidates);
        }
        List<String> twice = inTwoLanguages(text);
        return twice.isEmpty()
                ? CellValue.none(messages(reading.findings()))
                : twice.size() == 1 ? CellValue.of(twice.get(0)) : CellValue.ambiguous(twice);
    }

    /** The countries of a cell with two names of it, such as {@code 일본(Japan)}: one, if they agree. */
    private List<String> inTwoLanguages(String text) {
        Matcher names = TWO_NAMES.matcher(text);
        if (!names.matches()) {
            return List.of();
        }
        Optional<Country> first = this.names.country(names.group(1)).value();
        Optional<Country> second = this.names.country(names.group(2)).value();
        return first.isEmpty() || second.isEmpty()
                ? List.of()
                : Stream.of(first.get(), second.get())
                        .map(Country::term)
                        .distinct()
                        .toList();
    }

    private CellValue code(MemberDescription member, String text) {
        CodeList<?> list = member.codeList().orElse(null);
        if (list == null) {
            return CellValue.of(text);
        }
        CodeWords words = labels.computeIfAbsent(list, CodeWords::new);
        List<String> terms = words.find(text);
        if (terms.size() == 1) {
            return CellValue.of(terms.get(0));
        }
        return terms.isEmpty() ? CellValue.none(List.of(words.suggestion(text))) : CellValue.ambiguous(terms);
    }

    /** A record by its reference or its name, or a country by its name. */
    private CellValue reference(String text) {
        try {
            return CellValue.of(Reference.parse(text).toString());
        } catch (IllegalArgumentException e) {
            // Then it is a name.
        }
        List<String> found = new ArrayList<>();
        List<Message> remarks = new ArrayList<>();
        Reading<?>[] readings = {
            names.city(text).map(city -> city.reference()),
            names.organization(text).map(organization -> organization.reference()),
            names.country(text).map(country -> "country/" + country.term())
        };
        for (Reading<?> reading : readings) {
            reading.value().ifPresent(value -> found.add(value.toString()));
            reading.alternatives().forEach(value -> found.add(value.toString()));
            if (reading.value().isEmpty() && !reading.isAmbiguous()) {
                remarks.addAll(messages(reading.findings()));
            }
        }
        if (found.size() == 1) {
            return CellValue.of(found.get(0));
        }
        return found.isEmpty() ? CellValue.none(remarks.subList(0, 1)) : CellValue.ambiguous(found);
    }

    private CellValue object(MemberDescription member, String text) {
        Class<?> type = member.valueType();
        if (type == Money.class) {
            return fromObject(MoneyReader.read(text));
        }
        if (type == Quantity.class) {
            return fromObject(QuantityReader.read(text));
        }
        if (type == Place.class) {
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("label", text);
            Object known = reference(text).json();
            if (known != null) {
                place.put("ref", known);
            }
            return CellValue.of(place);
        }
        return CellValue.none(List.of());
    }

    private static CellValue fromObject(Reading<? extends Extensible> reading) {
        Extensible value = reading.value().orElse(null);
        if (value == null) {
            return reading.isAmbiguous()
                    ? CellValue.ambiguous(reading.alternatives().stream()
                            .map(Objects::toString)
                            .toList())
                    : CellValue.none(messages(reading.findings()));
        }
        Map<String, Object> members = new LinkedHashMap<>();
        MemberValues.of(value).forEach((name, each) -> members.put(name, json(each)));
        return CellValue.of(members, messages(reading.findings()));
    }

    private static Object json(Object value) {
        return value instanceof BigDecimal number
                ? NumberValue.of(number)
                : value instanceof Boolean ? value : MemberValues.text(value);
    }

    private static CellValue fromReading(Reading<?> reading) {
        return reading.value()
                .map(value -> CellValue.of(MemberValues.text(value), messages(reading.findings())))
                .orElseGet(() -> reading.isAmbiguous()
                        ? CellValue.ambiguous(reading.alternatives().stream()
                                .map(Objects::toString)
                                .toList())
                        : CellValue.none(messages(reading.findings())));
    }

    private static List<Message> messages(List<Finding> findings) {
        return findings.stream().map(Finding::message).toList();
    }
}

package org.urbancoop.tables.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.ValueKind;
import org.urbancoop.message.Message;
import org.urbancoop.text.JsonPointer;

/**
 * A column of a sheet that people fill in.
 *
 * @param pointer the place in the record, such as {@code /participants/0/role}
 * @param member what stands there
 * @param header the header, such as {@code Participant 1: Role}
 * @param locale the language of the sheet
 */
public record FormColumn(JsonPointer pointer, MemberDescription member, String header, Locale locale) {

    private static final Message DATES =
            new Message("1966-06-30, 1966-06, 1966, 1985~, 2014/2025", "1966-06-30, 1966-06, 1966, 1985~, 2014/2025");
    private static final Message NAMES =
            new Message("a name from its sheet, or a reference such as city/busan", "해당 시트의 이름 또는 city/busan 같은 참조");
    private static final Message CODES = new Message("choose from the list", "목록에서 고르십시오");
    private static final Message ID = new Message(
            "Small letters, digits and hyphens; made of the name if it is empty", "소문자, 숫자, 붙임표. 비워 두면 이름으로 만듭니다");

    /** The sheets whose names a member offers, by the name of the member and where it differs by the type. */
    private static final Map<String, String> SHEETS = Map.ofEntries(
            Map.entry("city", "cities"),
            Map.entry("parent", "cities"),
            Map.entry("represents", "cities"),
            Map.entry("ref", "cities"),
            Map.entry("party", "cities"),
            Map.entry("parties", "cities"),
            Map.entry("declaredBy", "cities"),
            Map.entry("organization", "organizations"),
            Map.entry("memberOf", "organizations"),
            Map.entry("source", "sources"),
            Map.entry("Organization.partOf", "organizations"),
            Map.entry("Event.partOf", "events"),
            Map.entry("partOf", "programs"));

    static FormColumn of(Class<? extends Extensible> type, JsonPointer pointer, Locale locale) {
        MemberDescription member = Members.of(type).find(pointer).orElseThrow();
        return new FormColumn(pointer, member, Headers.of(type, pointer, locale), locale);
    }

    /** Checks whether cells are numbers. */
    public boolean isNumber() {
        return member.kind() == ValueKind.NUMBER || member.kind() == ValueKind.INTEGER;
    }

    /** Checks whether it names the record. */
    public boolean isId() {
        return pointer.toString().equals("/id");
    }

    /** Says in a line what a cell holds. */
    public String help() {
        if (isId()) {
            return ID.in(locale);
        }
        String words = member.description(locale);
        return switch (member.kind()) {
            case DATE, MOMENT -> words + " (" + DATES.in(locale) + ")";
            case RECORD, REFERENCE -> words + " (" + NAMES.in(locale) + ")";
            case CODE -> words + " (" + CODES.in(locale) + ")";
            default -> words;
        };
    }

    /** Gets the texts that a person may choose from; none if any text will do, or those of another sheet. */
    public List<String> choices() {
        if (member.kind() == ValueKind.BOOLEAN) {
            return List.of("true", "false");
        }
        if (member.kind() == ValueKind.TERM && member.valueType().isEnum()) {
            return List.of(member.valueType().getEnumConstants()).stream()
                    .map(Object::toString)
                    .toList();
        }
        return member.kind() == ValueKind.CODE
                ? member.codeList().map(list -> CodeIndex.labels(list, locale)).orElse(List.of())
                : List.of();
    }

    /** Gets what names the list of texts to choose from: columns of one name have one list. */
    public String choicesName() {
        return member.codeList().map(list -> list.name()).orElse(member.name());
    }

    /** Gets the sheet whose names a person may choose from, such as {@code cities}. */
    public Optional<String> sheetOfNames(Class<? extends Extensible> type) {
        if (member.kind() != ValueKind.RECORD && member.kind() != ValueKind.REFERENCE) {
            return Optional.empty();
        }
        return Optional.ofNullable(SHEETS.get(type.getSimpleName() + "." + member.name()))
                .or(() -> Optional.ofNullable(SHEETS.get(member.name())));
    }

    /** Writes a value as a person would. */
    String text(Object value, NameIndex names) {
        String text = MemberValues.text(value);
        return switch (member.kind()) {
            case CODE ->
                member.codeList()
                        .map(list -> Quoting.quote(CodeIndex.of(list).shown(text, locale)))
                        .orElse(text);
            case RECORD, REFERENCE -> names.shown(text, locale);
            default -> Quoting.quote(text);
        };
    }
}

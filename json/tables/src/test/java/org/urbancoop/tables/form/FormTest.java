package org.urbancoop.tables.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.extension.ValueKind;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.text.JsonPointer;

/** The columns of the template: each member of the model has one, and each header is of one member. */
class FormTest {

    private static final Locale KOREAN = Locale.KOREAN;

    /** Each place of a type that may have a cell: the first element of lists, an entry of maps. */
    private static List<JsonPointer> places(Class<? extends Extensible> type, JsonPointer start) {
        List<JsonPointer> places = new ArrayList<>();
        for (MemberDescription member : Members.of(type).all()) {
            JsonPointer place = start.child(member.name());
            if (member.multiplicity() == Multiplicity.LIST) {
                place = place.child("0");
            } else if (member.multiplicity() == Multiplicity.MAP) {
                place = place.child(member.name().matches("names|titles") ? "ko" : "scheme");
            }
            if (member.kind() == ValueKind.OBJECT) {
                places.addAll(places(member.valueType().asSubclass(Extensible.class), place));
            } else if (!place.toString().equals("/type")) {
                places.add(place);
            }
        }
        return places;
    }

    private static List<JsonPointer> places(FormSheet sheet) {
        List<JsonPointer> places = new ArrayList<>(places(sheet.type(), JsonPointer.ROOT));
        places.removeIf(place -> sheet.key().equals("Dataset")
                && Form.of(Locale.ENGLISH).sheets().stream()
                        .anyMatch(other -> other.key().equals(place.steps().get(0))));
        return places;
    }

    @Test
    void eachPlace_hasAHeaderOfItsOwn_inBothLanguages() {
        for (FormSheet sheet : Form.of(Locale.ENGLISH).sheets()) {
            Map<String, JsonPointer> headers = new HashMap<>();
            for (JsonPointer place : places(sheet)) {
                for (Locale locale : List.of(Locale.ENGLISH, KOREAN)) {
                    String header = Headers.of(sheet.type(), place, locale);
                    assertThat(header).as(sheet.key() + place).doesNotStartWith("/");
                    assertThat(Headers.parse(sheet.type(), header)).contains(place);
                    JsonPointer other = headers.put(locale + header, place);
                    assertThat(other).as(header).isNull();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Party 3|/parties/2",
                "party3|/parties/2",
                "당사자 3|/parties/2",
                "SIGNED|/signed",
                "Title (ko)|/titles/ko",
                "Title(ko)|/titles/ko",
                "Signatory 2: Person: Name|/signatories/1/person/name",
                "서명자 2 : 사람 : 이름|/signatories/1/person/name",
                "/renewal/notice|/renewal/notice",
                "Party|",
                "Party 0|",
                "Party 99999999|",
                "Renewal|",
                "/nothing|",
                "/parties/x~|",
                "Nothing|"
            })
    void headers_areReadAsPeopleWriteThem(String header, String pointer) {
        assertThat(Headers.parse(Agreement.class, header)
                        .map(JsonPointer::toString)
                        .orElse(null))
                .isEqualTo(pointer);
    }

    /** A key that a header would lose makes it a pointer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seoul-area|Heading (seoul-area)",
                "a: b|/classifications/a: b",
                "a (b)|Heading (a (b))",
                "~/|Heading (~/)"
            })
    void keys_comeBack(String key, String header) {
        JsonPointer place = JsonPointer.parse("/classifications").child(key);
        assertThat(Headers.of(City.class, place, Locale.ENGLISH)).isEqualTo(header);
        assertThat(Headers.parse(City.class, header)).contains(place);
    }

    @Test
    void examples_areOfTheColumns_andHelpIsShort() {
        for (Locale locale : List.of(Locale.ENGLISH, KOREAN)) {
            for (FormSheet sheet : Form.of(locale).sheets()) {
                assertThat(sheet.example()).hasSameSizeAs(sheet.columns());
                assertThat(sheet.example().subList(0, 2)).containsAnyOf("(example)", "(예시)");
                assertThat(sheet.help())
                        .allSatisfy(help -> assertThat(help).isNotBlank().doesNotContain("\n"));
                assertThat(sheet.isNamed(sheet.name())).isTrue();
            }
        }
        assertThat(Form.of(Form.EXAMPLE, KOREAN).sheets().get(6).type()).isEqualTo(Event.class);
    }

    /** What a template has a column for, and what it does not carry. */
    @Test
    void page_isTheCommittedOne() {
        StringBuilder page = new StringBuilder("""
                # The columns of the template

                Written by `FormTest`; do not edit. [From a template](template.md) shows how it is used.
                A new template has the columns that are marked with ●; any other is added by its header.
                Elements of a list are numbered from 1; what stands in parentheses is a language or a scheme.

                ## Not carried

                All members of the model are carried, and every text as it is. These are not,
                and writing tells each of them:

                | What | Why |
                |---|---|
                | members that the library does not know | no column has their kind |
                | an object without members, such as `{}` as the only contact | no cell says that it is there |
                | in a workbook, what a text has beyond 32,767 characters | a cell holds no more |

                Entries of a map, such as names by language, may come back in another order.
                """);
        for (FormSheet sheet : Form.of(Locale.ENGLISH).sheets()) {
            List<String> standard = sheet.columns().stream()
                    .map(column -> column.pointer().toString())
                    .toList();
            page.append("\n## ")
                    .append(Labels.of(sheet.key()).english())
                    .append(" · ")
                    .append(Labels.of(sheet.key()).korean())
                    .append("\n\n| | Header | 머리글 | Member |\n|---|---|---|---|\n");
            for (JsonPointer place : places(sheet)) {
                page.append(standard.contains(place.toString()) ? "| ● | " : "| | ")
                        .append(Headers.of(sheet.type(), place, Locale.ENGLISH))
                        .append(" | ")
                        .append(Headers.of(sheet.type(), place, KOREAN))
                        .append(" | `")
                        .append(place)
                        .append("` |\n");
            }
        }
        GeneratedFile.check("docs/template-columns.md", page.toString());
    }
}

package org.urbancoop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DatasetDiff;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.notation.Heading;
import org.urbancoop.notation.HeadingReader;
import org.urbancoop.notation.PeriodReader;
import org.urbancoop.notation.Reading;
import org.urbancoop.testing.Hidden;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.Slug;

/** A dataset with hidden characters in every text goes through everything that prints: none comes out as it is. */
class PrintedTextTest {

    private static final Dataset DATASET = dataset();
    private static final ValidationReport REPORT = DatasetValidator.of(ValidationConfig.builder()
                    .addSuppressions(Suppression.builder()
                            .rule("text-control-characters")
                            .subject("city/hidden")
                            .pointer(JsonPointer.ROOT.child("aliases"))
                            .reason(Hidden.textWithHalf())
                            .author(Hidden.textWithHalf())
                            .build())
                    .build())
            .validate(DATASET)
            .toBuilder()
            .document(Hidden.textWithHalf())
            .build();

    /** All samples, and a city that has them in the keys of its maps and in the names of its extensions, too. */
    private static Dataset dataset() {
        String text = Hidden.textWithHalf();
        City city = City.builder()
                .id("hidden")
                .name(text)
                .kind(CityKind.of(text.substring(0, 40)))
                .aliases(List.of(text, ""))
                .classifications(Map.of(text, ""))
                .identifiers(Map.of(text, text))
                .names(Map.of(text, text))
                .extensions(Extensions.of(text, new ExtensionValue.TextValue(text)))
                .build();
        Dataset samples = Samples.dataset();
        return MemberValues.withTexts(samples, old -> old + text).toBuilder()
                .addCities(city)
                .build();
    }

    @Test
    void withTexts_changedEveryText() {
        assertThat(MemberValues.leaves(DATASET).values().stream().filter(String.class::isInstance))
                .hasSizeGreaterThan(150);
    }

    @Test
    void report_inEveryForm_hidesNothing() {
        assertThat(REPORT.findings()).hasSizeGreaterThan(100);
        assertThat(REPORT.suppressed()).isNotEmpty();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            Hidden.assertNone(REPORT.toText(locale));
            Hidden.assertNone(REPORT.toHtml(locale));
            for (Finding finding : REPORT.findings()) {
                Hidden.assertNone(finding.message(locale));
                Hidden.assertNone(finding.hint().in(locale));
            }
            REPORT.totals().forEach(total -> Hidden.assertNone(total.message().in(locale)));
        }
        REPORT.findings().forEach(finding -> Hidden.assertNone(finding.toString()));
        REPORT.groups().forEach(group -> Hidden.assertNone(group.toString()));
        REPORT.suppressed().forEach(suppressed -> Hidden.assertNone(suppressed.toString()));
    }

    @Test
    void value_ofAFinding_staysAsItIs() {
        assertThat(REPORT.findings())
                .anySatisfy(finding -> assertThat(finding.value().orElse("")).contains("\u202e"));
    }

    @Test
    void diff_hidesNothing() {
        for (DatasetDiff diff : List.of(
                DatasetDiff.between(Samples.dataset(), DATASET), DatasetDiff.between(DATASET, Samples.dataset()))) {
            assertThat(diff.changes()).hasSizeGreaterThan(100);
            Hidden.assertNone(diff.toText(Locale.ENGLISH));
            Hidden.assertNone(diff.toText(Locale.KOREAN));
            Hidden.assertNone(diff.toString());
            for (DatasetDiff.Change change : diff.changes()) {
                Hidden.assertNone(change.toString());
                change.before().ifPresent(side -> Hidden.assertNone(side.toString()));
                change.after().ifPresent(side -> Hidden.assertNone(side.toString()));
            }
        }
    }

    @Test
    void toString_ofEveryObject_hidesNothing() {
        Hidden.assertNone(DATASET.toString());
        printAll(DATASET);
    }

    private static void printAll(Object value) {
        if (value instanceof Extensible object) {
            Hidden.assertNone(object.toString());
        }
        if (!(value instanceof String)) {
            MemberValues.children(value).values().forEach(PrintedTextTest::printAll);
        }
    }

    @Test
    void readings_hideNothing() {
        Reading<?> period = PeriodReader.read(Hidden.textWithHalf());
        Hidden.assertNone(period.toString());
        period.findings().forEach(finding -> Hidden.assertNone(finding.toString() + finding.message(Locale.KOREAN)));
        Hidden.assertNone(new Heading(Hidden.textWithHalf(), OptionalInt.empty()).toString());
        Hidden.assertNone(HeadingReader.read(Hidden.textWithHalf()).toString());
    }

    @Test
    void exceptions_hideNothing() {
        String text = Hidden.textWithHalf();
        Hidden.assertNone(MalformedTextException.quote(text));
        try {
            Slug.parse(text);
        } catch (MalformedTextException e) {
            Hidden.assertNone(String.valueOf(e.getMessage()));
        }
        try {
            Members.of(City.class).get(text);
        } catch (IllegalArgumentException e) {
            Hidden.assertNone(String.valueOf(e.getMessage()));
        }
    }
}

package org.urbancoop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.participation.Contact;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.testing.Broken;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.member.Constraint;
import org.urbancoop.validation.member.Member;
import org.urbancoop.validation.member.TypeMembers;

/** {@link RecordValidator} and Hibernate Validator say the same of the same objects: places, keys or values, words. */
class DifferentialTest {

    private static final Validator ENGLISH = hibernate(Locale.ENGLISH);
    private static final Validator KOREAN = hibernate(Locale.KOREAN);

    private static Validator hibernate(Locale locale) {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.ENGLISH, Locale.KOREAN), locale, context -> locale, false))
                .buildValidatorFactory()
                .getValidator();
    }

    @Property(tries = 500)
    void validate_anyRecord_asHibernateDoes(@ForAll("records") CooperationRecord some) {
        assertThat(ours(some)).isEqualTo(theirs(some));
    }

    @Tag("slow")
    @Property(tries = 100_000, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void validate_hundredThousandRecords_asHibernateDoes(@ForAll("records") CooperationRecord some) {
        List<String> found = ours(some);
        assertThat(found).isEqualTo(theirs(some));
        Statistics.label("violations").collect(found.size()).coverage(violations -> {
            violations.check(0).percentage(share -> share > 5 && share < 50);
            violations.check(5).percentage(share -> share > 3);
        });
    }

    /** Every constraint on every member is broken by one of the ways, so that none is compared by nobody. */
    @Test
    void broken_breaksEveryConstraintOnEveryMember() {
        Set<String> broken = new TreeSet<>();
        for (Broken<?> way : Broken.all()) {
            for (Extensible sample : samples()) {
                if (way.type().isInstance(sample)) {
                    Extensible bad = way.apply(sample);
                    new Constraints((constraint, place, key, value) ->
                                    broken.add(onMember(bad, place, constraint, key)))
                            .check(bad);
                }
            }
        }
        Set<String> all = new TreeSet<>();
        for (Extensible sample : samples()) {
            for (Member member : TypeMembers.of(sample.getClass()).members()) {
                for (Constraint[] constraints : List.of(member.whole(), member.elements(), member.keys())) {
                    for (Constraint constraint : constraints) {
                        all.add(sample.getClass().getSuperclass().getSimpleName() + "." + member.name() + " "
                                + (constraints == member.keys() && constraints.length > 0 ? "(key) " : "")
                                + constraint.code());
                    }
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(100);
        assertThat(broken).isEqualTo(all);
    }

    /** A constraint with the type and the member that carry it. */
    private static String onMember(Extensible root, JsonPointer place, Constraint constraint, boolean key) {
        Object at = root;
        Extensible owner = root;
        String member = "";
        JsonPointer way = JsonPointer.ROOT;
        for (String step : place.steps()) {
            if (at instanceof Extensible object) {
                owner = object;
                member = step;
            }
            way = way.child(step);
            at = MemberValues.find(root, way).orElse("");
        }
        return owner.getClass().getSuperclass().getSimpleName() + "." + member + " " + (key ? "(key) " : "")
                + constraint.code();
    }

    @Property(tries = 2000)
    void validate_anyContact_asHibernateDoes(@ForAll("contacts") Contact contact) {
        assertThat(ours(contact)).isEqualTo(theirs(contact));
    }

    @Test
    void validate_eachBrokenSample_asHibernateDoes() {
        int violations = 0;
        for (Broken<?> broken : Broken.all()) {
            for (Extensible sample : samples()) {
                if (broken.type().isInstance(sample)) {
                    List<String> found = ours(broken.apply(sample));
                    assertThat(found).as("%s", broken).isEqualTo(theirs(broken.apply(sample)));
                    violations += found.size();
                }
            }
        }
        assertThat(violations).isGreaterThan(Broken.all().size() / 2);
    }

    /** Good records, and records broken in up to five ways at once. */
    @Provide
    Arbitrary<CooperationRecord> records() {
        return Combinators.combine(
                        org.urbancoop.testkit.Arbitraries.records(),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.longs(),
                        org.urbancoop.testkit.Arbitraries.nearlyBlank().optional(0.5))
                .as((good, ways, seed, blank) -> {
                    CooperationRecord bad = breakInWays(good, ways, seed);
                    return blank.map(text -> withText(bad, text, seed)).orElse(bad);
                });
    }

    /** Replaces about one text in four. */
    private static CooperationRecord withText(CooperationRecord entry, String text, long seed) {
        Random random = new Random(seed);
        return MemberValues.withTexts(entry, old -> random.nextInt(4) == 0 ? text : old);
    }

    private static CooperationRecord breakInWays(CooperationRecord good, int ways, long seed) {
        List<Broken<?>> fitting = new ArrayList<>();
        for (Broken<?> broken : Broken.all()) {
            if (broken.type().isInstance(good)) {
                fitting.add(broken);
            }
        }
        Collections.shuffle(fitting, new Random(seed));
        CooperationRecord bad = good;
        for (Broken<?> broken : fitting.subList(0, Math.min(ways, fitting.size()))) {
            bad = (CooperationRecord) broken.apply(bad);
        }
        return bad;
    }

    @Provide
    Arbitrary<Contact> contacts() {
        Arbitrary<String> address =
                Arbitraries.strings().withChars("ab1.-@\"\\ [](),:+_é").ofMaxLength(14);
        Arbitrary<String> literal = Arbitraries.of(
                "a@[1.2.3.4]",
                "a@[1.2.3]",
                "a@[IPv6:::1]",
                "a@[IPv6:1::2::3]",
                "a@[x]",
                "a@b.c.",
                "",
                "a@b",
                "@b",
                "a@",
                "a".repeat(64) + "@b",
                "a".repeat(65) + "@b",
                "a@" + "b".repeat(63),
                "a@" + "b".repeat(64),
                "a@" + "b.".repeat(140) + "c",
                "name@example.org",
                "\"a b\"@c",
                "\"\"@c",
                "a..b@c",
                "a@-b",
                "a@b-",
                "a@b--c");
        Arbitrary<String> digits =
                Arbitraries.strings().withChars("+0123 ().-/x").ofMaxLength(40);
        return Combinators.combine(Arbitraries.oneOf(address, literal), digits)
                .as((email, number) ->
                        Contact.builder().email(email).telephone(number).build());
    }

    private static List<Extensible> samples() {
        List<Extensible> samples = new ArrayList<>(Samples.all().values());
        samples.addAll(Samples.values().values());
        samples.add(Samples.dataset());
        samples.add(Samples.emptyDataset());
        return samples;
    }

    private static List<String> ours(Extensible subject) {
        List<String> found = new ArrayList<>();
        new Constraints((constraint, place, key, value) -> found.add(place + (key ? " (key)" : "") + ": "
                        + constraint.words().english() + " / "
                        + constraint.words().korean()))
                .check(subject);
        Collections.sort(found);
        assertThat(RecordValidator.standard().validateConstraints(subject)).hasSameSizeAs(found);
        return found;
    }

    private static List<String> theirs(Extensible subject) {
        TreeMap<String, String> korean = new TreeMap<>();
        for (ConstraintViolation<Extensible> violation : KOREAN.validate(subject)) {
            korean.put(violation.getPropertyPath() + violation.getMessageTemplate(), violation.getMessage());
        }
        List<String> found = new ArrayList<>();
        for (ConstraintViolation<Extensible> violation : ENGLISH.validate(subject)) {
            found.add(place(violation.getPropertyPath()) + ": " + violation.getMessage() + " / "
                    + korean.get(violation.getPropertyPath() + violation.getMessageTemplate()));
        }
        Collections.sort(found);
        return found;
    }

    private static String place(Path path) {
        JsonPointer pointer = JsonPointer.ROOT;
        boolean key = false;
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer = pointer.child(node.getIndex());
            } else if (node.getKey() != null) {
                pointer = pointer.child(node.getKey().toString());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer = pointer.child(node.getName());
            }
            key |= "<map key>".equals(node.getName());
        }
        return pointer + (key ? " (key)" : "");
    }
}

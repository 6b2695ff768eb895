package org.urbancoop.validation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.validation.member.Constraint;
import org.urbancoop.validation.member.Member;
import org.urbancoop.validation.member.TypeMembers;

/**
 * All rules as data, such as {@code period-reversed} with its title, its severity and its examples.
 *
 * <p>The documents {@code docs/rules.md} and {@code docs/rules.ko.md} are made from it.
 *
 * @since 0.1.0
 */
public final class RuleCatalog {

    private static final String INDEX = "rules/rules.txt";
    private static final List<String> JAKARTA = List.of("https://jakarta.ee/specifications/bean-validation/3.1/");

    private final List<Rule<?>> rules;
    private final Map<String, RuleDescription> descriptions = new TreeMap<>();

    private RuleCatalog(List<Rule<?>> rules) {
        this.rules = List.copyOf(rules);
        constraints().forEach(this::add);
        SuppressionRules.DESCRIPTIONS.forEach(this::add);
        rules.forEach(rule -> add(RuleDescription.of(rule)));
    }

    private void add(RuleDescription description) {
        if (descriptions.putIfAbsent(description.code(), description) != null) {
            throw new IllegalArgumentException("Two rules have the code " + description.code()
                    + ": a code tells which rule speaks, so choose another one");
        }
    }

    /**
     * Obtains the catalogue of the library's own rules.
     *
     * @return the catalogue
     */
    public static RuleCatalog standard() {
        return Standard.CATALOG;
    }

    /** Obtains the catalogue with other rules beside these. */
    RuleCatalog with(List<Rule<?>> added) {
        List<Rule<?>> all = new ArrayList<>(rules);
        all.addAll(added);
        return new RuleCatalog(all);
    }

    /**
     * Gets what is known of each rule.
     *
     * @return the descriptions in the order of their codes
     */
    public Collection<RuleDescription> descriptions() {
        return List.copyOf(descriptions.values());
    }

    /**
     * Finds a rule by its code.
     *
     * @param code any text
     * @return the description, or empty if no rule has that code
     */
    public Optional<RuleDescription> find(String code) {
        Objects.requireNonNull(code, "code");
        return Optional.ofNullable(descriptions.get(code));
    }

    /** The rules that are classes, in a fixed order. */
    List<Rule<?>> rules() {
        return rules;
    }

    /** Titles of the constraints whose message holds a bound, which is another one on each member. */
    private static final Map<String, Message> BOUNDS = Map.of(
            "constraint-at-least",
            new Message("must have as many elements as the member needs", "해당 항목에 필요한 개수만큼 있어야 합니다"),
            "constraint-max",
            new Message("must not be above the greatest value of the member", "해당 항목의 최댓값 이하여야 합니다"),
            "constraint-min",
            new Message("must not be below the least value of the member", "해당 항목의 최솟값 이상이어야 합니다"),
            "constraint-size",
            new Message("must not be longer than the member may be", "해당 항목의 최대 길이를 넘지 않아야 합니다"));

    /** Describes each constraint once, with the members that carry it. */
    private static List<RuleDescription> constraints() {
        Map<String, Set<String>> members = new TreeMap<>();
        Map<String, Constraint> byCode = new TreeMap<>();
        visit(Dataset.class, new TreeSet<>(), (type, member) -> {
            for (Constraint[] constraints : List.of(member.whole(), member.elements(), member.keys())) {
                for (Constraint constraint : constraints) {
                    byCode.putIfAbsent(constraint.code(), constraint);
                    members.computeIfAbsent(constraint.code(), code -> new TreeSet<>())
                            .add(type.getSimpleName() + "." + member.name());
                }
            }
        });
        List<RuleDescription> descriptions = new ArrayList<>();
        byCode.forEach((code, constraint) -> descriptions.add(RuleDescription.builder()
                .code(code)
                .severity(Severity.ERROR)
                .category(Category.CONSTRAINT)
                .reads(members.getOrDefault(code, Set.of()))
                .title(BOUNDS.getOrDefault(code, constraint.template()))
                .message(constraint.template())
                .undecidedMessage(constraint.template())
                .rationale(new Message(
                        "The constraint stands on the accessor, so that every Jakarta validator finds the same.",
                        "제약은 접근자에 붙어 있으므로 어떤 Jakarta 검증기로도 같은 결과가 나옵니다."))
                .hint(Constraint.HINT)
                .since("0.1.0")
                .references(JAKARTA)
                .build()));
        return descriptions;
    }

    /** Every constraint on every member of the model. */
    static List<Constraint> allConstraints() {
        List<Constraint> all = new ArrayList<>();
        visit(Dataset.class, new TreeSet<>(), (type, member) -> {
            for (Constraint[] constraints : List.of(member.whole(), member.elements(), member.keys())) {
                all.addAll(List.of(constraints));
            }
        });
        return all;
    }

    private static void visit(Class<?> type, Set<String> seen, BiConsumer<Class<?>, Member> visitor) {
        if (!seen.add(type.getName())) {
            return;
        }
        for (Member member : TypeMembers.of(type).members()) {
            visitor.accept(type, member);
            if (Extensible.class.isAssignableFrom(member.elementType())) {
                visit(member.elementType(), seen, visitor);
            }
        }
    }

    /** The library's own rules, loaded when they are first asked for. */
    private static final class Standard {

        private static final RuleCatalog CATALOG = new RuleCatalog(load());

        private static List<Rule<?>> load() {
            List<Rule<?>> rules = new ArrayList<>();
            try (InputStream stream = RuleCatalog.class.getResourceAsStream(INDEX)) {
                if (stream == null) {
                    throw new IllegalStateException("The library is incomplete: it lacks " + INDEX);
                }
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    rules.add(instance(line));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return rules;
        }

        private static Rule<?> instance(String name) {
            try {
                return Class.forName(RuleCatalog.class.getPackageName() + ".rules." + name)
                        .asSubclass(Rule.class)
                        .getConstructor()
                        .newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("The library is incomplete: it lacks the rule " + name, e);
            }
        }
    }
}

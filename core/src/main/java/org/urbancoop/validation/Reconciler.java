package org.urbancoop.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urbancoop.code.QuantityQualifier;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.key.Key;
import org.urbancoop.message.Message;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.Definitions.Definition;
import org.urbancoop.validation.Selections.Selection;
import org.urbancoop.validation.TotalDifferences.Origins;
import org.urbancoop.validation.document.Unread;

/** Counts the records that each declared total speaks of. */
final class Reconciler {

    /** A number that is about right may be off by a tenth. */
    private static final BigDecimal ABOUT = new BigDecimal("0.1");

    private final Dataset dataset;
    private final Selections selections;
    private final Definitions definitions;
    private final TotalDifferences differences;

    private final Unread unread;

    Reconciler(Dataset dataset, Unread unread) {
        this.dataset = dataset;
        this.unread = unread;
        this.selections = new Selections(dataset, unread);
        this.definitions = new Definitions(dataset);
        this.differences = new TotalDifferences(dataset.getDeclaredTotals(), selections);
    }

    List<Reconciliation> reconcile() {
        return dataset.getDeclaredTotals().stream().map(this::reconcile).toList();
    }

    private Reconciliation reconcile(DeclaredTotal total) {
        try {
            Selection selection = selections.select(total);
            return selection.told() ? reconcile(total, selection) : unknown(total, TotalWords.notTold(total));
        } catch (Selections.TooMuch e) {
            return unknown(total, TotalWords.tooMuch(total));
        }
    }

    private Reconciliation reconcile(DeclaredTotal total, Selection selection) {
        return switch (total.getMeasure()) {
            case COUNT -> count(total, selection);
            case SHARE -> share(total, selection);
            case DISTINCT_CITIES -> distinct(total, selection, definitions.cities(total));
            case DISTINCT_COUNTRIES -> distinct(total, selection, definitions.countries(total));
        };
    }

    private static Reconciliation unknown(DeclaredTotal total, Message words) {
        return Reconciliation.builder()
                .total(total)
                .agrees(Verdict.UNDECIDED)
                .message(words)
                .addOrigin(total.getId())
                .build();
    }

    private Reconciliation count(DeclaredTotal total, Selection selection) {
        BigDecimal least = BigDecimal.valueOf(selection.met().size());
        BigDecimal most = BigDecimal.valueOf(
                (long) selection.met().size() + selection.open().size());
        Verdict low = agrees(total, least);
        Verdict high = agrees(total, most);
        boolean between =
                total.getStated().compareTo(least) > 0 && total.getStated().compareTo(most) < 0;
        Verdict agrees = low != high || (low.isNo() && between) ? Verdict.UNDECIDED : low;
        Origins origins = agrees.isYes() ? Origins.NONE : differences.origins(total, least);
        Message numbers = TotalWords.numbers(
                TotalWords.stated(total), selection.open().isEmpty() ? least.toString() : least + "–" + most);
        Message words = TotalWords.join(numbers, because(total, origins, least));
        return Reconciliation.builder()
                .total(total)
                .listed(least)
                .agrees(agrees)
                .message(words)
                .origins(origins.totals())
                .evidence(named(selection.met()))
                .build();
    }

    private Reconciliation share(DeclaredTotal total, Selection selection) {
        int all = selections.all(total);
        BigDecimal listed = BigDecimal.valueOf(selection.met().size())
                .divide(BigDecimal.valueOf(Math.max(1, all)), MathContext.DECIMAL32);
        // A printed percentage is rounded to as many digits as it has.
        BigDecimal rounded = listed.setScale(total.getStated().scale(), RoundingMode.HALF_UP);
        Verdict agrees = selection.open().isEmpty() ? agrees(total, rounded) : Verdict.UNDECIDED;
        String counted = TotalWords.percent(rounded) + " (" + selection.met().size() + "/" + all + ")";
        return Reconciliation.builder()
                .total(total)
                .listed(rounded)
                .agrees(agrees)
                .message(TotalWords.numbers(TotalWords.stated(total), counted))
                .origins(agrees.isYes() ? List.of() : List.of(total.getId()))
                .evidence(named(selection.met()))
                .build();
    }

    /** Counts by the first definition; the others tell whether the number is meant in another way. */
    private Reconciliation distinct(DeclaredTotal total, Selection selection, List<Definition> definitions) {
        List<Message> counts = new ArrayList<>();
        BigDecimal listed = BigDecimal.ZERO;
        List<String> evidence = List.of();
        boolean otherwise = false;
        for (int i = 0; i < definitions.size(); i++) {
            Set<String> found = new LinkedHashSet<>();
            Definition definition = definitions.get(i);
            selections.look(selection.met().size());
            selection
                    .met()
                    .forEach(entry -> definition
                            .counted()
                            .apply(entry)
                            .map(Reconciler::named)
                            .forEach(found::add));
            BigDecimal number = BigDecimal.valueOf(found.size());
            Message name = definition.name();
            counts.add(new Message(number + " " + name.english(), name.korean() + " " + number));
            if (i == 0) {
                listed = number;
                evidence = found.stream().limit(Reconciliation.EVIDENCE).toList();
            } else {
                otherwise |= agrees(total, number).isYes();
            }
        }
        Verdict agrees = agrees(total, listed);
        boolean lost = !selection.open().isEmpty()
                || selection.met().stream().anyMatch(entry -> !unread.of(entry).isEmpty());
        if (agrees.isNo() && (otherwise || lost)) {
            agrees = Verdict.UNDECIDED;
        }
        Message numbers = TotalWords.numbers(TotalWords.stated(total), listed.toString());
        Message words = agrees.isYes()
                ? TotalWords.join(numbers, TotalWords.parenthesis(counts.get(0)))
                : TotalWords.join(
                        numbers,
                        new Message(
                                ": " + TotalWords.listed(counts, Message::english)
                                        + (otherwise ? "" : "; the number is reached under none of these definitions"),
                                ": " + TotalWords.listed(counts, Message::korean)
                                        + (otherwise ? "" : "; 어느 정의로 세어도 그 수가 되지 않습니다")));
        return Reconciliation.builder()
                .total(total)
                .listed(listed)
                .agrees(agrees)
                .message(words)
                .origins(agrees.isYes() ? List.of() : List.of(total.getId()))
                .evidence(evidence)
                .build();
    }

    private @Nullable Message because(DeclaredTotal total, Origins origins, BigDecimal listed) {
        if (origins.totals().isEmpty()) {
            return null;
        }
        if (!origins.totals().contains(total.getId())) {
            return TotalWords.liesIn(listed.compareTo(total.getStated()) > 0, described(origins, total));
        }
        Origins parts = differences.differing(total);
        return parts.totals().isEmpty() ? null : TotalWords.partly(described(parts, total));
    }

    private List<Message> described(Origins origins, DeclaredTotal whole) {
        Set<Key> ofWhole = whole.getWhere().stream().map(Key::of).collect(Collectors.toSet());
        List<Message> described = new ArrayList<>();
        for (Slug id : origins.totals()) {
            DeclaredTotal part = differences.total(id);
            String listed = String.valueOf(selections.select(part).met().size());
            described.add(TotalWords.part(part, ofWhole, listed));
        }
        if (origins.more()) {
            described.add(TotalWords.MORE);
        }
        return described;
    }

    private static Verdict agrees(DeclaredTotal total, BigDecimal listed) {
        int order = listed.compareTo(total.getStated());
        QuantityQualifier qualifier = total.getQualifier().orElse(QuantityQualifier.EXACT);
        if (qualifier.equals(QuantityQualifier.AT_LEAST)) {
            return Verdict.of(order >= 0);
        }
        if (qualifier.equals(QuantityQualifier.AT_MOST)) {
            return Verdict.of(order <= 0);
        }
        if (qualifier.equals(QuantityQualifier.ABOUT)) {
            BigDecimal off = listed.subtract(total.getStated()).abs();
            return Verdict.of(off.compareTo(total.getStated().multiply(ABOUT)) <= 0);
        }
        return qualifier.isKnown() || order == 0 ? Verdict.of(order == 0) : Verdict.UNDECIDED;
    }

    private static String named(Object counted) {
        return counted instanceof CooperationRecord entry ? entry.reference().toString() : counted.toString();
    }

    private static List<String> named(List<CooperationRecord> records) {
        return records.stream()
                .limit(Reconciliation.EVIDENCE)
                .map(entry -> entry.reference().toString())
                .toList();
    }
}

package org.urbancoop.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.urbancoop.citation.Citation;
import org.urbancoop.code.Code;
import org.urbancoop.code.Country;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.source.Source;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.TimeOfDay;

/** Changes single values into wrong ones, at most one in each record, always the same with the same seed. */
final class ChangedValues {

    /**
     * What was changed.
     *
     * @param record the record
     * @param pointer the member
     * @param kind what kind of value it is, in English
     */
    record Change(String record, JsonPointer pointer, String kind) {}

    private final Dataset dataset;
    private final Random random;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, CooperationRecord> changed = new TreeMap<>();

    ChangedValues(Dataset dataset, long seed) {
        this.dataset = dataset;
        random = new Random(seed);
        dataset.records().filter(item -> !(item instanceof Source)).forEach(this::change);
    }

    List<Change> changes() {
        return changes;
    }

    Dataset dataset() {
        return dataset.toBuilder()
                .cities(all(dataset.getCities()))
                .organizations(all(dataset.getOrganizations()))
                .agreements(all(dataset.getAgreements()))
                .projects(all(dataset.getProjects()))
                .events(all(dataset.getEvents()))
                .programs(all(dataset.getPrograms()))
                .build();
    }

    @SuppressWarnings("unchecked") // a record is replaced by one of its type
    private <T extends CooperationRecord> List<T> all(List<T> records) {
        return records.stream()
                .map(item -> (T) changed.getOrDefault(item.reference().toString(), item))
                .toList();
    }

    /** Tries values at random until one can be changed; a wrong value may be refused when the record is built. */
    private void change(CooperationRecord item) {
        List<Map.Entry<JsonPointer, Object>> leaves = MemberValues.leaves(item).entrySet().stream()
                .filter(leaf -> !List.of("id", "citations")
                        .contains(leaf.getKey().steps().get(0)))
                .toList();
        for (int attempt = 0; attempt < 20; attempt++) {
            Map.Entry<JsonPointer, Object> leaf = leaves.get(random.nextInt(leaves.size()));
            Optional<Object> wrong = wrong(leaf.getValue());
            if (wrong.isPresent() && replace(item, leaf, wrong.get())) {
                return;
            }
        }
    }

    private boolean replace(CooperationRecord item, Map.Entry<JsonPointer, Object> leaf, Object wrong) {
        Object right = leaf.getValue();
        try {
            CooperationRecord now = right instanceof String
                    ? MemberValues.withTexts(item, text -> text.equals(right) ? (String) wrong : text)
                    : with(item, right.getClass(), right, wrong);
            Object found = MemberValues.find(now, leaf.getKey()).orElse(null);
            if (!wrong.equals(found)) {
                return false;
            }
            // The words that are cited stay.
            changed.put(item.reference().toString(), withCitations(now, item));
            changes.add(new Change(item.reference().toString(), leaf.getKey(), kind(right)));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static <V> CooperationRecord with(CooperationRecord item, Class<V> type, Object right, Object wrong) {
        return MemberValues.withValues(item, type, value -> value.equals(right) ? type.cast(wrong) : value);
    }

    private static CooperationRecord withCitations(CooperationRecord now, CooperationRecord before) {
        int[] at = {0};
        return MemberValues.withValues(
                now, Citation.class, citation -> before.getCitations().get(at[0]++));
    }

    private static String kind(Object value) {
        return value instanceof Edtf
                ? "date"
                : value instanceof TimeOfDay
                        ? "time of day"
                        : value instanceof Number
                                ? "number"
                                : value instanceof Country || value instanceof CountryReference
                                        ? "country"
                                        : value instanceof RecordReference
                                                ? "record"
                                                : value instanceof Code ? "code" : "text";
    }

    private Optional<Object> wrong(Object value) {
        if (value instanceof Edtf date) {
            return parsed(digit(date.toString()), Edtf::parse);
        } else if (value instanceof TimeOfDay time) {
            return parsed(digit(time.toString()), TimeOfDay::parse);
        } else if (value instanceof BigDecimal number) {
            return parsed(digit(number.toPlainString()), BigDecimal::new);
        } else if (value instanceof Integer number) {
            return parsed(digit(number.toString()), Integer::valueOf);
        } else if (value instanceof RecordReference reference) {
            return other(
                    dataset.records()
                            .map(CooperationRecord::reference)
                            .filter(one -> one.type() == reference.type())
                            .toList(),
                    reference);
        } else if (value instanceof CountryReference reference) {
            return other(Country.list().terms(), reference.country()).map(code -> CountryReference.of((Country) code));
        } else if (value instanceof Code code) {
            return other(code.codeList().terms(), code);
        }
        return value instanceof String text ? letter(text) : Optional.empty();
    }

    private Optional<Object> other(List<?> all, Object value) {
        Object one = all.get(random.nextInt(all.size()));
        return one.equals(value) ? Optional.empty() : Optional.of(one);
    }

    private Optional<Object> letter(String text) {
        int at = random.nextInt(text.length());
        if (!Character.isLetterOrDigit(text.charAt(at))) {
            return Optional.empty();
        }
        char other = text.charAt(at) == 'x' ? 'q' : 'x';
        return Optional.of(text.substring(0, at) + other + text.substring(at + 1));
    }

    private @Nullable String digit(String text) {
        List<Integer> digits = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                digits.add(i);
            }
        }
        if (digits.isEmpty()) {
            return null;
        }
        int at = digits.get(random.nextInt(digits.size()));
        int other = (text.charAt(at) - '0' + 1 + random.nextInt(9)) % 10;
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    /** Reads a wrong value. */
    private interface Parser {
        Object parse(String text);
    }

    private static Optional<Object> parsed(@Nullable String text, Parser parser) {
        try {
            return Optional.ofNullable(text).map(parser::parse);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package org.urbancoop.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DatasetDiff;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.Slug;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.ValidationConfig;

/** What listeners are told by the operations of this module, and how they cancel them. */
class ProgressTest {

    private static final int SIZE = 3_000;

    private static Dataset cities() {
        Dataset.Builder dataset = Dataset.builder().id("d").title("D");
        for (int i = 0; i < SIZE; i++) {
            dataset.addCities(City.builder()
                    .id(Slug.parse("c" + i))
                    .name("City " + i)
                    .kind(CityKind.CITY)
                    .build());
        }
        return dataset.build();
    }

    /** Checks the order of what it is told; no two threads may be in it at once. */
    private static final class Listener implements Progress {
        private final List<String> told = new ArrayList<>();
        private final AtomicInteger inside = new AtomicInteger();
        private long last = -1;
        private long of = -2;

        @Override
        public void at(Phase phase, long done, long total) {
            assertThat(inside.incrementAndGet()).isEqualTo(1);
            assertThat(done).isBetween(Math.max(last, 0), total < 0 ? Long.MAX_VALUE : total);
            last = done;
            of = total;
            told.add(phase + " " + done + "/" + total);
            inside.decrementAndGet();
        }

        void hasTold(Progress.Phase phase, long total) {
            assertThat(told.get(0)).startsWith(phase + " 0/");
            assertThat(told).hasSizeGreaterThan(5).last().isEqualTo(phase + " " + total + "/" + total);
            assertThat(of).isEqualTo(total);
        }
    }

    private static Progress cancelling(RuntimeException reason) {
        return (phase, done, total) -> {
            if (done >= 1_000) {
                throw reason;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void validator_tellsAndCanBeCancelled(boolean parallel) {
        Dataset dataset = cities();
        ValidationConfig config = ValidationConfig.builder().parallel(parallel).build();
        DatasetValidator validator = DatasetValidator.of(config);
        Listener listener = new Listener();
        assertThat(validator.withProgress(listener).validate(dataset).toString())
                .isEqualTo(validator.validate(dataset).toString());
        listener.hasTold(Progress.Phase.CHECKING, SIZE + 1);
        Listener oneByOne = new Listener();
        List<City> many = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            many.addAll(dataset.getCities());
        }
        validator.withProgress(oneByOne).validate(many.iterator());
        oneByOne.hasTold(Progress.Phase.CHECKING, 10 * SIZE);
        // The one that was thrown, whichever thread threw it.
        RuntimeException reason = new CancellationException("enough");
        assertThatThrownBy(() -> validator.withProgress(cancelling(reason)).validate(dataset))
                .isSameAs(reason);
        assertThatThrownBy(() -> validator.withProgress(cancelling(reason)).validate(many.iterator()))
                .isSameAs(reason);
        Error error = new StackOverflowError();
        assertThatThrownBy(() -> validator
                        .withProgress((phase, done, total) -> {
                            if (done > 0) {
                                throw error;
                            }
                        })
                        .validate(dataset))
                .isSameAs(error);
    }

    @Test
    void validator_cancelled_asksNothingMore() {
        Dataset dataset = cities();
        AtomicInteger told = new AtomicInteger();
        assertThatThrownBy(() -> DatasetValidator.standard()
                        .withProgress((phase, done, total) -> {
                            told.incrementAndGet();
                            throw new CancellationException();
                        })
                        .validate(dataset))
                .isInstanceOf(CancellationException.class);
        assertThat(told).hasValue(1);
    }

    @Test
    void diff_tellsAndCanBeCancelled() {
        Dataset before = cities();
        Dataset after = Samples.dataset();
        Listener listener = new Listener();
        assertThat(DatasetDiff.between(before, after, listener).changes())
                .isEqualTo(DatasetDiff.between(before, after).changes());
        listener.hasTold(
                Progress.Phase.COMPARING,
                SIZE + after.records().count() + after.getDeclaredTotals().size());
        RuntimeException reason = new CancellationException("enough");
        assertThatThrownBy(() -> DatasetDiff.between(before, after, cancelling(reason)))
                .isSameAs(reason);
    }

    @Test
    void redacting_tellsAndCanBeCancelled() {
        Dataset samples = Samples.dataset();
        Listener listener = new Listener();
        assertThat(samples.withoutPersonalData(listener)).isEqualTo(samples.withoutPersonalData());
        listener.hasTold(
                Progress.Phase.REDACTING,
                samples.records().count() + samples.getDeclaredTotals().size());
        RuntimeException reason = new CancellationException("enough");
        assertThatThrownBy(() -> cities().withoutPersonalData(cancelling(reason)))
                .isSameAs(reason);
    }

    @ParameterizedTest
    @EnumSource
    void phases_haveLabels(Progress.Phase phase) {
        assertThat(phase.label(Locale.KOREA)).isNotBlank().containsPattern("[가-힣]");
        assertThat(phase.label(Locale.ENGLISH)).isEqualTo(phase.name().toLowerCase(Locale.ROOT));
        assertThat(phase.label(Locale.ROOT)).isEqualTo(phase.label(Locale.ENGLISH));
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without such a check may do
    void nulls_areRefusedByName() {
        Dataset empty = Samples.emptyDataset();
        assertThatThrownBy(() -> empty.withoutPersonalData(null)).hasMessage("progress");
        assertThatThrownBy(() -> DatasetDiff.between(empty, empty, null)).hasMessage("progress");
        assertThatThrownBy(() -> DatasetValidator.standard().withProgress(null)).hasMessage("listener");
        assertThatThrownBy(() -> Progress.Phase.READING.label(null)).hasMessage("locale");
    }
}

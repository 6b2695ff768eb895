package org.urbancoop.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.format.ReadResult;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.participation.names.PersonNames;
import org.urbancoop.progress.Progress;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.time.Edtf;
import org.urbancoop.validation.document.DocumentValidation;
import org.urbancoop.validation.document.ReportBuilder;
import org.urbancoop.validation.document.Unread;

/**
 * Checks a whole dataset in one pass: the constraints of each member, the rules of each record, the rules between
 * records, the declared totals.
 *
 * <p>It never stops at the first finding and never throws for bad data. The work grows with the size of the data and no
 * faster. One instance serves many threads.
 *
 * @since 0.1.0
 */
public final class DatasetValidator {

    private static final int STRETCH = 256;
    private static final int STRETCHES_AT_ONCE = 16;

    static {
        DocumentValidation.set(new Access());
    }

    private final ValidationConfig config;
    private final Ruleset rules;
    private final Progress progress;
    private final @Nullable PersonNames persons;

    private DatasetValidator(ValidationConfig config, Ruleset rules, Progress progress, @Nullable PersonNames persons) {
        this.config = config;
        this.rules = rules;
        this.progress = progress;
        this.persons = persons;
    }

    /**
     * Obtains the validator that runs all rules of the library.
     *
     * @return the validator
     */
    public static DatasetValidator standard() {
        return of(ValidationConfig.standard());
    }

    /**
     * Obtains a validator that follows a configuration.
     *
     * @param config which rules run, and how
     * @return the validator
     */
    public static DatasetValidator of(ValidationConfig config) {
        Objects.requireNonNull(config, "config");
        return new DatasetValidator(config, new Ruleset(config), Progress.NONE, null);
    }

    /**
     * Returns a copy that tells how far checking has come, and can be cancelled by the listener.
     *
     * @param listener who is told; when it checks in parallel, by different threads, one after the other
     * @return the validator
     */
    public DatasetValidator withProgress(Progress listener) {
        return new DatasetValidator(config, rules, Objects.requireNonNull(listener, "listener"), persons);
    }

    /** Returns a copy that looks for these persons, not for those of the dataset. */
    DatasetValidator withPersons(PersonNames others) {
        return new DatasetValidator(config, rules, progress, others);
    }

    /**
     * Checks a dataset.
     *
     * @param dataset the dataset
     * @return everything that is wrong with it
     */
    public ValidationReport validate(Dataset dataset) {
        Objects.requireNonNull(dataset, "dataset");
        return validate(dataset, Unread.NONE, List.of());
    }

    /**
     * Checks what a format has read: {@code DatasetValidator.standard().validate(format.read(input, options))}.
     *
     * <p>The problems of reading stand before all else, with the codes and words of the format; suppressions, a
     * baseline and the cap hold for them as well. Every finding has its place, where the format tells places.
     *
     * @param read what was read; where there is no dataset, no rule runs
     * @return everything that is wrong with it
     */
    public ValidationReport validate(ReadResult read) {
        Objects.requireNonNull(read, "read");
        List<Finding> reading =
                read.problems().stream().map(ReadingFindings::of).toList();
        ValidationReport found = read.dataset()
                .map(dataset -> validate(dataset, Unread.NONE, reading))
                .orElseGet(() -> reject(reading));
        ValidationReport.Builder report = ValidationReport.builder()
                .from(found.mapFindings(finding -> finding.location().isPresent()
                        ? finding
                        : finding.withLocation(finding.documentPointer().flatMap(read::locationOf))));
        ReadingFindings.descriptions(read.problems()).forEach((code, description) -> {
            if (found.counts().containsKey(code) && found.description(code).isEmpty()) {
                report.putDescription(code, description);
            }
        });
        return report.build();
    }

    private ValidationReport validate(Dataset dataset, Unread unread, List<Finding> reading) {
        Optional<LocalDate> today = config.getAsOf()
                .or(() -> dataset.getAsOf().flatMap(day -> day.latest().toLocalDate()));
        Optional<Edtf> asOf = today.map(Edtf::of);
        Suppressions suppressions = new Suppressions(config.getSuppressions(), today);
        Subjects subjects = new Subjects(dataset, unread);
        Lazy<List<Reconciliation>> reconciliations = new Lazy<>(() -> new Reconciler(dataset, unread).reconcile());

        Tally total = new Tally(config, suppressions);
        addAll(reading, total);
        rules.reportNotRun(total, asOf, false);
        int stretches = (subjects.size() + STRETCH - 1) / STRETCH;
        Steps steps = new Steps(progress, subjects.size());
        steps.add(0);
        // Rules between records come after the stretches of records, each as a piece of work of its own.
        Tally[] parts = inPieces(stretches + rules.whole().size(), piece -> {
            Tally part = new Tally(config, suppressions);
            if (steps.isEnded()) {
                return part;
            }
            RuleContext context = new RuleContext(part, asOf, subjects, reconciliations, persons);
            if (piece < stretches) {
                int from = piece * STRETCH;
                int to = Math.min(subjects.size(), from + STRETCH);
                for (int i = from; i < to; i++) {
                    check(subjects.get(i), i, subjects, part, context, asOf.isPresent());
                }
                steps.add(to - from);
            } else {
                Ruleset.Active rule = rules.whole().get(piece - stretches);
                if (asOf.isPresent() || !rule.needsAsOf()) {
                    context.enter(dataset, 0);
                    rule.ask(dataset, context);
                }
                steps.add(0);
            }
            return part;
        });
        steps.check();
        for (Tally part : parts) {
            total.addAll(part);
        }
        suppressions.report(config, total, subjects.size());
        return ValidationReport.of(
                config,
                Optional.of(dataset.getId().toString()),
                subjects.size() - 1 - dataset.getDeclaredTotals().size(),
                today,
                total,
                reconciliations.get(),
                unread.records());
    }

    /**
     * Does some pieces of work, by all processors if the configuration says so. Whoever is free takes the next one, the
     * last one first: rules that see all records take longest.
     */
    private Tally[] inPieces(int pieces, IntFunction<Tally> work) {
        Tally[] done = new Tally[pieces];
        if (!config.isParallel()) {
            Arrays.setAll(done, work);
            return done;
        }
        AtomicInteger left = new AtomicInteger(pieces);
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(worker -> {
                    for (int piece = left.decrementAndGet(); piece >= 0; piece = left.decrementAndGet()) {
                        done[piece] = work.apply(piece);
                    }
                });
        return done;
    }

    private ValidationReport reject(List<Finding> reading) {
        Suppressions suppressions = new Suppressions(config.getSuppressions(), config.getAsOf());
        Tally tally = new Tally(config, suppressions);
        addAll(reading, tally);
        for (RuleDescription rule : config.catalog().descriptions()) {
            tally.notRun(rule.code(), new Message("the document could not be read", "문서를 읽을 수 없었습니다"));
        }
        return ValidationReport.of(config, Optional.empty(), 0, config.getAsOf(), tally, List.of(), 0);
    }

    /**
     * What threads have done together. What the listener throws ends all of them, and is thrown to the caller as it is.
     */
    private static final class Steps {
        private final Progress progress;
        private final long total;
        private long done;
        private @Nullable Throwable thrown;

        Steps(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        synchronized void add(long more) {
            if (thrown == null) {
                done += more;
                try {
                    progress.at(Progress.Phase.CHECKING, done, total);
                } catch (RuntimeException | Error e) {
                    thrown = e;
                }
            }
        }

        synchronized boolean isEnded() {
            return thrown != null;
        }

        synchronized void check() {
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }

    private static void addAll(List<Finding> reading, Tally tally) {
        for (int i = 0; i < reading.size(); i++) {
            // Negative: before all records.
            tally.add(i - reading.size(), Objects.requireNonNull(reading.get(i), "reading element"));
        }
    }

    /**
     * Checks records one by one, as a file too large for memory gives them. Rules between records do not run, and the
     * report says so.
     *
     * @param records the records; no more than a few thousand are held at a time, and one only if nothing runs in
     *     parallel
     * @return everything that is wrong with them, as far as one record shows it
     */
    public ValidationReport validate(Iterator<? extends CooperationRecord> records) {
        Objects.requireNonNull(records, "records");
        Optional<Edtf> asOf = config.getAsOf().map(Edtf::of);
        Suppressions suppressions = new Suppressions(config.getSuppressions(), config.getAsOf());
        Tally tally = new Tally(config, suppressions);
        rules.reportNotRun(tally, asOf, true);
        int count = 0;
        progress.at(Progress.Phase.CHECKING, 0, Progress.UNKNOWN);
        if (config.isParallel()) {
            List<CooperationRecord> held = new ArrayList<>();
            while (records.hasNext()) {
                held.clear();
                while (records.hasNext() && held.size() < STRETCH * STRETCHES_AT_ONCE) {
                    held.add(Objects.requireNonNull(records.next(), "records element"));
                }
                checkAtOnce(held, count, tally, suppressions, asOf);
                count += held.size();
                progress.at(Progress.Phase.CHECKING, count, Progress.UNKNOWN);
            }
        } else {
            RuleContext context = new RuleContext(tally, asOf, null, null, null);
            while (records.hasNext()) {
                CooperationRecord next = Objects.requireNonNull(records.next(), "records element");
                check(next, count++, null, tally, context, asOf.isPresent());
                progress.at(Progress.Phase.CHECKING, count, Progress.UNKNOWN);
            }
        }
        progress.at(Progress.Phase.CHECKING, count, count);
        suppressions.report(config, tally, count);
        return ValidationReport.of(config, Optional.empty(), count, config.getAsOf(), tally, List.of(), 0);
    }

    /** Checks one value by itself; of a dataset, its header, records and totals, each by itself. */
    ValidationReport validateOne(Extensible value) {
        Optional<Edtf> asOf = config.getAsOf().map(Edtf::of);
        Suppressions suppressions = new Suppressions(config.getSuppressions(), config.getAsOf());
        Tally tally = new Tally(config, suppressions);
        rules.reportNotRun(tally, asOf, true);
        RuleContext context = new RuleContext(tally, asOf, null, null, null);
        long records = value instanceof CooperationRecord ? 1 : 0;
        if (value instanceof Dataset dataset) {
            Subjects subjects = new Subjects(dataset, Unread.NONE);
            for (int i = 0; i < subjects.size(); i++) {
                check(subjects.get(i), i, null, tally, context, asOf.isPresent());
            }
            records = dataset.records().count();
        } else {
            check(value, 0, null, tally, context, asOf.isPresent());
        }
        return ValidationReport.of(config, Optional.empty(), records, config.getAsOf(), tally, List.of(), 0);
    }

    /** Shares some records among all processors; what they find is added in the order of the records. */
    private void checkAtOnce(
            List<CooperationRecord> held, int first, Tally total, Suppressions suppressions, Optional<Edtf> asOf) {
        IntStream.range(0, (held.size() + STRETCH - 1) / STRETCH)
                .parallel()
                .mapToObj(stretch -> {
                    Tally part = new Tally(config, suppressions);
                    RuleContext context = new RuleContext(part, asOf, null, null, null);
                    for (int i = stretch * STRETCH; i < Math.min(held.size(), (stretch + 1) * STRETCH); i++) {
                        check(held.get(i), first + i, null, part, context, asOf.isPresent());
                    }
                    return part;
                })
                .toList()
                .forEach(total::addAll);
    }

    private void check(
            Extensible subject,
            int position,
            @Nullable Subjects subjects,
            Tally tally,
            RuleContext context,
            boolean hasDay) {
        Constraints constraints = new Constraints((constraint, pointer, key, value) -> {
            if (config.isOn(constraint.code(), Category.CONSTRAINT)
                    && (subjects == null || !subjects.isUnread(position, pointer))) {
                tally.add(
                        position,
                        constraint.finding(
                                config.severityOf(constraint.code(), Severity.ERROR),
                                Finding.subjectOf(subject),
                                subjects == null ? pointer : subjects.printed(position, pointer),
                                Optional.ofNullable(subjects).map(all -> all.place(position, pointer)),
                                value));
            }
        });
        constraints.checkSubject(subject);
        context.enter(subject, position);
        new Walk(context.trail, context.path).of(subject, (value, owner) -> {
            List<Ruleset.Active> readers = rules.readers(value.getClass());
            for (int i = 0; i < readers.size(); i++) {
                Ruleset.Active rule = readers.get(i);
                if (hasDay || !rule.needsAsOf()) {
                    rule.ask(value, context);
                }
            }
        });
    }

    /** Opens to the module that reads documents what it needs. */
    private static final class Access extends DocumentValidation {

        @Override
        public ValidationReport validate(
                DatasetValidator validator, Dataset dataset, Unread unread, List<Finding> reading) {
            return validator.validate(dataset, unread, reading);
        }

        @Override
        public ValidationReport reject(DatasetValidator validator, List<Finding> reading) {
            return validator.reject(reading);
        }

        @Override
        public ReportBuilder builder() {
            return ValidationReport.builder();
        }

        @Override
        public ReportBuilder toBuilder(ValidationReport report) {
            return report.toBuilder();
        }
    }
}

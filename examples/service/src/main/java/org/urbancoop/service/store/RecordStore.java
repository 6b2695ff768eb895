package org.urbancoop.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.http.Refusal;
import org.urbancoop.http.RefusalCode;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.canonical.Digests;
import org.urbancoop.message.Severity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.validation.ChangeValidator;
import org.urbancoop.validation.Finding;

/**
 * The records in a database. Each write is one transaction that counts the revision up, so that all processes of the
 * service agree on an order; what was read before is brought up to date by the rows that are newer.
 */
@Repository
public class RecordStore {

    private static final UrbancoopJson JSON = UrbancoopJson.of();

    private record Row(long revision, Change change) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AtomicReference<@Nullable Edition> known = new AtomicReference<>();
    /** Writers wait here in the order in which they came, and not in the database, where each holds a connection. */
    private final ReentrantLock writing = new ReentrantLock(true);

    RecordStore(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        current();
    }

    /** Gets the records as they are now. An empty database is filled with the bundled dataset. */
    public Edition current() {
        Edition last = known.get();
        Optional<Long> revision =
                jdbc.sql("select revision from editions").query(Long.class).optional();
        if (last != null && revision.filter(now -> now == last.revision()).isPresent()) {
            return last;
        }
        if (revision.isEmpty()) {
            fill();
        }
        return remember(upToDate(last));
    }

    /**
     * Changes a record.
     *
     * @param decide what to do, from what is there; refuses by throwing
     * @param refuse what to throw where rules between records would be broken
     * @return what was kept afterwards
     */
    public Edition change(Function<Edition, Change> decide, Function<List<Finding>, Refusal> refuse) {
        writing.lock();
        try {
            return remember(Objects.requireNonNull(transaction.execute(status -> changed(decide, refuse))));
        } finally {
            writing.unlock();
        }
    }

    private Edition changed(Function<Edition, Change> decide, Function<List<Finding>, Refusal> refuse) {
        // The row is locked from here on: one writer at a time, in all processes, for a rule between two records could
        // not be held otherwise.
        jdbc.sql("update editions set revision = revision + 1").update();
        long revision =
                jdbc.sql("select revision from editions").query(Long.class).single();
        Edition last = known.get();
        Edition before = last != null && last.revision() + 1 == revision ? last : upToDate(last);
        Change change = decide.apply(before);
        Edition after = before.after(change, revision);
        List<Finding> broken =
                ChangeValidator.standard()
                        .validate(before.all().dataset(), after.all().dataset(), change.reference())
                        .stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList();
        if (!broken.isEmpty()) {
            throw refuse.apply(broken);
        }
        Optional<CooperationRecord> seen = before.all().dataset().find(change.reference());
        write(change, seen.map(entry -> before.all().tag(entry).value()), revision);
        return after;
    }

    /** Replaces exactly what was read: the digest is in the condition. */
    private void write(Change change, Optional<String> seen, long revision) {
        int rows = jdbc.sql("update records set body = ?, digest = ?, revision = ? where type = ? and id = ?"
                        + " and digest is not distinct from cast(? as varchar(64))")
                .params(values(change, revision))
                .param(seen.orElse(null))
                .update();
        if (rows == 0 && seen.isPresent()) {
            throw Refusal.of(RefusalCode.PRECONDITION_FAILED);
        }
        if (rows == 0) {
            insert(change, revision);
        }
    }

    private void insert(Change change, long revision) {
        jdbc.sql("insert into records (body, digest, revision, type, id) values (?, ?, ?, ?, ?)")
                .params(values(change, revision))
                .update();
    }

    private static @Nullable Object[] values(Change change, long revision) {
        return new @Nullable Object[] {
            change.entry().map(JSON::toText).orElse(null),
            change.entry().map(Digests::of).orElse(null),
            revision,
            change.reference().type().toString(),
            change.reference().id().toString()
        };
    }

    private void fill() {
        Dataset bundled = UrbancoopDataset.load();
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("insert into editions (one, revision, header) values (1, 1, ?)")
                        .param(JSON.toText(View.header(bundled)))
                        .update();
                bundled.records().forEach(entry -> insert(new Change(entry.reference(), Optional.of(entry)), 1));
            });
        } catch (DuplicateKeyException e) {
            // Another process was first.
        }
    }

    private Edition upToDate(@Nullable Edition last) {
        List<Row> rows = jdbc.sql("select type, id, body, revision from records where revision > ? order by position")
                .param(last == null ? 0 : last.revision())
                .query(RecordStore::row)
                .list();
        if (last != null && rows.isEmpty()) {
            return last;
        }
        Dataset before = last == null
                ? JSON.read(
                        jdbc.sql("select header from editions")
                                .query(String.class)
                                .single(),
                        Dataset.class)
                : last.all().dataset();
        long revision = rows.stream().mapToLong(Row::revision).max().orElse(0);
        if (last != null && rows.size() == 1) {
            return last.after(rows.get(0).change(), revision);
        }
        Dataset.Builder builder = before.toBuilder();
        rows.forEach(row -> row.change().apply(before, builder));
        return Edition.of(revision, builder.build());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        RecordReference reference = RecordTypes.of(row.getString(1), row.getString(2));
        return new Row(
                row.getLong(4),
                new Change(
                        reference,
                        Optional.ofNullable(row.getString(3))
                                .map(body -> JSON.read(body, CooperationRecord.classOf(reference.type())))));
    }

    private Edition remember(Edition edition) {
        return Objects.requireNonNull(known.accumulateAndGet(
                edition,
                (last, next) ->
                        last == null || Objects.requireNonNull(next).revision() > last.revision() ? next : last));
    }
}

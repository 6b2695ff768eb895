package org.urbancoop.service.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.canonical.Digests;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.service.problem.Refusal;
import org.urbancoop.validation.Finding;

/**
 * The records in a database. Each write is one transaction that counts the revision up, so that all processes of the
 * service agree on an order; what was read before is brought up to date by the rows that are newer.
 */
@Repository
public class RecordStore {

    private static final UrbancoopJson JSON = UrbancoopJson.of();
    private static final int ATTEMPTS = 3;

    private record Row(RecordReference reference, long revision, Optional<CooperationRecord> entry) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AtomicReference<@Nullable Edition> known = new AtomicReference<>();

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
     * @return what was kept afterwards
     */
    public Edition change(Function<Edition, Change> decide, Function<List<Finding>, Refusal> refuse) {
        for (int attempt = 1; ; attempt++) {
            try {
                return remember(Objects.requireNonNull(transaction.execute(status -> changed(decide, refuse))));
            } catch (DuplicateKeyException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Edition changed(Function<Edition, Change> decide, Function<List<Finding>, Refusal> refuse) {
        // One writer at a time, in all processes: a rule between two records could not be held otherwise.
        jdbc.sql("update editions set revision = revision + 1").update();
        long revision =
                jdbc.sql("select revision from editions").query(Long.class).single();
        Edition before = upToDate(known.get());
        Change change = decide.apply(before);
        Dataset after = before.with(change);
        List<Finding> errors = BetweenRecords.errors(after);
        List<Finding> broken = errors.stream()
                .filter(error -> !before.faults().contains(error.fingerprint()))
                .toList();
        if (!broken.isEmpty()) {
            throw refuse.apply(broken);
        }
        write(change, before.view(true).dataset().find(change.reference()).map(Digests::of), revision);
        return new Edition(revision, after, () -> BetweenRecords.fingerprints(errors));
    }

    /** Replaces exactly what was read: the digest is in the condition. */
    private void write(Change change, Optional<String> digest, long revision) {
        String body = change.entry().map(JSON::toText).orElse(null);
        String after = change.entry().map(Digests::of).orElse(null);
        int rows = jdbc.sql("""
            update records set body = ?, digest = ?, revision = ?
            where type = ? and id = ? and digest is not distinct from cast(? as varchar(64))\
            """)
                .param(body)
                .param(after)
                .param(revision)
                .param(type(change))
                .param(id(change))
                .param(digest.orElse(null))
                .update();
        if (rows == 0 && digest.isPresent()) {
            throw Refusal.of("precondition-failed");
        }
        if (rows == 0) {
            insert(change.reference(), revision, body, after);
        }
    }

    private static String type(Change change) {
        return change.reference().type().toString();
    }

    private static String id(Change change) {
        return change.reference().id().toString();
    }

    private void insert(RecordReference reference, long revision, @Nullable String body, @Nullable String digest) {
        jdbc.sql("insert into records (type, id, revision, body, digest) values (?, ?, ?, ?, ?)")
                .param(reference.type().toString())
                .param(reference.id().toString())
                .param(revision)
                .param(body)
                .param(digest)
                .update();
    }

    private void fill() {
        Dataset bundled = UrbancoopDataset.load();
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("insert into editions (one, revision, header) values (1, 1, ?)")
                        .param(JSON.toText(Edition.header(bundled)))
                        .update();
                bundled.records().forEach(entry -> insert(entry.reference(), 1, JSON.toText(entry), Digests.of(entry)));
            });
        } catch (DuplicateKeyException e) {
            // Another process was first.
        }
    }

    private Edition upToDate(@Nullable Edition last) {
        Edition edition = last == null
                ? new Edition(
                        0,
                        jdbc.sql("select header from editions")
                                .query((row, number) -> JSON.read(row.getString(1), Dataset.class))
                                .single())
                : last;
        List<Row> rows = jdbc.sql("select type, id, revision, body from records where revision > ? order by position")
                .param(edition.revision())
                .query(RecordStore::row)
                .list();
        if (rows.isEmpty()) {
            return edition;
        }
        Dataset.Builder builder = edition.view(true).dataset().toBuilder();
        Dataset before = edition.view(true).dataset();
        for (Row row : rows) {
            boolean wasThere = before.find(row.reference()).isPresent();
            if (row.entry().isEmpty() && wasThere) {
                builder.remove(row.reference());
            } else if (wasThere) {
                builder.replace(row.entry().orElseThrow());
            } else {
                row.entry().ifPresent(builder::add);
            }
        }
        return new Edition(rows.stream().mapToLong(Row::revision).max().orElseThrow(), builder.build());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        RecordReference reference = RecordTypes.of(row.getString(1), row.getString(2));
        Optional<CooperationRecord> entry = Optional.ofNullable(row.getString(4))
                .map(body -> JSON.read(body.getBytes(StandardCharsets.UTF_8), RecordTypes.classOf(reference.type())));
        return new Row(reference, row.getLong(3), entry);
    }

    private Edition remember(Edition edition) {
        return Objects.requireNonNull(known.accumulateAndGet(
                edition,
                (last, next) ->
                        last == null || Objects.requireNonNull(next).revision() > last.revision() ? next : last));
    }
}

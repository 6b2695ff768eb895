package org.urbancoop.json.canonical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.json.dataset.DatasetCodec;
import org.urbancoop.json.dataset.DeclaredTotalCodec;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.json.record.CooperationRecordCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.progress.Progress;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;

/**
 * Digests of content, such as {@code 5d41…}: equal for equal content, whatever file, member order, JVM or locale it
 * came from.
 *
 * <p>A digest is the SHA-256 of a canonical form, in lower-case hexadecimal. It covers unknown members, too. It does
 * not cover how content was written down: {@code 1.10} and {@code 1.1} are one number, and a member that is absent,
 * null or empty is absent. Letters are compared as they are: {@code é} of one character and of two are two texts.
 *
 * @since 0.1.0
 */
public final class Digests {

    /** What says how a dataset is written down, not what it says. */
    private static final Set<String> NOT_CONTENT = Set.of("format", "formatVersion");

    private Digests() {}

    /**
     * Gets the digest of a record: that of its canonical form without the member {@code type}.
     *
     * @param value the record
     * @return 64 hexadecimal digits
     * @throws UrbancoopJsonException if the record has no canonical form, because of a number among its unknown members
     *     or its amounts that no double has, or of half a surrogate pair
     */
    public static String of(CooperationRecord value) {
        Objects.requireNonNull(value, "value");
        return form(value).sha256();
    }

    /**
     * Gets the digest of a declared total: that of its canonical form without the member {@code type}.
     *
     * @param total the total
     * @return 64 hexadecimal digits
     * @throws UrbancoopJsonException if the total has no canonical form
     */
    public static String of(DeclaredTotal total) {
        Objects.requireNonNull(total, "total");
        return form(total).sha256();
    }

    /**
     * Gets the digest of a dataset: that of its {@linkplain #form(Dataset) form}, which the order of the records does
     * not change.
     *
     * @param dataset the dataset
     * @return 64 hexadecimal digits
     * @throws UrbancoopJsonException if a part of the dataset has no canonical form
     */
    public static String of(Dataset dataset) {
        Objects.requireNonNull(dataset, "dataset");
        return form(dataset).sha256();
    }

    /**
     * Gets what the digest of a record is made of.
     *
     * @param value the record
     * @return its canonical form without the member {@code type}
     * @throws UrbancoopJsonException if the record has no canonical form
     */
    public static CanonicalJson form(CooperationRecord value) {
        Objects.requireNonNull(value, "value");
        return CanonicalJson.of(value, CooperationRecordCodec.CODEC, Set.of());
    }

    /**
     * Gets what the digest of a declared total is made of.
     *
     * @param total the total
     * @return its canonical form without the member {@code type}
     * @throws UrbancoopJsonException if the total has no canonical form
     */
    public static CanonicalJson form(DeclaredTotal total) {
        Objects.requireNonNull(total, "total");
        return CanonicalJson.of(total, DeclaredTotalCodec.CODEC, Set.of());
    }

    /**
     * Gets what the digest of a dataset is made of:
     * {@code {"declaredTotals":[["id","digest"]],"header":{…},"records":[["city/seoul", "digest"]]}}, both lists in
     * order.
     *
     * <p>The header is that of the document without {@code format} and {@code formatVersion}. A record that stands
     * twice is there twice. Whoever compares two forms sees which records differ.
     *
     * @param dataset the dataset
     * @return the form
     * @throws UrbancoopJsonException if a part of the dataset has no canonical form
     */
    public static CanonicalJson form(Dataset dataset) {
        return form(dataset, Progress.NONE);
    }

    /**
     * Gets what the digest of a dataset is made of, as {@link #form(Dataset)} does; {@link CanonicalJson#sha256()}
     * makes the digest.
     *
     * @param dataset the dataset
     * @param progress who is told how far it has come, and may cancel
     * @return the form
     * @throws UrbancoopJsonException if a part of the dataset has no canonical form
     */
    public static CanonicalJson form(Dataset dataset, Progress progress) {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(progress, "progress");
        long total = dataset.records().count() + dataset.getDeclaredTotals().size();
        progress.at(Progress.Phase.DIGESTING, 0, total);
        Entries records = new Entries(progress, total);
        records.add("sources", dataset.getSources());
        records.add("cities", dataset.getCities());
        records.add("organizations", dataset.getOrganizations());
        records.add("agreements", dataset.getAgreements());
        records.add("projects", dataset.getProjects());
        records.add("events", dataset.getEvents());
        records.add("programs", dataset.getPrograms());
        Entries totals = new Entries(progress, total);
        totals.done = records.done;
        totals.add("declaredTotals", dataset.getDeclaredTotals(), "", DeclaredTotal::getId, DeclaredTotalCodec.CODEC);
        CanonicalJson header = CanonicalJson.of(dataset.withoutRecords(), DatasetCodec.CODEC, NOT_CONTENT);
        try {
            CanonicalOut out = new CanonicalOut(Set.of());
            out.startObject();
            out.name("header");
            out.form(header);
            records.write("records", out);
            totals.write("declaredTotals", out);
            out.endObject();
            return new CanonicalJson(out);
        } catch (IOException e) {
            throw new UncheckedIOException("A form in memory cannot fail to be written", e);
        }
    }

    /** What stands for the records of a dataset. */
    private static final class Entries {

        private record Entry(String id, String digest) implements Comparable<Entry> {
            @Override
            public int compareTo(Entry other) {
                int order = id.compareTo(other.id);
                return order != 0 ? order : digest.compareTo(other.digest);
            }
        }

        /** By what stands before their ids, such as {@code city/}; none starts another one. */
        private final Map<String, List<Entry>> entries = new TreeMap<>();

        private final CanonicalJson.Digester digester = new CanonicalJson.Digester();
        private final Progress progress;
        private final long total;
        private long done;

        Entries(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        void add(String member, List<? extends CooperationRecord> values) {
            if (!values.isEmpty()) {
                String type = values.get(0).getType() + "/";
                add(member, values, type, CooperationRecord::getId, CooperationRecordCodec.CODEC);
            }
        }

        <T> void add(
                String member, List<? extends T> values, String before, Function<T, Slug> id, ValueCodec<T> codec) {
            List<Entry> made = new ArrayList<>(values.size());
            entries.put(before, made);
            for (int i = 0; i < values.size(); i++) {
                T value = values.get(i);
                try {
                    made.add(new Entry(id.apply(value).toString(), digester.digest(value, codec)));
                } catch (UrbancoopJsonException e) {
                    throw below(JsonPointer.ROOT.child(member).child(i), e);
                }
                progress.at(Progress.Phase.DIGESTING, ++done, total);
            }
        }

        void write(String name, CanonicalOut out) throws IOException {
            out.name(name);
            out.startArray(false);
            for (Map.Entry<String, List<Entry>> group : entries.entrySet()) {
                List<Entry> inOrder = group.getValue();
                Collections.sort(inOrder);
                for (Entry entry : inOrder) {
                    out.startArray(true);
                    out.plain(group.getKey(), entry.id);
                    out.plain(entry.digest);
                    out.endArray();
                }
            }
            out.endArray();
        }
    }

    private static UrbancoopJsonException below(JsonPointer outer, UrbancoopJsonException e) {
        JsonProblem problem = e.getProblem();
        return new UrbancoopJsonException(problem.withPointer(outer.resolve(problem.pointer())), e);
    }
}

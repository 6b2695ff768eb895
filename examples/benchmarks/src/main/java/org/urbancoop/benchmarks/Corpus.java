package org.urbancoop.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.amount.Money;
import org.urbancoop.benchmarks.peer.Kind;
import org.urbancoop.city.City;
import org.urbancoop.code.Currency;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.json.RecordWriter;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.organization.Organization;
import org.urbancoop.place.Coordinates;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.source.Source;
import org.urbancoop.text.Slug;

/**
 * Many records like the real ones: projects of about 600 bytes, and the other kinds among them. They are made of the
 * bundled dataset, the same ones in every run.
 */
public final class Corpus {

    /** The number of records in the file that is measured: {@value}. */
    public static final int SIZE = 20_000;

    private static final int ID_ROOM = 70;

    private static final int LARGEST_PROJECT = 760;

    /** A record as it stands in a file. */
    public static final class Document {
        private final byte[] bytes;
        private final Kind kind;

        Document(byte[] bytes, Kind kind) {
            this.bytes = bytes;
            this.kind = kind;
        }

        /**
         * Gets the document.
         *
         * @return the bytes in UTF-8, not to be changed
         */
        public byte[] bytes() {
            return bytes;
        }

        /**
         * Gets what it is.
         *
         * @return the kind
         */
        public Kind kind() {
            return kind;
        }
    }

    private final Dataset real = UrbancoopDataset.load();
    private final Random random = new Random(20_261_122);
    private final List<CooperationRecord> records = new ArrayList<>();

    private Corpus(int size, boolean projectsOnly) {
        for (int i = 0; i < size; i++) {
            int dice = random.nextInt(100);
            records.add(projectsOnly ? project(i) : next(i, dice));
        }
    }

    /**
     * Makes records of all kinds, most of them projects.
     *
     * @param size how many
     * @return the records, in an order that means nothing
     */
    public static List<CooperationRecord> mixed(int size) {
        return List.copyOf(new Corpus(size, false).records);
    }

    /**
     * Makes projects.
     *
     * @param size how many
     * @return the projects
     */
    public static List<CooperationRecord> projects(int size) {
        return List.copyOf(new Corpus(size, true).records);
    }

    /**
     * Makes a dataset: the bundled one, and records like its own, so that what they refer to is there.
     *
     * @param size how many records are added
     * @return the dataset
     */
    public static Dataset dataset(int size) {
        Corpus corpus = new Corpus(size, false);
        Dataset.Builder dataset = corpus.real.toBuilder().declaredTotals(List.of());
        for (CooperationRecord each : corpus.records) {
            switch (Kind.of(each)) {
                case CITY -> dataset.addCity((City) each);
                case ORGANIZATION -> dataset.addOrganization((Organization) each);
                case AGREEMENT -> dataset.addAgreement((Agreement) each);
                case PROJECT -> dataset.addProject((Project) each);
                case EVENT -> dataset.addEvent((Event) each);
                case PROGRAM -> dataset.addProgram((Program) each);
                case SOURCE -> dataset.addSource((Source) each);
            }
        }
        return dataset.build();
    }

    /**
     * Makes records of which others, made from another number on, share some: those of one number are of one thing.
     * Each has a name of its own. Of those that do not start at 0, one in four has another id, and one in four says
     * something else.
     *
     * @param size how many records
     * @param from the number of the first one
     * @return the records
     */
    public static List<CooperationRecord> partners(int size, int from) {
        Corpus corpus = new Corpus(0, false);
        List<CooperationRecord> records = new ArrayList<>();
        for (int i = from; i < from + size; i++) {
            records.add(corpus.partner(i, from > 0));
        }
        return records;
    }

    private CooperationRecord partner(int i, boolean second) {
        random.setSeed(i);
        CooperationRecord made = next(i, random.nextInt(99));
        String name = " " + Integer.toString(i * 7919 % 1_000_003, Character.MAX_RADIX) + "-" + i;
        boolean changed = second && i % 4 == 1;
        Slug id = Slug.parse((second && i % 4 == 0 ? "other-" : "of-") + i);
        if (made instanceof City city) {
            return city.toBuilder()
                    .id(id)
                    .name(city.getName() + name)
                    .names(Map.of())
                    .identifiers(Map.of())
                    .location(Coordinates.of(place(i, 140), place(i / 140, 350)))
                    .country(changed ? Optional.empty() : city.getCountry())
                    .parent(Optional.empty())
                    .build();
        }
        if (made instanceof Organization organization) {
            return organization.toBuilder()
                    .id(id)
                    .name(organization.getName() + name)
                    .names(Map.of())
                    .identifiers(Map.of())
                    .links(changed ? List.of() : organization.getLinks())
                    .build();
        }
        if (made instanceof Agreement agreement) {
            return agreement.toBuilder()
                    .id(id)
                    .title("Agreement" + name)
                    .extensions(changed ? Extensions.none() : agreement.getExtensions())
                    .build();
        }
        if (made instanceof Event event) {
            return event.toBuilder()
                    .id(id)
                    .title(event.getTitle() + name)
                    .agenda(changed ? List.of() : event.getAgenda())
                    .build();
        }
        if (made instanceof Program program) {
            return program.toBuilder().id(id).title(program.getTitle() + name).build();
        }
        Project project = (Project) made;
        return project.toBuilder()
                .id(id)
                .title(project.getTitle() + name)
                .summary(changed ? "said of it elsewhere" : "said of it")
                .build();
    }

    /** A place on a net of the earth, in degrees from the equator or the meridian. */
    private static String place(int i, int degrees) {
        return Integer.toString(i % degrees - degrees / 2) + "." + (i % 7) + (i % 5);
    }

    /**
     * Writes each record by itself.
     *
     * @param records records
     * @return their documents
     */
    public static List<Document> documents(List<CooperationRecord> records) {
        return records.stream()
                .map(each -> new Document(UrbancoopJson.of().toBytes(each), Kind.of(each)))
                .toList();
    }

    /**
     * Writes records one a line.
     *
     * @param records records
     * @return the file
     */
    public static byte[] lines(List<CooperationRecord> records) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (RecordWriter writer = UrbancoopJson.of().lineWriter(file)) {
            for (CooperationRecord each : records) {
                writer.write(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private CooperationRecord next(int i, int dice) {
        if (dice < 60) {
            return project(i);
        }
        if (dice < 74) {
            var base = pick(real.getAgreements());
            return base.toBuilder()
                    .id(id(base, i))
                    .citations(some(base.getCitations(), 2))
                    .extensions(unknown(i))
                    .build();
        }
        if (dice < 86) {
            var base = pick(real.getCities());
            return base.toBuilder()
                    .id(id(base, i))
                    .citations(some(base.getCitations(), 5))
                    .extensions(unknown(i))
                    .build();
        }
        if (dice < 93) {
            var base = pick(real.getOrganizations());
            return base.toBuilder().id(id(base, i)).extensions(unknown(i)).build();
        }
        if (dice < 97) {
            var base = pick(real.getEvents());
            return base.toBuilder()
                    .id(id(base, i))
                    .citations(some(base.getCitations(), 3))
                    .agenda(some(base.getAgenda(), 3))
                    .extensions(unknown(i))
                    .build();
        }
        if (dice < 99) {
            var base = pick(real.getPrograms());
            return base.toBuilder()
                    .id(id(base, i))
                    .citations(some(base.getCitations(), 3))
                    .extensions(unknown(i))
                    .build();
        }
        var base = pick(real.getSources());
        return base.toBuilder().id(id(base, i)).extensions(unknown(i)).build();
    }

    private Project project(int i) {
        Project project = anyProject(i);
        while (UrbancoopJson.of().toBytes(project).length > LARGEST_PROJECT) {
            project = anyProject(i);
        }
        return project;
    }

    private Project anyProject(int i) {
        Project base = pick(real.getProjects());
        Project other = pick(real.getProjects());
        Project.Builder project = base.toBuilder()
                .id(id(base, i))
                .title(other.getTitle())
                .period(other.getPeriod())
                .services(other.getServices())
                .participants(some(base.getParticipants(), 2))
                .summary(Optional.empty())
                .components(some(base.getComponents(), 1))
                .citations(first(base.getCitations(), 1 + random.nextInt(8) / 7))
                .extensions(unknown(i));
        if (random.nextInt(3) == 0) {
            project.budget(Money.of(BigDecimal.valueOf(random.nextInt(1_000_000_000), 2), Currency.of("USD")));
        }
        return project.build();
    }

    /** Every eighth record has a member that no table knows. */
    private static Extensions unknown(int i) {
        return i % 8 != 0
                ? Extensions.none()
                : Extensions.of(
                        "review",
                        new ExtensionValue.ObjectValue(
                                Extensions.of("score", new ExtensionValue.NumberValue(i % 50 / 10 + "." + i % 10))));
    }

    private static Slug id(CooperationRecord base, int i) {
        String text = base.getId().toString();
        String start =
                text.length() <= ID_ROOM ? text : text.substring(0, ID_ROOM).replaceFirst("-[^-]*$", "");
        return Slug.parse(start + '-' + i);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static <T> List<T> first(List<T> list, int most) {
        return list.subList(0, Math.min(most, list.size()));
    }

    /** A few elements one after the other. */
    private <T> List<T> some(List<T> list, int most) {
        if (list.size() <= most) {
            return list;
        }
        int start = random.nextInt(list.size() - most + 1);
        return list.subList(start, start + most);
    }
}

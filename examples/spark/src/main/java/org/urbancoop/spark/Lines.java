package org.urbancoop.spark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.participation.Participation;
import org.urbancoop.participation.Person;
import org.urbancoop.project.Project;

/** Rules that need one line, asked in the partition that read it; a thousand lines at a time. */
final class Lines {

    private static final int BATCH = 1_000;

    /** Where the line stands that names all persons; it is in no file. */
    private static final long NOWHERE = -1;

    private static final Stream<Row> END = Stream.of();

    private Lines() {}

    /**
     * Asks about lines, each by itself.
     *
     * @param records what asks about records and totals
     * @param headers what asks about headers
     * @param names the names of persons that stand beside each line
     */
    static Iterator<Row> check(Iterator<Row> lines, Neighbours records, Neighbours headers, Collection<String> names) {
        Stream<Stream<Row>> batches = Stream.generate(() -> batch(lines, records, headers, names));
        return batches.takeWhile(batch -> batch != END).flatMap(batch -> batch).iterator();
    }

    private static Stream<Row> batch(
            Iterator<Row> lines, Neighbours records, Neighbours headers, Collection<String> names) {
        if (!lines.hasNext()) {
            return END;
        }
        List<Neighbours.Member> batch = new ArrayList<>();
        Stream<Row> ofHeaders = Stream.of();
        while (lines.hasNext() && batch.size() < BATCH) {
            Row line = lines.next();
            Extensible value = Subject.read(line, 1);
            if (value instanceof org.urbancoop.dataset.Dataset header) {
                ofHeaders = Stream.concat(ofHeaders, headers.askHeader(line.getLong(0), header));
            } else {
                batch.add(new Neighbours.Member(line.getLong(0), value, Set.of()));
            }
        }
        if (!names.isEmpty()) {
            batch.add(new Neighbours.Member(NOWHERE, persons(names), Set.of()));
        }
        return Stream.concat(ofHeaders, records.ask(0, batch));
    }

    /** Whether a finding is about a line of a file. */
    static boolean isInFile(Neighbours.Member about) {
        return about.at() != NOWHERE;
    }

    /** A record that names persons, for the rule that looks for their names in texts. */
    private static Project persons(Collection<String> names) {
        Project.Builder named = Project.builder().id("persons").title("-");
        names.forEach(name -> named.addParticipant(
                Participation.builder().person(Person.of(name)).build()));
        return named.build();
    }

    /** Gets the names of the persons in a line. */
    static Set<String> names(Extensible value) {
        Set<String> names = new LinkedHashSet<>();
        addNames(value, names);
        return names;
    }

    private static void addNames(Object value, Set<String> names) {
        if (value instanceof Person person) {
            names.add(person.getName());
        } else if (value instanceof Extensible object) {
            MemberValues.of(object).values().forEach(member -> addNames(member, names));
        } else if (value instanceof Iterable<?> list) {
            list.forEach(element -> addNames(element, names));
        }
    }
}

package org.urbancoop.json.participation;

import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.participation.Person;

/** The members of a {@link Person} in JSON, in writing order. */
public final class PersonCodec {

    public static final ObjectCodec<Person, Person.Builder> CODEC = ObjectCodec.of(
            Person.class,
            () -> Table.of(Person::builder, Person.Builder::build, Person.Builder::extensions)
                    .mandatory("name", Scalars.TEXT, Person::getName, Person.Builder::name)
                    .optional("affiliation", Scalars.TEXT, Person::getAffiliation, Person.Builder::affiliation)
                    .optional("jobTitle", Scalars.TEXT, Person::getJobTitle, Person.Builder::jobTitle));

    private PersonCodec() {}
}

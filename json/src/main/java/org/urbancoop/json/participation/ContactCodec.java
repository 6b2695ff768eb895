package org.urbancoop.json.participation;

import org.urbancoop.json.reference.RecordReferenceCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.participation.Contact;

/** The members of a {@link Contact} in JSON, in writing order. */
public final class ContactCodec {

    public static final ObjectCodec<Contact, Contact.Builder> CODEC = ObjectCodec.of(
            Contact.class,
            () -> Table.of(Contact::builder, Contact.Builder::build, Contact.Builder::extensions)
                    .optional("person", PersonCodec.CODEC, Contact::getPerson, Contact.Builder::person)
                    .optional(
                            "organization",
                            RecordReferenceCodec.CODEC,
                            Contact::getOrganization,
                            Contact.Builder::organization)
                    .optional("email", Scalars.TEXT, Contact::getEmail, Contact.Builder::email)
                    .optional("telephone", Scalars.TEXT, Contact::getTelephone, Contact.Builder::telephone)
                    .optional("fax", Scalars.TEXT, Contact::getFax, Contact.Builder::fax));

    private ContactCodec() {}
}

package org.urbancoop.json.agreement;

import org.urbancoop.agreement.Signatory;
import org.urbancoop.json.participation.PersonCodec;
import org.urbancoop.json.place.PlaceCodec;
import org.urbancoop.json.reference.ReferenceCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.time.EdtfCodec;

/** The members of a {@link Signatory} in JSON, in writing order. */
public final class SignatoryCodec {

    public static final ObjectCodec<Signatory, Signatory.Builder> CODEC = ObjectCodec.of(
            Signatory.class,
            () -> Table.of(Signatory::builder, Signatory.Builder::build, Signatory.Builder::extensions)
                    .optional("party", ReferenceCodec.CODEC, Signatory::getParty, Signatory.Builder::party)
                    .optional("person", PersonCodec.CODEC, Signatory::getPerson, Signatory.Builder::person)
                    .optional(
                            "nameAsPrinted",
                            Scalars.TEXT,
                            Signatory::getNameAsPrinted,
                            Signatory.Builder::nameAsPrinted)
                    .optional("signed", EdtfCodec.CODEC, Signatory::getSigned, Signatory.Builder::signed)
                    .optional("place", PlaceCodec.CODEC, Signatory::getPlace, Signatory.Builder::place));

    private SignatoryCodec() {}
}

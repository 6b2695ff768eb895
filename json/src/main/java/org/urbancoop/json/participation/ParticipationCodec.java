package org.urbancoop.json.participation;

import org.urbancoop.code.Role;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.reference.ReferenceCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.time.EdtfCodec;
import org.urbancoop.participation.Participation;

/** The members of a {@link Participation} in JSON, in writing order. */
public final class ParticipationCodec {

    public static final ObjectCodec<Participation, Participation.Builder> CODEC = ObjectCodec.of(
            Participation.class,
            () -> Table.of(Participation::builder, Participation.Builder::build, Participation.Builder::extensions)
                    .optional("role", CodeCodec.of(Role.list()), Participation::getRole, Participation.Builder::role)
                    .optional("party", ReferenceCodec.CODEC, Participation::getParty, Participation.Builder::party)
                    .optional("person", PersonCodec.CODEC, Participation::getPerson, Participation.Builder::person)
                    .optional("group", GroupCodec.CODEC, Participation::getGroup, Participation.Builder::group)
                    .optional(
                            "roleAsPrinted",
                            Scalars.TEXT,
                            Participation::getRoleAsPrinted,
                            Participation.Builder::roleAsPrinted)
                    .optional("period", EdtfCodec.CODEC, Participation::getPeriod, Participation.Builder::period)
                    .optional(
                            "contribution",
                            ContributionCodec.CODEC,
                            Participation::getContribution,
                            Participation.Builder::contribution)
                    .exactlyOneOf("party", "person", "group"));

    private ParticipationCodec() {}
}

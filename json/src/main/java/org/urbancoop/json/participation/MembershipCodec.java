package org.urbancoop.json.participation;

import org.urbancoop.code.Role;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.reference.RecordReferenceCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.time.EdtfCodec;
import org.urbancoop.participation.Membership;

/** The members of a {@link Membership} in JSON, in writing order. */
public final class MembershipCodec {

    public static final ObjectCodec<Membership, Membership.Builder> CODEC = ObjectCodec.of(
            Membership.class,
            () -> Table.of(Membership::builder, Membership.Builder::build, Membership.Builder::extensions)
                    .mandatory(
                            "organization",
                            RecordReferenceCodec.CODEC,
                            Membership::getOrganization,
                            Membership.Builder::organization)
                    .optional("role", CodeCodec.of(Role.list()), Membership::getRole, Membership.Builder::role)
                    .optional("period", EdtfCodec.CODEC, Membership::getPeriod, Membership.Builder::period));

    private MembershipCodec() {}
}

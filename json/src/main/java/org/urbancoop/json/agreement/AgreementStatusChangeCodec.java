package org.urbancoop.json.agreement;

import org.urbancoop.agreement.AgreementStatusChange;
import org.urbancoop.code.AgreementStatus;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.reference.ReferenceCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.time.EdtfCodec;

/** The members of a {@link AgreementStatusChange} in JSON, in writing order. */
public final class AgreementStatusChangeCodec {

    public static final ObjectCodec<AgreementStatusChange, AgreementStatusChange.Builder> CODEC = ObjectCodec.of(
            AgreementStatusChange.class,
            () -> Table.of(
                            AgreementStatusChange::builder,
                            AgreementStatusChange.Builder::build,
                            AgreementStatusChange.Builder::extensions)
                    .mandatory(
                            "status",
                            CodeCodec.of(AgreementStatus.list()),
                            AgreementStatusChange::getStatus,
                            AgreementStatusChange.Builder::status)
                    .optional(
                            "since",
                            EdtfCodec.CODEC,
                            AgreementStatusChange::getSince,
                            AgreementStatusChange.Builder::since)
                    .optional(
                            "declaredBy",
                            ReferenceCodec.CODEC,
                            AgreementStatusChange::getDeclaredBy,
                            AgreementStatusChange.Builder::declaredBy)
                    .optional(
                            "asOf",
                            EdtfCodec.CODEC,
                            AgreementStatusChange::getAsOf,
                            AgreementStatusChange.Builder::asOf));

    private AgreementStatusChangeCodec() {}
}

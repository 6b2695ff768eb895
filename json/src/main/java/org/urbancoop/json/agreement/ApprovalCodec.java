package org.urbancoop.json.agreement;

import org.urbancoop.agreement.Approval;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.time.EdtfCodec;

/** The members of a {@link Approval} in JSON, in writing order. */
public final class ApprovalCodec {

    public static final ObjectCodec<Approval, Approval.Builder> CODEC = ObjectCodec.of(
            Approval.class,
            () -> Table.of(Approval::builder, Approval.Builder::build, Approval.Builder::extensions)
                    .optional("required", Scalars.BOOLEAN, Approval::getRequired, Approval.Builder::required)
                    .optional("body", Scalars.TEXT, Approval::getBody, Approval.Builder::body)
                    .optional("date", EdtfCodec.CODEC, Approval::getDate, Approval.Builder::date));

    private ApprovalCodec() {}
}

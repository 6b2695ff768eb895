package org.urbancoop.json.agreement;

import org.urbancoop.agreement.Renewal;
import org.urbancoop.code.RenewalKind;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.time.IsoDurationCodec;

/** The members of a {@link Renewal} in JSON, in writing order. */
public final class RenewalCodec {

    public static final ObjectCodec<Renewal, Renewal.Builder> CODEC = ObjectCodec.of(
            Renewal.class,
            () -> Table.of(Renewal::builder, Renewal.Builder::build, Renewal.Builder::extensions)
                    .mandatory("kind", CodeCodec.of(RenewalKind.list()), Renewal::getKind, Renewal.Builder::kind)
                    .optional("term", IsoDurationCodec.CODEC, Renewal::getTerm, Renewal.Builder::term)
                    .optional("notice", IsoDurationCodec.CODEC, Renewal::getNotice, Renewal.Builder::notice));

    private RenewalCodec() {}
}

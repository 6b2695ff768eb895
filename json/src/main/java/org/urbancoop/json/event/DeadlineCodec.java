package org.urbancoop.json.event;

import org.urbancoop.code.DeadlineKind;
import org.urbancoop.event.Deadline;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.time.EdtfCodec;

/** The members of a {@link Deadline} in JSON, in writing order. */
public final class DeadlineCodec {

    public static final ObjectCodec<Deadline, Deadline.Builder> CODEC = ObjectCodec.of(
            Deadline.class,
            () -> Table.of(Deadline::builder, Deadline.Builder::build, Deadline.Builder::extensions)
                    .mandatory("kind", CodeCodec.of(DeadlineKind.list()), Deadline::getKind, Deadline.Builder::kind)
                    .mandatory("when", EdtfCodec.CODEC, Deadline::getWhen, Deadline.Builder::when));

    private DeadlineCodec() {}
}

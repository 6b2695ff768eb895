package org.urbancoop.json.dataset;

import org.urbancoop.dataset.Condition;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.text.JsonPointerCodec;
import org.urbancoop.json.time.EdtfCodec;

/** The members of a {@link Condition} in JSON, in writing order. */
public final class ConditionCodec {

    public static final ObjectCodec<Condition, Condition.Builder> CODEC = ObjectCodec.of(
            Condition.class,
            () -> Table.of(Condition::builder, Condition.Builder::build, Condition.Builder::extensions)
                    .mandatory("member", JsonPointerCodec.CODEC, Condition::getMember, Condition.Builder::member)
                    .optional("is", Scalars.TEXT, Condition::getIs, Condition.Builder::is)
                    .optional("since", EdtfCodec.CODEC, Condition::getSince, Condition.Builder::since)
                    .optional("until", EdtfCodec.CODEC, Condition::getUntil, Condition.Builder::until));

    private ConditionCodec() {}
}

package org.urbancoop.json.reference;

import org.urbancoop.code.RelationKind;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Table;
import org.urbancoop.reference.Relation;

/** The members of a {@link Relation} in JSON, in writing order. */
public final class RelationCodec {

    public static final ObjectCodec<Relation, Relation.Builder> CODEC = ObjectCodec.of(
            Relation.class,
            () -> Table.of(Relation::builder, Relation.Builder::build, Relation.Builder::extensions)
                    .mandatory("kind", CodeCodec.of(RelationKind.list()), Relation::getKind, Relation.Builder::kind)
                    .mandatory("target", RecordReferenceCodec.CODEC, Relation::getTarget, Relation.Builder::target));

    private RelationCodec() {}
}

package org.urbancoop.json.participation;

import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.participation.Group;

/** The members of a {@link Group} in JSON, in writing order. */
public final class GroupCodec {

    public static final ObjectCodec<Group, Group.Builder> CODEC = ObjectCodec.of(
            Group.class,
            () -> Table.of(Group::builder, Group.Builder::build, Group.Builder::extensions)
                    .mandatory("label", Scalars.TEXT, Group::getLabel, Group.Builder::label)
                    .optional("count", Scalars.INTEGER, Group::getCount, Group.Builder::count));

    private GroupCodec() {}
}

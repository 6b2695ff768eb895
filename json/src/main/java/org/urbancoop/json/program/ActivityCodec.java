package org.urbancoop.json.program;

import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.program.Activity;

/** The members of a {@link Activity} in JSON, in writing order. */
public final class ActivityCodec {

    public static final ObjectCodec<Activity, Activity.Builder> CODEC = ObjectCodec.of(
            Activity.class,
            () -> Table.of(Activity::builder, Activity.Builder::build, Activity.Builder::extensions)
                    .mandatory("title", Scalars.TEXT, Activity::getTitle, Activity.Builder::title));

    private ActivityCodec() {}
}

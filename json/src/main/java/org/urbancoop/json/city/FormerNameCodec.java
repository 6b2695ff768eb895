package org.urbancoop.json.city;

import org.urbancoop.city.FormerName;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.time.EdtfCodec;

/** The members of a {@link FormerName} in JSON, in writing order. */
public final class FormerNameCodec {

    public static final ObjectCodec<FormerName, FormerName.Builder> CODEC = ObjectCodec.of(
            FormerName.class,
            () -> Table.of(FormerName::builder, FormerName.Builder::build, FormerName.Builder::extensions)
                    .mandatory("name", Scalars.TEXT, FormerName::getName, FormerName.Builder::name)
                    .optional("language", Scalars.TEXT, FormerName::getLanguage, FormerName.Builder::language)
                    .map("names", Scalars.TEXT, FormerName::getNames, FormerName.Builder::putName)
                    .optional("period", EdtfCodec.CODEC, FormerName::getPeriod, FormerName.Builder::period));

    private FormerNameCodec() {}
}

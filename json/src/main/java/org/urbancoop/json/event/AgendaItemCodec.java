package org.urbancoop.json.event;

import org.urbancoop.event.AgendaItem;
import org.urbancoop.json.participation.ParticipationCodec;
import org.urbancoop.json.reference.RecordReferenceCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.time.EdtfCodec;
import org.urbancoop.json.time.TimeOfDayCodec;

/** The members of a {@link AgendaItem} in JSON, in writing order. */
public final class AgendaItemCodec {

    public static final ObjectCodec<AgendaItem, AgendaItem.Builder> CODEC = ObjectCodec.of(
            AgendaItem.class,
            () -> Table.of(AgendaItem::builder, AgendaItem.Builder::build, AgendaItem.Builder::extensions)
                    .mandatory("title", Scalars.TEXT, AgendaItem::getTitle, AgendaItem.Builder::title)
                    .optional("when", EdtfCodec.CODEC, AgendaItem::getWhen, AgendaItem.Builder::when)
                    .optional(
                            "startTime", TimeOfDayCodec.CODEC, AgendaItem::getStartTime, AgendaItem.Builder::startTime)
                    .optional("endTime", TimeOfDayCodec.CODEC, AgendaItem::getEndTime, AgendaItem.Builder::endTime)
                    .optional("timeZone", Scalars.TEXT, AgendaItem::getTimeZone, AgendaItem.Builder::timeZone)
                    .optional("city", RecordReferenceCodec.CODEC, AgendaItem::getCity, AgendaItem.Builder::city)
                    .list(
                            "participants",
                            ParticipationCodec.CODEC,
                            AgendaItem::getParticipants,
                            AgendaItem.Builder::addParticipant));

    private AgendaItemCodec() {}
}

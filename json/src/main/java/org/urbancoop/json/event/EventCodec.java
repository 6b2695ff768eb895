package org.urbancoop.json.event;

import org.urbancoop.code.AttendanceMode;
import org.urbancoop.code.EventKind;
import org.urbancoop.code.EventStatus;
import org.urbancoop.event.Event;
import org.urbancoop.json.amount.QuantityCodec;
import org.urbancoop.json.citation.CitationCodec;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.participation.ContactCodec;
import org.urbancoop.json.participation.EligibilityCriterionCodec;
import org.urbancoop.json.participation.ParticipationCodec;
import org.urbancoop.json.program.ObservationCodec;
import org.urbancoop.json.program.OutputCodec;
import org.urbancoop.json.reference.LinkCodec;
import org.urbancoop.json.reference.RecordReferenceCodec;
import org.urbancoop.json.reference.RelationCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.text.SlugCodec;
import org.urbancoop.json.time.EdtfCodec;
import org.urbancoop.json.time.TimeOfDayCodec;

/** The members of a {@link Event} in JSON, in writing order. */
public final class EventCodec {

    public static final ObjectCodec<Event, Event.Builder> CODEC = ObjectCodec.of(
            Event.class,
            () -> Table.of(Event::builder, Event.Builder::build, Event.Builder::extensions)
                    .type("event")
                    .mandatory("id", SlugCodec.CODEC, Event::getId, Event.Builder::id)
                    .mandatory("title", Scalars.TEXT, Event::getTitle, Event.Builder::title)
                    .map("titles", Scalars.TEXT, Event::getTitles, Event.Builder::putTitle)
                    .optional("titleLanguage", Scalars.TEXT, Event::getTitleLanguage, Event.Builder::titleLanguage)
                    .map("identifiers", Scalars.TEXT, Event::getIdentifiers, Event.Builder::putIdentifier)
                    .mandatory("kind", CodeCodec.of(EventKind.list()), Event::getKind, Event.Builder::kind)
                    .optional("when", EdtfCodec.CODEC, Event::getWhen, Event.Builder::when)
                    .optional("previousWhen", EdtfCodec.CODEC, Event::getPreviousWhen, Event.Builder::previousWhen)
                    .optional("startTime", TimeOfDayCodec.CODEC, Event::getStartTime, Event.Builder::startTime)
                    .optional("endTime", TimeOfDayCodec.CODEC, Event::getEndTime, Event.Builder::endTime)
                    .optional("timeZone", Scalars.TEXT, Event::getTimeZone, Event.Builder::timeZone)
                    .optional("status", CodeCodec.of(EventStatus.list()), Event::getStatus, Event.Builder::status)
                    .optional(
                            "attendanceMode",
                            CodeCodec.of(AttendanceMode.list()),
                            Event::getAttendanceMode,
                            Event.Builder::attendanceMode)
                    .list("languages", Scalars.TEXT, Event::getLanguages, Event.Builder::addLanguage)
                    .optional("edition", Scalars.INTEGER, Event::getEdition, Event.Builder::edition)
                    .optional("venue", VenueCodec.CODEC, Event::getVenue, Event.Builder::venue)
                    .list(
                            "participants",
                            ParticipationCodec.CODEC,
                            Event::getParticipants,
                            Event.Builder::addParticipant)
                    .optional("partOf", RecordReferenceCodec.CODEC, Event::getPartOf, Event.Builder::partOf)
                    .list("agenda", AgendaItemCodec.CODEC, Event::getAgenda, Event.Builder::addAgenda)
                    .list("themes", Scalars.TEXT, Event::getThemes, Event.Builder::addTheme)
                    .list("deadlines", DeadlineCodec.CODEC, Event::getDeadlines, Event.Builder::addDeadline)
                    .list("costs", CostCodec.CODEC, Event::getCosts, Event.Builder::addCost)
                    .list("support", SupportCodec.CODEC, Event::getSupport, Event.Builder::addSupport)
                    .list("audience", Scalars.TEXT, Event::getAudience, Event.Builder::addAudience)
                    .list(
                            "eligibility",
                            EligibilityCriterionCodec.CODEC,
                            Event::getEligibility,
                            Event.Builder::addEligibility)
                    .optional(
                            "expectedAttendance",
                            QuantityCodec.CODEC,
                            Event::getExpectedAttendance,
                            Event.Builder::expectedAttendance)
                    .list("outputs", OutputCodec.CODEC, Event::getOutputs, Event.Builder::addOutput)
                    .list("observations", ObservationCodec.CODEC, Event::getObservations, Event.Builder::addObservation)
                    .list("contacts", ContactCodec.CODEC, Event::getContacts, Event.Builder::addContact)
                    .optional("summary", Scalars.TEXT, Event::getSummary, Event.Builder::summary)
                    .map("classifications", Scalars.TEXT, Event::getClassifications, Event.Builder::putClassification)
                    .list("relations", RelationCodec.CODEC, Event::getRelations, Event.Builder::addRelation)
                    .list("links", LinkCodec.CODEC, Event::getLinks, Event.Builder::addLink)
                    .list("citations", CitationCodec.CODEC, Event::getCitations, Event.Builder::addCitation));

    private EventCodec() {}
}

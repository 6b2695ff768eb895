package org.urbancoop.json.program;

import org.urbancoop.code.ProgramKind;
import org.urbancoop.json.citation.CitationCodec;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.participation.ContactCodec;
import org.urbancoop.json.participation.EligibilityCriterionCodec;
import org.urbancoop.json.participation.ParticipationCodec;
import org.urbancoop.json.place.PlaceCodec;
import org.urbancoop.json.reference.LinkCodec;
import org.urbancoop.json.reference.RecordReferenceCodec;
import org.urbancoop.json.reference.RelationCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.text.SlugCodec;
import org.urbancoop.json.time.EdtfCodec;
import org.urbancoop.program.Program;

/** The members of a {@link Program} in JSON, in writing order. */
public final class ProgramCodec {

    public static final ObjectCodec<Program, Program.Builder> CODEC = ObjectCodec.of(
            Program.class,
            () -> Table.of(Program::builder, Program.Builder::build, Program.Builder::extensions)
                    .type("program")
                    .mandatory("id", SlugCodec.CODEC, Program::getId, Program.Builder::id)
                    .mandatory("title", Scalars.TEXT, Program::getTitle, Program.Builder::title)
                    .map("titles", Scalars.TEXT, Program::getTitles, Program.Builder::putTitle)
                    .optional("titleLanguage", Scalars.TEXT, Program::getTitleLanguage, Program.Builder::titleLanguage)
                    .map("identifiers", Scalars.TEXT, Program::getIdentifiers, Program.Builder::putIdentifier)
                    .mandatory("kind", CodeCodec.of(ProgramKind.list()), Program::getKind, Program.Builder::kind)
                    .optional("acronym", Scalars.TEXT, Program::getAcronym, Program.Builder::acronym)
                    .optional("frequency", FrequencyCodec.CODEC, Program::getFrequency, Program.Builder::frequency)
                    .optional("period", EdtfCodec.CODEC, Program::getPeriod, Program.Builder::period)
                    .list(
                            "participants",
                            ParticipationCodec.CODEC,
                            Program::getParticipants,
                            Program.Builder::addParticipant)
                    .list("places", PlaceCodec.CODEC, Program::getPlaces, Program.Builder::addPlace)
                    .list("objectives", Scalars.TEXT, Program::getObjectives, Program.Builder::addObjective)
                    .list("activities", ActivityCodec.CODEC, Program::getActivities, Program.Builder::addActivity)
                    .list("outputs", OutputCodec.CODEC, Program::getOutputs, Program.Builder::addOutput)
                    .list("audience", Scalars.TEXT, Program::getAudience, Program.Builder::addAudience)
                    .list(
                            "eligibility",
                            EligibilityCriterionCodec.CODEC,
                            Program::getEligibility,
                            Program.Builder::addEligibility)
                    .list(
                            "observations",
                            ObservationCodec.CODEC,
                            Program::getObservations,
                            Program.Builder::addObservation)
                    .optional("partOf", RecordReferenceCodec.CODEC, Program::getPartOf, Program.Builder::partOf)
                    .list("contacts", ContactCodec.CODEC, Program::getContacts, Program.Builder::addContact)
                    .optional("summary", Scalars.TEXT, Program::getSummary, Program.Builder::summary)
                    .map(
                            "classifications",
                            Scalars.TEXT,
                            Program::getClassifications,
                            Program.Builder::putClassification)
                    .list("relations", RelationCodec.CODEC, Program::getRelations, Program.Builder::addRelation)
                    .list("links", LinkCodec.CODEC, Program::getLinks, Program.Builder::addLink)
                    .list("citations", CitationCodec.CODEC, Program::getCitations, Program.Builder::addCitation));

    private ProgramCodec() {}
}

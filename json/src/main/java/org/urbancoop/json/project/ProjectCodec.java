package org.urbancoop.json.project;

import org.urbancoop.code.FlowType;
import org.urbancoop.code.ProjectStatus;
import org.urbancoop.code.Sector;
import org.urbancoop.code.Service;
import org.urbancoop.json.amount.MoneyCodec;
import org.urbancoop.json.citation.CitationCodec;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.participation.ParticipationCodec;
import org.urbancoop.json.place.PlaceCodec;
import org.urbancoop.json.program.ObservationCodec;
import org.urbancoop.json.reference.LinkCodec;
import org.urbancoop.json.reference.RecordReferenceCodec;
import org.urbancoop.json.reference.RelationCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.text.SlugCodec;
import org.urbancoop.json.time.EdtfCodec;
import org.urbancoop.project.Project;

/** The members of a {@link Project} in JSON, in writing order. */
public final class ProjectCodec {

    public static final ObjectCodec<Project, Project.Builder> CODEC = ObjectCodec.of(
            Project.class,
            () -> Table.of(Project::builder, Project.Builder::build, Project.Builder::extensions)
                    .type("project")
                    .mandatory("id", SlugCodec.CODEC, Project::getId, Project.Builder::id)
                    .mandatory("title", Scalars.TEXT, Project::getTitle, Project.Builder::title)
                    .map("titles", Scalars.TEXT, Project::getTitles, Project.Builder::putTitle)
                    .optional("titleLanguage", Scalars.TEXT, Project::getTitleLanguage, Project.Builder::titleLanguage)
                    .map("identifiers", Scalars.TEXT, Project::getIdentifiers, Project.Builder::putIdentifier)
                    .optional("sector", CodeCodec.of(Sector.list()), Project::getSector, Project.Builder::sector)
                    .list("services", CodeCodec.of(Service.list()), Project::getServices, Project.Builder::addService)
                    .optional("period", EdtfCodec.CODEC, Project::getPeriod, Project.Builder::period)
                    .optional("status", CodeCodec.of(ProjectStatus.list()), Project::getStatus, Project.Builder::status)
                    .optional("flow", CodeCodec.of(FlowType.list()), Project::getFlow, Project.Builder::flow)
                    .list(
                            "participants",
                            ParticipationCodec.CODEC,
                            Project::getParticipants,
                            Project.Builder::addParticipant)
                    .list("locations", PlaceCodec.CODEC, Project::getLocations, Project.Builder::addLocation)
                    .optional("budget", MoneyCodec.CODEC, Project::getBudget, Project.Builder::budget)
                    .list("budgets", BudgetCodec.CODEC, Project::getBudgets, Project.Builder::addBudget)
                    .list("components", ComponentCodec.CODEC, Project::getComponents, Project.Builder::addComponent)
                    .list(
                            "observations",
                            ObservationCodec.CODEC,
                            Project::getObservations,
                            Project.Builder::addObservation)
                    .optional("partOf", RecordReferenceCodec.CODEC, Project::getPartOf, Project.Builder::partOf)
                    .optional("summary", Scalars.TEXT, Project::getSummary, Project.Builder::summary)
                    .map(
                            "classifications",
                            Scalars.TEXT,
                            Project::getClassifications,
                            Project.Builder::putClassification)
                    .list("relations", RelationCodec.CODEC, Project::getRelations, Project.Builder::addRelation)
                    .list("links", LinkCodec.CODEC, Project::getLinks, Project.Builder::addLink)
                    .list("citations", CitationCodec.CODEC, Project::getCitations, Project.Builder::addCitation));

    private ProjectCodec() {}
}

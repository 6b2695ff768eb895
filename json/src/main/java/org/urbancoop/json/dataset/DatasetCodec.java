package org.urbancoop.json.dataset;

import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.agreement.AgreementCodec;
import org.urbancoop.json.city.CityCodec;
import org.urbancoop.json.event.EventCodec;
import org.urbancoop.json.organization.OrganizationCodec;
import org.urbancoop.json.program.ProgramCodec;
import org.urbancoop.json.project.ProjectCodec;
import org.urbancoop.json.source.SourceCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.text.SlugCodec;
import org.urbancoop.json.time.EdtfCodec;

/** The members of a {@link Dataset} in JSON, in writing order. */
public final class DatasetCodec {

    public static final ObjectCodec<Dataset, Dataset.Builder> CODEC = ObjectCodec.of(
            Dataset.class,
            () -> Table.of(Dataset::builder, Dataset.Builder::build, Dataset.Builder::extensions)
                    .type("dataset")
                    .constant("format", Dataset.FORMAT)
                    .mandatory(
                            "formatVersion",
                            FormatVersionCodec.CODEC,
                            Dataset::getFormatVersion,
                            Dataset.Builder::formatVersion)
                    .mandatory("id", SlugCodec.CODEC, Dataset::getId, Dataset.Builder::id)
                    .mandatory("title", Scalars.TEXT, Dataset::getTitle, Dataset.Builder::title)
                    .optional("version", Scalars.TEXT, Dataset::getVersion, Dataset.Builder::version)
                    .optional("asOf", EdtfCodec.CODEC, Dataset::getAsOf, Dataset.Builder::asOf)
                    .optional("licence", Scalars.TEXT, Dataset::getLicence, Dataset.Builder::licence)
                    .records("sources", SourceCodec.CODEC, Dataset::getSources, Dataset.Builder::addSource)
                    .records("cities", CityCodec.CODEC, Dataset::getCities, Dataset.Builder::addCity)
                    .records(
                            "organizations",
                            OrganizationCodec.CODEC,
                            Dataset::getOrganizations,
                            Dataset.Builder::addOrganization)
                    .records("agreements", AgreementCodec.CODEC, Dataset::getAgreements, Dataset.Builder::addAgreement)
                    .records("projects", ProjectCodec.CODEC, Dataset::getProjects, Dataset.Builder::addProject)
                    .records("events", EventCodec.CODEC, Dataset::getEvents, Dataset.Builder::addEvent)
                    .records("programs", ProgramCodec.CODEC, Dataset::getPrograms, Dataset.Builder::addProgram)
                    .records(
                            "declaredTotals",
                            DeclaredTotalCodec.CODEC,
                            Dataset::getDeclaredTotals,
                            Dataset.Builder::addDeclaredTotal));

    private DatasetCodec() {}
}

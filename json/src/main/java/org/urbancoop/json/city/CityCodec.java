package org.urbancoop.json.city;

import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.json.citation.CitationCodec;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.participation.MembershipCodec;
import org.urbancoop.json.place.CoordinatesCodec;
import org.urbancoop.json.reference.LinkCodec;
import org.urbancoop.json.reference.RecordReferenceCodec;
import org.urbancoop.json.reference.RelationCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.text.SlugCodec;
import org.urbancoop.json.time.EdtfCodec;

/** The members of a {@link City} in JSON, in writing order. */
public final class CityCodec {

    public static final ObjectCodec<City, City.Builder> CODEC = ObjectCodec.of(
            City.class,
            () -> Table.of(City::builder, City.Builder::build, City.Builder::extensions)
                    .type("city")
                    .mandatory("id", SlugCodec.CODEC, City::getId, City.Builder::id)
                    .mandatory("name", Scalars.TEXT, City::getName, City.Builder::name)
                    .mandatory("kind", CodeCodec.of(CityKind.list()), City::getKind, City.Builder::kind)
                    .optional("country", CodeCodec.of(Country.list()), City::getCountry, City.Builder::country)
                    .list(
                            "countryHistory",
                            CountryPeriodCodec.CODEC,
                            City::getCountryHistory,
                            City.Builder::addCountryHistory)
                    .map("names", Scalars.TEXT, City::getNames, City.Builder::putName)
                    .list("aliases", Scalars.TEXT, City::getAliases, City.Builder::addAlias)
                    .list("formerNames", FormerNameCodec.CODEC, City::getFormerNames, City.Builder::addFormerName)
                    .optional("location", CoordinatesCodec.CODEC, City::getLocation, City.Builder::location)
                    .map("identifiers", Scalars.TEXT, City::getIdentifiers, City.Builder::putIdentifier)
                    .optional("existence", EdtfCodec.CODEC, City::getExistence, City.Builder::existence)
                    .optional("parent", RecordReferenceCodec.CODEC, City::getParent, City.Builder::parent)
                    .list("memberships", MembershipCodec.CODEC, City::getMemberships, City.Builder::addMembership)
                    .map("classifications", Scalars.TEXT, City::getClassifications, City.Builder::putClassification)
                    .list("relations", RelationCodec.CODEC, City::getRelations, City.Builder::addRelation)
                    .list("links", LinkCodec.CODEC, City::getLinks, City.Builder::addLink)
                    .list("citations", CitationCodec.CODEC, City::getCitations, City.Builder::addCitation));

    private CityCodec() {}
}

package org.urbancoop.json.organization;

import org.urbancoop.code.Country;
import org.urbancoop.code.OrganizationKind;
import org.urbancoop.json.citation.CitationCodec;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.participation.MembershipCodec;
import org.urbancoop.json.reference.LinkCodec;
import org.urbancoop.json.reference.RecordReferenceCodec;
import org.urbancoop.json.reference.RelationCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.text.SlugCodec;
import org.urbancoop.organization.Organization;

/** The members of a {@link Organization} in JSON, in writing order. */
public final class OrganizationCodec {

    public static final ObjectCodec<Organization, Organization.Builder> CODEC = ObjectCodec.of(
            Organization.class,
            () -> Table.of(Organization::builder, Organization.Builder::build, Organization.Builder::extensions)
                    .type("organization")
                    .mandatory("id", SlugCodec.CODEC, Organization::getId, Organization.Builder::id)
                    .mandatory("name", Scalars.TEXT, Organization::getName, Organization.Builder::name)
                    .mandatory(
                            "kind",
                            CodeCodec.of(OrganizationKind.list()),
                            Organization::getKind,
                            Organization.Builder::kind)
                    .map("names", Scalars.TEXT, Organization::getNames, Organization.Builder::putName)
                    .list("aliases", Scalars.TEXT, Organization::getAliases, Organization.Builder::addAlias)
                    .optional("acronym", Scalars.TEXT, Organization::getAcronym, Organization.Builder::acronym)
                    .map("identifiers", Scalars.TEXT, Organization::getIdentifiers, Organization.Builder::putIdentifier)
                    .optional(
                            "country",
                            CodeCodec.of(Country.list()),
                            Organization::getCountry,
                            Organization.Builder::country)
                    .optional("city", RecordReferenceCodec.CODEC, Organization::getCity, Organization.Builder::city)
                    .optional(
                            "represents",
                            RecordReferenceCodec.CODEC,
                            Organization::getRepresents,
                            Organization.Builder::represents)
                    .optional(
                            "partOf", RecordReferenceCodec.CODEC, Organization::getPartOf, Organization.Builder::partOf)
                    .list(
                            "memberOf",
                            RecordReferenceCodec.CODEC,
                            Organization::getMemberOf,
                            Organization.Builder::addMemberOf)
                    .list(
                            "memberships",
                            MembershipCodec.CODEC,
                            Organization::getMemberships,
                            Organization.Builder::addMembership)
                    .optional("website", Scalars.TEXT, Organization::getWebsite, Organization.Builder::website)
                    .map(
                            "classifications",
                            Scalars.TEXT,
                            Organization::getClassifications,
                            Organization.Builder::putClassification)
                    .list(
                            "relations",
                            RelationCodec.CODEC,
                            Organization::getRelations,
                            Organization.Builder::addRelation)
                    .list("links", LinkCodec.CODEC, Organization::getLinks, Organization.Builder::addLink)
                    .list(
                            "citations",
                            CitationCodec.CODEC,
                            Organization::getCitations,
                            Organization.Builder::addCitation));

    private OrganizationCodec() {}
}

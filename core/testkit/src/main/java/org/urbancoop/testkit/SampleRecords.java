package org.urbancoop.testkit;

import static org.urbancoop.testkit.SampleParts.citation;
import static org.urbancoop.testkit.SampleParts.countryPeriod;
import static org.urbancoop.testkit.SampleParts.extensions;
import static org.urbancoop.testkit.SampleParts.link;
import static org.urbancoop.testkit.SampleParts.membership;
import static org.urbancoop.testkit.SampleParts.ref;
import static org.urbancoop.testkit.SampleParts.renewal;
import static org.urbancoop.testkit.SampleParts.signatory;

import java.util.Map;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.agreement.AgreementStatusChange;
import org.urbancoop.agreement.Approval;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.city.FormerName;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.AgreementStatus;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.code.OrganizationKind;
import org.urbancoop.code.RelationKind;
import org.urbancoop.code.Sector;
import org.urbancoop.organization.Organization;
import org.urbancoop.place.Coordinates;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.Reference;
import org.urbancoop.reference.Relation;
import org.urbancoop.source.Source;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;

/** The sources, cities, organizations and agreements of {@link Samples}. */
final class SampleRecords {

    private SampleRecords() {}

    static void addTo(Map<String, CooperationRecord> all) {
        sources(all);
        cities(all);
        organizations(all);
        agreements(all);
    }

    private static void sources(Map<String, CooperationRecord> all) {
        all.put(
                "source-minimal",
                Source.builder().id("minimal").title("Minimal").build());
        all.put(
                "source-full",
                Source.builder()
                        .id("seoul-policy-sharing")
                        .title("Seoul Policy Sharing")
                        .publisher("Seoul Metropolitan Government")
                        .published(Edtf.parse("2020-08"))
                        .retrieved(Edtf.parse("2026-11-22"))
                        .language("en")
                        .licence("CC-BY-4.0")
                        .url("https://example.org/policy?page=1#table")
                        .sha256("0123456789abcdef".repeat(4))
                        .putClassification("series", "Policy")
                        .addRelation(Relation.of(RelationKind.REPLACES, ref("source/minimal")))
                        .addLink(link())
                        .addCitation(Citation.of(ref("source/minimal"), "Seoul Policy Sharing"))
                        .extensions(extensions())
                        .build());
        all.put(
                "source-event-pages",
                Source.builder()
                        .id("event-pages")
                        .title("Member and Partner Event Details")
                        .publisher("CityNet")
                        .build());
    }

    private static void cities(Map<String, CooperationRecord> all) {
        all.put(
                "city-minimal",
                City.builder()
                        .id("ulaanbaatar")
                        .name("Ulaanbaatar")
                        .kind(CityKind.CITY)
                        .build());
        all.put(
                "city-full",
                City.builder()
                        .id("seoul")
                        .name("Seoul")
                        .kind(CityKind.METROPOLIS)
                        .country(Country.of("KR"))
                        .location(Coordinates.of("37.566", "126.9784"))
                        .parent(ref("city/capital-area"))
                        .existence(Edtf.parse("1394/.."))
                        .addCountryHistory(countryPeriod())
                        .addMembership(membership())
                        .putName("ko", "서울")
                        .putName("zh-Hant", "首爾")
                        .addAlias("Soul")
                        .addAlias("Séoul")
                        .addFormerName(FormerName.builder()
                                .name("Hanyang")
                                .language("ko-Latn")
                                .period(Edtf.parse("1394/1910"))
                                .putName("ko", "한양")
                                .build())
                        .putIdentifier("geonames", "1835848")
                        .putIdentifier("wikidata", "Q8684")
                        .putClassification("seoul-region", "Asia")
                        .addRelation(Relation.of(RelationKind.RELATED_TO, ref("city/ulaanbaatar")))
                        .addLink(link())
                        .addCitation(citation())
                        .extensions(extensions())
                        .build());
        all.put(
                "city-unknown-kind",
                City.builder()
                        .id("capital-area")
                        .name("Capital Area")
                        .kind(CityKind.of("metropolitan-ring"))
                        .country(Country.of("KR"))
                        .build());
        all.put(
                "city-misspelt-in-source",
                City.builder()
                        .id("tehran")
                        .name("Tehran")
                        .kind(CityKind.CITY)
                        .country(Country.of("IR"))
                        .addAlias("Teheran")
                        .addCitation(Citation.builder()
                                .source(ref("source/seoul-policy-sharing"))
                                .verbatim("Teheran (Iran)")
                                .field(JsonPointer.parse("/name"))
                                .reading("'Teheran' read as Tehran")
                                .build())
                        .build());
        all.put(
                "city-former-names",
                City.builder()
                        .id("astana")
                        .name("Astana")
                        .kind(CityKind.CITY)
                        .country(Country.of("KZ"))
                        .addFormerName(FormerName.builder()
                                .name("Nur-Sultan")
                                .period(Edtf.parse("2019/2022"))
                                .build())
                        .addFormerName(FormerName.builder()
                                .name("Akmola")
                                .period(Edtf.parse("/1998"))
                                .build())
                        .build());
        all.put(
                "city-on-the-edge",
                City.builder()
                        .id("edge")
                        .name("Edge of the map")
                        .kind(CityKind.SPECIAL_ZONE)
                        .location(Coordinates.of("-90", "180.000"))
                        .build());
        for (String[] city : new String[][] {
            {"bangkok", "Bangkok", "TH"},
            {"detroit", "Detroit", "US"},
            {"new-york", "New York", "US"},
            {"taipei", "Taipei", "TW"},
            {"penang", "Penang", "MY"},
            {"kazanlak", "Kazanlak", "BG"},
            {"bogota", "Bogotá", "CO"},
            {"jakarta", "Jakarta", "ID"},
            {"hanoi", "Hanoi", "VN"}
        }) {
            all.put(
                    "city-" + city[0],
                    City.builder()
                            .id(city[0])
                            .name(city[1])
                            .kind(CityKind.CITY)
                            .country(Country.of(city[2]))
                            .build());
        }
    }

    private static void organizations(Map<String, CooperationRecord> all) {
        all.put(
                "organization-minimal",
                Organization.builder()
                        .id("citynet")
                        .name("CityNet")
                        .kind(OrganizationKind.CITY_NETWORK)
                        .build());
        all.put(
                "organization-full",
                Organization.builder()
                        .id("seoul-metropolitan-government")
                        .name("Seoul Metropolitan Government")
                        .kind(OrganizationKind.LOCAL_GOVERNMENT)
                        .acronym("SMG")
                        .country(Country.of("KR"))
                        .city(ref("city/seoul"))
                        .represents(ref("city/seoul"))
                        .partOf(ref("organization/national-government"))
                        .website("https://english.seoul.go.kr")
                        .putName("ko", "서울특별시")
                        .addAlias("Seoul City Hall")
                        .putIdentifier("ror", "https://ror.org/00example")
                        .addMemberOf(ref("organization/citynet"))
                        .addMembership(membership())
                        .putClassification("kind-as-printed", "Metropolitan city")
                        .addRelation(Relation.of(RelationKind.SUPPORTS, ref("program/pearl")))
                        .addLink(link())
                        .addCitation(citation())
                        .extensions(extensions())
                        .build());
        all.put(
                "organization-national",
                Organization.builder()
                        .id("national-government")
                        .name("Government of the Republic of Korea")
                        .kind(OrganizationKind.NATIONAL_GOVERNMENT)
                        .country(Country.of("KR"))
                        .build());
        all.put(
                "organization-second-of-a-city",
                Organization.builder()
                        .id("seoul-metro")
                        .name("Seoul Metro")
                        .kind(OrganizationKind.PUBLIC_AGENCY)
                        .represents(ref("city/seoul"))
                        .build());
        all.put(
                "organization-unknown-kind",
                Organization.builder()
                        .id("fira")
                        .name("Fira Barcelona")
                        .kind(OrganizationKind.of("trade-fair"))
                        .build());
    }

    private static void agreements(Map<String, CooperationRecord> all) {
        all.put(
                "agreement-minimal",
                Agreement.builder()
                        .id("seoul-taipei")
                        .kind(AgreementKind.SISTER_CITY)
                        .addParties(ref("city/seoul"), ref("city/taipei"))
                        .build());
        all.put(
                "agreement-full",
                Agreement.builder()
                        .id("seoul-bangkok")
                        .kind(AgreementKind.FRIENDSHIP_CITY)
                        .title("Agreement on Friendship and Cooperation")
                        .titleLanguage("en")
                        .putTitle("ko", "우호 협력 협약")
                        .putIdentifier("seoul-archive", "2006-117")
                        .term("friendship city relationship")
                        .addSector(Sector.TRANSPORT)
                        .addSignatory(signatory())
                        .signed(Edtf.parse("2006-06"))
                        .approval(Approval.builder()
                                .required(true)
                                .body("Seoul Metropolitan Council")
                                .date(Edtf.parse("2006-05-~12"))
                                .extensions(extensions())
                                .build())
                        .addApproval(Approval.builder()
                                .body("Seoul Metropolitan Council")
                                .build())
                        .addApproval(Approval.builder()
                                .body("Ministry of the Interior")
                                .build())
                        .renewal(renewal())
                        .summary("Visits, festivals and exchange of officials.")
                        .validity(Edtf.parse("2006-06/2016-06"))
                        .addParties(ref("city/seoul"), ref("city/bangkok"))
                        .addStatusHistory(AgreementStatusChange.builder()
                                .status(AgreementStatus.IN_FORCE)
                                .since(Edtf.parse("2006-06"))
                                .build())
                        .addStatusHistory(AgreementStatusChange.builder()
                                .status(AgreementStatus.SUSPENDED)
                                .since(Edtf.parse("2014"))
                                .declaredBy(ref("city/bangkok"))
                                .asOf(Edtf.parse("2020-08"))
                                .extensions(extensions())
                                .build())
                        .putClassification("seoul-region", "Asia")
                        .addRelation(Relation.of(RelationKind.RENEWS, ref("agreement/seoul-taipei")))
                        .addLink(link())
                        .addCitation(citation())
                        .extensions(extensions())
                        .build());
        all.put(
                "agreement-between-organizations",
                Agreement.builder()
                        .id("citynet-fira")
                        .kind(AgreementKind.MEMORANDUM_OF_UNDERSTANDING)
                        .addParties(ref("organization/citynet"), ref("organization/fira"))
                        .build());
        all.put(
                "agreement-of-three",
                Agreement.builder()
                        .id("three-cities")
                        .kind(AgreementKind.of("trilateral pact"))
                        .addParties(ref("city/taipei"), ref("city/seoul"), Reference.parse("country/MN"))
                        .addStatusHistory(AgreementStatusChange.builder()
                                .status(AgreementStatus.of("dormant"))
                                .build())
                        .build());
    }
}

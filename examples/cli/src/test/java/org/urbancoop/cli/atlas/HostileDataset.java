package org.urbancoop.cli.atlas;

import java.util.List;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.code.OrganizationKind;
import org.urbancoop.code.ProgramKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.organization.Organization;
import org.urbancoop.participation.Contact;
import org.urbancoop.place.Coordinates;
import org.urbancoop.program.Program;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.source.Source;
import org.urbancoop.time.Edtf;

/** A dataset whose names and links try to be more than names and links, and which has a person in it. */
final class HostileDataset {

    static final List<String> PAYLOADS = List.of(
            "</script><script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'; alert(1); //",
            "<!--<script>alert(1)",
            "{{constructor.constructor('alert(1)')()}}",
            "javascript:alert(1)",
            "a\u202eb\u0007\u2028c",
            "</title><svg onload=alert(1)>");

    static final String PERSON = "someone@example.org";

    private HostileDataset() {}

    static Dataset of() {
        Dataset.Builder dataset = Dataset.builder()
                .id("hostile")
                .title(PAYLOADS.get(0) + PAYLOADS.get(7))
                .version(PAYLOADS.get(1))
                .licence(PAYLOADS.get(2));
        dataset.add(Source.builder()
                .id("s")
                .title(PAYLOADS.get(1))
                .url("javascript:alert(1)//://")
                .build());
        for (int i = 0; i < PAYLOADS.size(); i++) {
            City.Builder city = City.builder()
                    .id("con" + (i == 0 ? "" : "-" + i))
                    .name(PAYLOADS.get(i))
                    .kind(CityKind.CITY)
                    .country(Country.KR)
                    .addAlias(PAYLOADS.get((i + 1) % PAYLOADS.size()))
                    .addCitation(Citation.builder()
                            .source(RecordReference.parse("source/s"))
                            .verbatim(PAYLOADS.get(i))
                            .reading(PAYLOADS.get(i))
                            .build());
            if (i > 0) {
                city.location(Coordinates.of("10", Integer.toString(20 * i)));
            }
            dataset.add(city.build());
        }
        dataset.add(Organization.builder()
                .id("o")
                .name(PAYLOADS.get(4))
                .kind(OrganizationKind.COMPANY)
                .website("javascript:alert(document.domain)")
                .build());
        dataset.add(Agreement.builder()
                .id("a")
                .kind(AgreementKind.SISTER_CITY)
                .title(PAYLOADS.get(3))
                .signed(Edtf.parse("19XX"))
                .addParty(Reference.parse("city/con-1"))
                .addParty(Reference.parse("city/con-2"))
                .addParty(Reference.parse("city/con"))
                .addParty(Reference.parse("city/nowhere"))
                .build());
        dataset.add(Program.builder()
                .id("p")
                .title(PAYLOADS.get(1))
                .kind(ProgramKind.TRAINING_PROGRAMME)
                .addContact(Contact.builder().email(PERSON).build())
                .build());
        return dataset.build();
    }
}

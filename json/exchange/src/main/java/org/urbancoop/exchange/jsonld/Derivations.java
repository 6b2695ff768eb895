package org.urbancoop.exchange.jsonld;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.urbancoop.code.Code;
import org.urbancoop.code.Role;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.source.Source;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;

/**
 * What others look for under their own names, said a second time: nothing that the record does not say. Dates are
 * repeated only where they are exact.
 */
final class Derivations {

    private static final String SCHEMA_ORG = "https://schema.org/";

    /** A licence of the SPDX list by its shape; its own licences and exceptions have none of these pages. */
    private static final Pattern SPDX = Pattern.compile("(?!NOASSERTION|NONE|LicenseRef-)[A-Za-z0-9][A-Za-z0-9.-]*");

    /** Registers whose identifiers are a part of an IRI that the register itself gives. */
    private static final Map<String, Register> REGISTERS = Map.of(
            "wikidata", new Register(Pattern.compile("Q[1-9][0-9]*"), "http://www.wikidata.org/entity/", ""),
            "geonames", new Register(Pattern.compile("[1-9][0-9]*"), "https://sws.geonames.org/", "/"));

    /** What an organization in a role is to an event, a project or a programme. */
    private static final Map<String, String> ROLES = Map.of(
            Role.ORGANIZER.term(), "organizer",
            Role.LEAD_ORGANIZER.term(), "organizer",
            Role.CO_ORGANIZER.term(), "organizer",
            Role.SPONSOR.term(), "sponsor",
            Role.FUNDING.term(), "funder",
            Role.DONOR.term(), "funder",
            Role.PROVIDER.term(), "provider");

    private record Register(Pattern shape, String before, String after) {}

    private final BiConsumer<String, Object> put;

    private Derivations(BiConsumer<String, Object> put) {
        this.put = put;
    }

    /** Gets all properties that are derived, but for those of the header that no other node has. */
    static Stream<String> properties() {
        return Stream.concat(
                Stream.of(
                        "creditText",
                        "datePublished",
                        "distribution",
                        "endDate",
                        "eventAttendanceMode",
                        "eventStatus",
                        "license",
                        "name",
                        "previousStartDate",
                        "sameAs",
                        "startDate",
                        "superEvent"),
                ROLES.values().stream());
    }

    /** Adds what DCAT and schema.org call what the header says, and the files. */
    static void header(
            Dataset dataset,
            List<String> attribution,
            Optional<Publication> publication,
            BiConsumer<String, Object> put) {
        put.accept("name", dataset.getTitle());
        dataset.getLicence().flatMap(Derivations::licence).ifPresent(page -> {
            put.accept("license", page);
            put.accept("dcterms:license", page);
        });
        attribution.forEach(line -> put.accept("creditText", line));
        dataset.getSources()
                .forEach(source ->
                        put.accept("dcterms:source", Iris.to(source.reference().toString())));
        List<Map<String, Object>> files = new ArrayList<>();
        files.add(file(JsonLdFormat.INFO.mediaType(), Optional.empty()));
        publication.stream()
                .flatMap(known -> known.distributions().stream())
                .forEach(file -> files.add(
                        file(file.mediaType(), Optional.of(file.downloadUrl().toString()))));
        for (int i = 0; i < files.size(); i++) {
            // Said once; the other vocabulary refers to it.
            String id = "dataset/" + dataset.getId() + "#/distributions/" + i;
            Map<String, Object> node = new LinkedHashMap<>(Iris.to(id));
            node.putAll(files.get(i));
            put.accept("dcat:distribution", node);
            put.accept("distribution", Iris.to(id));
        }
    }

    private static Map<String, Object> file(String mediaType, Optional<String> address) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", List.of("dcat:Distribution", "DataDownload"));
        address.ifPresent(url -> {
            node.put("dcat:downloadURL", Iris.to(url));
            node.put("contentUrl", Iris.to(url));
        });
        node.put("dcat:mediaType", Iris.to("https://www.iana.org/assignments/media-types/" + mediaType));
        node.put("encodingFormat", mediaType);
        return node;
    }

    /** Adds what others call what a record says. */
    static void of(CooperationRecord each, BiConsumer<String, Object> put) {
        Derivations to = new Derivations(put);
        to.sameThings(each);
        Set<RecordReference> sources = new LinkedHashSet<>();
        each.getCitations().forEach(citation -> sources.add(citation.getSource()));
        sources.forEach(source -> put.accept("prov:wasDerivedFrom", Iris.to(source.toString())));
        if (each instanceof Event event) {
            to.of(event);
        } else if (each instanceof Source source) {
            source.getPublished().ifPresent(date -> to.exact("datePublished", date.toString()));
            source.getLicence().flatMap(Derivations::licence).ifPresent(page -> put.accept("license", page));
        } else if (each instanceof Project) {
            to.participants(each, List.of("sponsor", "funder"));
        } else if (each instanceof Program program) {
            to.of(program);
        }
    }

    private void of(Event event) {
        event.getWhen().ifPresent(this::span);
        event.getPreviousWhen().ifPresent(before -> exact("previousStartDate", sides(before)[0]));
        event.getStatus().ifPresent(status -> equal("eventStatus", status));
        event.getAttendanceMode().ifPresent(mode -> equal("eventAttendanceMode", mode));
        event.getPartOf()
                .filter(whole -> whole.type() == RecordType.EVENT)
                .ifPresent(whole -> put.accept("superEvent", Iris.to(whole.toString())));
        participants(event, List.of("organizer", "sponsor", "funder"));
    }

    private void of(Program program) {
        List<String> classes = Classes.of("Program", program.getKind().term());
        boolean series = classes.contains("EventSeries");
        boolean course = classes.contains("EducationalOccupationalProgram");
        if (series || course) {
            program.getPeriod().ifPresent(this::span);
            participants(program, series ? List.of("organizer", "sponsor", "funder") : List.of("provider"));
        }
    }

    private void participants(CooperationRecord each, List<String> properties) {
        each.participations()
                .forEach(participation -> participation.getRole().ifPresent(role -> {
                    String property = ROLES.getOrDefault(role.term(), "");
                    participation
                            .getParty()
                            .filter(party -> properties.contains(property)
                                    && party instanceof RecordReference of
                                    && of.type() == RecordType.ORGANIZATION)
                            .ifPresent(party -> put.accept(property, Iris.to(party.toString())));
                }));
    }

    /** A span has a start and an end; of a single date it is not said that it lasts so long. */
    private void span(Edtf date) {
        String[] sides = sides(date);
        exact("startDate", sides[0]);
        if (sides.length == 2) {
            exact("endDate", sides[1]);
        }
    }

    private static String[] sides(Edtf date) {
        return date.toString().split("/", -1);
    }

    private void exact(String property, String edtf) {
        Literals.exact(edtf).ifPresent(date -> put.accept(property, date));
    }

    /** The term of schema.org that our list names as equal. */
    private void equal(String property, Code code) {
        code.sameAs().stream()
                .map(Object::toString)
                .filter(uri -> uri.startsWith(SCHEMA_ORG))
                .forEach(uri -> put.accept(property, Iris.to(uri)));
    }

    private void sameThings(Extensible each) {
        Object identifiers =
                MemberValues.find(each, JsonPointer.of("/identifiers")).orElse(Map.of());
        List<String> iris = new ArrayList<>();
        REGISTERS.forEach((name, register) -> {
            if (((Map<?, ?>) identifiers).get(name) instanceof String id
                    && register.shape().matcher(id).matches()) {
                iris.add(register.before() + id + register.after());
            }
        });
        iris.stream().sorted().forEach(iri -> put.accept("sameAs", Iris.to(iri)));
    }

    private static Optional<Map<String, Object>> licence(String spdx) {
        return SPDX.matcher(spdx).matches()
                ? Optional.of(Iris.to("https://spdx.org/licenses/" + spdx))
                : Optional.empty();
    }
}

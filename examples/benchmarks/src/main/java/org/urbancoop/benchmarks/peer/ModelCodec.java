package org.urbancoop.benchmarks.peer;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.urbancoop.amount.Money;
import org.urbancoop.benchmarks.plain.Records;
import org.urbancoop.citation.Citation;
import org.urbancoop.code.ComponentKind;
import org.urbancoop.code.Currency;
import org.urbancoop.code.LinkRel;
import org.urbancoop.code.PlaceKind;
import org.urbancoop.code.ProjectStatus;
import org.urbancoop.code.RelationKind;
import org.urbancoop.code.Role;
import org.urbancoop.code.Sector;
import org.urbancoop.code.Service;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.participation.Group;
import org.urbancoop.participation.Participation;
import org.urbancoop.participation.Person;
import org.urbancoop.place.Place;
import org.urbancoop.project.Component;
import org.urbancoop.project.Project;
import org.urbancoop.reference.Link;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.reference.Relation;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;

/**
 * A library that reads plain records, with a mapping by hand that makes projects of the model from them, and back: the
 * same work as this library does. References, dates, codes and amounts are parsed, values are checked by the builders,
 * and unknown members are kept where the library kept them.
 */
final class ModelCodec extends Codec {

    private final Codec plain;

    ModelCodec(Codec plain) {
        this.plain = plain;
    }

    @Override
    public Object read(byte[] document, Kind kind) throws IOException {
        return project((Records.Project) plain.read(document, kind));
    }

    @Override
    public byte[] write(Object value, Kind kind) throws IOException {
        return plain.write(plain((Project) value), kind);
    }

    // ---------------------------------------------------------------------------------------------------- to the model

    private static Project project(Records.Project from) {
        Project.Builder to = Project.builder().id(from.id()).title(from.title());
        if (from.titles() != null) {
            to.putAllTitles(from.titles());
        }
        if (from.sector() != null) {
            to.sector(Sector.of(from.sector()));
        }
        if (from.services() != null) {
            for (String each : from.services()) {
                to.addServices(Service.of(each));
            }
        }
        if (from.period() != null) {
            to.period(Edtf.parse(from.period()));
        }
        if (from.status() != null) {
            to.status(ProjectStatus.of(from.status()));
        }
        if (from.participants() != null) {
            for (Records.Participation each : from.participants()) {
                to.addParticipants(participation(each));
            }
        }
        if (from.locations() != null) {
            for (Records.Place each : from.locations()) {
                to.addLocations(place(each));
            }
        }
        if (from.budget() != null) {
            to.budget(money(from.budget()));
        }
        if (from.components() != null) {
            for (Records.Component each : from.components()) {
                to.addComponents(component(each));
            }
        }
        if (from.partOf() != null) {
            to.partOf(RecordReference.parse(from.partOf()));
        }
        if (from.summary() != null) {
            to.summary(from.summary());
        }
        if (from.classifications() != null) {
            to.putAllClassifications(from.classifications());
        }
        if (from.relations() != null) {
            for (Records.Relation each : from.relations()) {
                to.addRelations(relation(each));
            }
        }
        if (from.links() != null) {
            for (Records.Link each : from.links()) {
                to.addLinks(link(each));
            }
        }
        if (from.citations() != null) {
            for (Records.Citation each : from.citations()) {
                to.addCitations(citation(each));
            }
        }
        return to.extensions(extensions(from.unknown())).build();
    }

    private static Participation participation(Records.Participation from) {
        Participation.Builder to = Participation.builder();
        if (from.role() != null) {
            to.role(Role.of(from.role()));
        }
        if (from.party() != null) {
            to.party(Reference.parse(from.party()));
        }
        if (from.person() != null) {
            to.person(person(from.person()));
        }
        if (from.group() != null) {
            to.group(group(from.group()));
        }
        if (from.roleAsPrinted() != null) {
            to.roleAsPrinted(from.roleAsPrinted());
        }
        if (from.period() != null) {
            to.period(Edtf.parse(from.period()));
        }
        return to.extensions(extensions(from.unknown())).build();
    }

    private static Person person(Records.Person from) {
        Person.Builder to = Person.builder().name(from.name());
        if (from.affiliation() != null) {
            to.affiliation(from.affiliation());
        }
        if (from.jobTitle() != null) {
            to.jobTitle(from.jobTitle());
        }
        return to.extensions(extensions(from.unknown())).build();
    }

    private static Group group(Records.Group from) {
        Group.Builder to = Group.builder().label(from.label());
        if (from.count() != null) {
            to.count(from.count());
        }
        return to.extensions(extensions(from.unknown())).build();
    }

    private static Place place(Records.Place from) {
        Place.Builder to = Place.builder().label(from.label());
        if (from.ref() != null) {
            to.ref(Reference.parse(from.ref()));
        }
        if (from.kind() != null) {
            to.kind(PlaceKind.of(from.kind()));
        }
        return to.extensions(extensions(from.unknown())).build();
    }

    private static Money money(Records.Money from) {
        return Money.builder()
                .amount(from.amount())
                .currency(Currency.of(from.currency()))
                .extensions(extensions(from.unknown()))
                .build();
    }

    private static Component component(Records.Component from) {
        Component.Builder to = Component.builder().title(from.title());
        if (from.kind() != null) {
            to.kind(ComponentKind.of(from.kind()));
        }
        if (from.summary() != null) {
            to.summary(from.summary());
        }
        return to.extensions(extensions(from.unknown())).build();
    }

    private static Relation relation(Records.Relation from) {
        return Relation.builder()
                .kind(RelationKind.of(from.kind()))
                .target(RecordReference.parse(from.target()))
                .extensions(extensions(from.unknown()))
                .build();
    }

    private static Link link(Records.Link from) {
        Link.Builder to = Link.builder().rel(LinkRel.of(from.rel())).url(from.url());
        if (from.title() != null) {
            to.title(from.title());
        }
        return to.extensions(extensions(from.unknown())).build();
    }

    private static Citation citation(Records.Citation from) {
        Citation.Builder to = Citation.builder().source(RecordReference.parse(from.source()));
        if (from.where() != null) {
            to.where(from.where());
        }
        if (from.verbatim() != null) {
            to.verbatim(from.verbatim());
        }
        if (from.field() != null) {
            to.field(JsonPointer.parse(from.field()));
        }
        if (from.reading() != null) {
            to.reading(from.reading());
        }
        if (from.attributedTo() != null) {
            to.attributedTo(from.attributedTo());
        }
        if (from.asOf() != null) {
            to.asOf(Edtf.parse(from.asOf()));
        }
        return to.extensions(extensions(from.unknown())).build();
    }

    private static Extensions extensions(@Nullable Map<String, Object> unknown) {
        if (unknown == null || unknown.isEmpty()) {
            return Extensions.none();
        }
        Map<String, ExtensionValue> members = new LinkedHashMap<>();
        unknown.forEach((name, value) -> members.put(name, extension(value)));
        return Extensions.from(members);
    }

    private static ExtensionValue extension(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, ExtensionValue> members = new LinkedHashMap<>();
            map.forEach((name, each) -> members.put(String.valueOf(name), extension(each)));
            return new ExtensionValue.ObjectValue(Extensions.from(members));
        }
        if (value instanceof List<?> list) {
            List<ExtensionValue> elements = new ArrayList<>();
            list.forEach(each -> elements.add(extension(each)));
            return new ExtensionValue.ArrayValue(elements);
        }
        if (value instanceof Boolean flag) {
            return new ExtensionValue.BooleanValue(flag);
        }
        if (value instanceof Number number) {
            return new ExtensionValue.NumberValue(number.toString());
        }
        return value == null ? new ExtensionValue.NullValue() : new ExtensionValue.TextValue(value.toString());
    }

    // -------------------------------------------------------------------------------------------------- from the model

    private static Records.Project plain(Project from) {
        return new Records.Project(
                "project",
                from.getId().toString(),
                from.getTitle(),
                map(from.getTitles()),
                text(from.getSector()),
                texts(from.getServices()),
                text(from.getPeriod()),
                text(from.getStatus()),
                list(from.getParticipants(), ModelCodec::plain),
                list(from.getLocations(), ModelCodec::plain),
                from.getBudget().map(ModelCodec::plain).orElse(null),
                list(from.getComponents(), ModelCodec::plain),
                text(from.getPartOf()),
                from.getSummary().orElse(null),
                map(from.getClassifications()),
                list(from.getRelations(), ModelCodec::plain),
                list(from.getLinks(), ModelCodec::plain),
                list(from.getCitations(), ModelCodec::plain),
                unknown(from));
    }

    private static Records.Participation plain(Participation from) {
        return new Records.Participation(
                text(from.getRole()),
                text(from.getParty()),
                from.getPerson().map(ModelCodec::plain).orElse(null),
                from.getGroup().map(ModelCodec::plain).orElse(null),
                from.getRoleAsPrinted().orElse(null),
                text(from.getPeriod()),
                unknown(from));
    }

    private static Records.Person plain(Person from) {
        return new Records.Person(
                from.getName(),
                from.getAffiliation().orElse(null),
                from.getJobTitle().orElse(null),
                unknown(from));
    }

    private static Records.Group plain(Group from) {
        return new Records.Group(from.getLabel(), from.getCount().orElse(null), unknown(from));
    }

    private static Records.Place plain(Place from) {
        return new Records.Place(from.getLabel(), text(from.getRef()), text(from.getKind()), unknown(from));
    }

    private static Records.Money plain(Money from) {
        return new Records.Money(from.getAmount(), from.getCurrency().toString(), unknown(from));
    }

    private static Records.Component plain(Component from) {
        return new Records.Component(
                from.getTitle(), text(from.getKind()), from.getSummary().orElse(null), unknown(from));
    }

    private static Records.Relation plain(Relation from) {
        return new Records.Relation(from.getKind().toString(), from.getTarget().toString(), unknown(from));
    }

    private static Records.Link plain(Link from) {
        return new Records.Link(
                from.getRel().toString(), from.getUrl(), from.getTitle().orElse(null), unknown(from));
    }

    private static Records.Citation plain(Citation from) {
        return new Records.Citation(
                from.getSource().toString(),
                from.getWhere().orElse(null),
                from.getVerbatim().orElse(null),
                text(from.getField()),
                from.getReading().orElse(null),
                from.getAttributedTo().orElse(null),
                text(from.getAsOf()),
                unknown(from));
    }

    private static @Nullable String text(Optional<?> value) {
        return value.isPresent() ? value.get().toString() : null;
    }

    private static @Nullable List<String> texts(List<?> values) {
        return list(values, Object::toString);
    }

    private static <A, B> @Nullable List<B> list(List<A> values, Function<A, B> each) {
        if (values.isEmpty()) {
            return null;
        }
        List<B> list = new ArrayList<>(values.size());
        for (A value : values) {
            list.add(each.apply(value));
        }
        return list;
    }

    private static @Nullable Map<String, String> map(Map<String, String> values) {
        return values.isEmpty() ? null : values;
    }

    private static @Nullable Map<String, Object> unknown(Extensible from) {
        Extensions extensions = from.getExtensions();
        if (extensions.isEmpty()) {
            return null;
        }
        Map<String, Object> unknown = new LinkedHashMap<>();
        extensions.asMap().forEach((name, value) -> unknown.put(name, plain(value)));
        return unknown;
    }

    @SuppressWarnings("NullAway") // A null in a map of unknown members is what the library reads and writes.
    private static Object plain(ExtensionValue value) {
        if (value instanceof ExtensionValue.ObjectValue object) {
            Map<String, Object> members = new LinkedHashMap<>();
            object.members().asMap().forEach((name, each) -> members.put(name, plain(each)));
            return members;
        }
        if (value instanceof ExtensionValue.ArrayValue array) {
            List<Object> elements = new ArrayList<>();
            array.values().forEach(each -> elements.add(plain(each)));
            return elements;
        }
        if (value instanceof ExtensionValue.BooleanValue flag) {
            return flag.value();
        }
        if (value instanceof ExtensionValue.NumberValue number) {
            return new BigDecimal(number.literal());
        }
        return value instanceof ExtensionValue.TextValue text ? text.value() : null;
    }
}

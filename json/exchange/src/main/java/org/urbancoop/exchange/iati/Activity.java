package org.urbancoop.exchange.iati;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.urbancoop.code.Code;
import org.urbancoop.exchange.ledger.Characters;
import org.urbancoop.exchange.ledger.DateBounds;
import org.urbancoop.exchange.ledger.Entry;
import org.urbancoop.exchange.xml.XmlWriter;
import org.urbancoop.format.Loss;
import org.urbancoop.message.Message;
import org.urbancoop.participation.Participation;
import org.urbancoop.project.Project;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;

/** One project as an activity: its elements in the order of the XSD. */
final class Activity {

    /** Other activity identifiers, by the list OtherIdentifierType. */
    private static final String OTHER_IDENTIFIER = "A9";

    /** Sectors by the five digits of the DAC, by the list SectorVocabulary. */
    private static final String DAC = "1";

    /** A vocabulary of the one who reports. */
    private static final String OWN = "99";

    private static final String ACCOUNTABLE = "2";

    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");

    private static final Message NO_LANGUAGE =
            new Message("It is no tag of a language that XML can hold", "XML에 쓸 수 있는 언어 태그가 아닙니다");

    private static final Message NO_DAY = new Message(
            "Dates there are days: a month or a year would become one of its days",
            "IATI의 날짜는 하루여서 달이나 해는 그 가운데 하루가 됩니다");

    private static final Message MADE_DAY = new Message(
            "The first or the last day of what is known only as a month or a year", "달이나 해만 알려진 것의 첫날이나 마지막 날입니다");

    private static final Message MADE_DESCRIPTION =
            new Message("An activity needs a description; the title stands for it", "활동에는 설명이 있어야 하므로 제목을 대신 씁니다");

    private static final Message MADE_STATUS = new Message(
            "An activity needs a status; this is what the period says of the day that the dataset is as of",
            "활동에는 상태가 있어야 하므로 데이터셋의 기준일과 기간으로 정했습니다");

    private static final Message MADE_PARTICIPANT = new Message(
            "An activity needs a participant; the one who reports stands for it", "활동에는 참가자가 있어야 하므로 보고 기관을 대신 씁니다");

    private final Project project;
    private final Demanded demanded;
    private final Entry entry;
    private final Context context;
    private final Texts texts;

    Activity(Project project, Demanded demanded, Entry entry, Context context) {
        this.project = project;
        this.demanded = demanded;
        this.entry = entry;
        this.context = context;
        this.texts = new Texts(entry);
    }

    void write(XmlWriter xml) throws IOException {
        entry.carry(JsonPointer.of("/type"));
        entry.carry(JsonPointer.of("/id"));
        xml.start("iati-activity").attribute("u:id", project.getId().toString());
        xml.start("iati-identifier").text(identifier()).end();
        reporter(xml);
        title(xml);
        description(xml);
        participants(xml);
        otherIdentifiers(xml);
        status(xml);
        dates(xml);
        new Locations(project, entry, context).write(xml);
        sector(xml);
        tags(xml);
        flow(xml);
        new Budgets(project, demanded, entry).write(xml, context.options().mayInvent());
        xml.end();
    }

    private String identifier() {
        return texts.carry(JsonPointer.of("/identifiers/iati"))
                .orElse(context.reporter().ref() + "-" + project.getId());
    }

    private void reporter(XmlWriter xml) throws IOException {
        Reporter reporter = context.reporter();
        xml.start("reporting-org").attribute("ref", reporter.ref()).attribute("type", reporter.type());
        if (reporter.isSecondary()) {
            xml.attribute("secondary-reporter", "true");
        }
        Texts.narrative(xml, reporter.name(), null);
        xml.end();
    }

    private void title(XmlWriter xml) throws IOException {
        xml.start("title");
        Optional<String> language = Optional.empty();
        JsonPointer tag = JsonPointer.of("/titleLanguage");
        if (entry.leaves().containsKey(tag)) {
            language = language(project.getTitleLanguage().orElse(""), tag);
            language.ifPresent(known -> entry.carry(tag));
        }
        Texts.narrative(xml, texts.carry(JsonPointer.of("/title")).orElseThrow(), language.orElse(null));
        for (JsonPointer at : entry.within(JsonPointer.of("/titles"))) {
            Optional<String> of = language(Texts.last(at), at);
            Optional<String> title = of.flatMap(known -> texts.carry(at));
            if (of.isPresent() && title.isPresent()) {
                Texts.narrative(xml, title.orElseThrow(), of.orElseThrow());
            }
        }
        xml.end();
    }

    private Optional<String> language(String tag, JsonPointer at) {
        if (LANGUAGE.matcher(tag).matches()) {
            return Optional.of(tag);
        }
        entry.tell(Loss.Kind.LEFT_OUT, at, NO_LANGUAGE);
        return Optional.empty();
    }

    private void description(XmlWriter xml) throws IOException {
        JsonPointer at = JsonPointer.of("/summary");
        Optional<String> summary = texts.carry(at);
        String description = Characters.replace(demanded.description().orElseThrow(), Characters.XML);
        if (summary.isEmpty()) {
            entry.invent(at, description, MADE_DESCRIPTION);
        }
        xml.start("description");
        Texts.narrative(xml, description, null);
        xml.end();
    }

    private void participants(XmlWriter xml) throws IOException {
        for (int index : demanded.participants()) {
            Participation each = project.getParticipants().get(index);
            JsonPointer at = JsonPointer.of("/participants").child(index);
            entry.carry(at.child("role"));
            xml.start("participating-org");
            Optional<Reference> party = each.getParty();
            if (party.isPresent()) {
                type(xml, party.orElseThrow());
            }
            xml.attribute("role", each.getRole().flatMap(Demanded::role).orElseThrow());
            String name =
                    Characters.replace(PartyNames.of(each, context.dataset()).orElseThrow(), Characters.XML);
            if (party.isPresent()) {
                entry.carry(at.child("party"));
                xml.attribute("u:party", party.orElseThrow().toString());
                context.use().accept(party.orElseThrow(), JsonPointer.of("/name"));
            } else {
                texts.carry(at.child("group").child("label"));
            }
            Texts.narrative(xml, name, null);
            xml.end();
        }
        if (demanded.participants().isEmpty()) {
            entry.invent(JsonPointer.of("/participants"), context.reporter().ref(), MADE_PARTICIPANT);
            xml.start("participating-org")
                    .attribute("ref", context.reporter().ref())
                    .attribute("role", ACCOUNTABLE);
            Texts.narrative(xml, context.reporter().name(), null);
            xml.end();
        }
    }

    private void type(XmlWriter xml, Reference party) throws IOException {
        Optional<String> type = context.dataset()
                .organization(party)
                .flatMap(organization -> Demanded.same(organization.getKind(), "organisationtype"));
        if (type.isPresent()) {
            xml.attribute("type", type.orElseThrow());
            context.use().accept(party, JsonPointer.of("/kind"));
        }
    }

    private void otherIdentifiers(XmlWriter xml) throws IOException {
        for (JsonPointer at : entry.within(JsonPointer.of("/identifiers"))) {
            String scheme = Texts.last(at);
            if (scheme.equals("iati")) {
                continue;
            }
            Optional<String> id =
                    scheme.isBlank() || !Characters.has(scheme, Characters.XML) ? texts.blank(at) : texts.carry(at);
            if (id.isPresent()) {
                xml.start("other-identifier")
                        .attribute("ref", id.orElseThrow())
                        .attribute("type", OTHER_IDENTIFIER)
                        .attribute("u:scheme", scheme)
                        .end();
            }
        }
    }

    private void status(XmlWriter xml) throws IOException {
        JsonPointer at = JsonPointer.of("/status");
        String code = demanded.status().orElseThrow();
        xml.start("activity-status").attribute("code", code);
        if (project.getStatus().isEmpty()) {
            entry.invent(at, code, MADE_STATUS);
        } else {
            entry.carry(at);
            if (code.equals(Demanded.PIPELINE)) {
                // Their term stands for both of ours.
                xml.attribute("u:term", project.getStatus().orElseThrow().term());
            }
        }
        xml.end();
    }

    private void dates(XmlWriter xml) throws IOException {
        DateBounds bounds =
                DateBounds.of(project.getPeriod().orElseThrow().toString()).orElseThrow();
        JsonPointer at = JsonPointer.of("/period");
        date(xml, demanded.types().get(0), demanded.start());
        date(xml, demanded.types().get(1), demanded.end());
        entry.carry(at);
        if (bounds.isExact()) {
            return;
        }
        if (demanded.start().isPresent() && !bounds.isStartExact()) {
            entry.invent(at, demanded.start().orElseThrow().toString(), MADE_DAY);
        }
        if (demanded.end().isPresent() && !bounds.isEndExact()) {
            entry.invent(at, demanded.end().orElseThrow().toString(), MADE_DAY);
        }
        if (!context.options().mayInvent()) {
            entry.warn(Loss.Kind.PART, at, NO_DAY);
        }
    }

    private static void date(XmlWriter xml, String type, Optional<LocalDate> day) throws IOException {
        if (day.isPresent()) {
            xml.start("activity-date")
                    .attribute("iso-date", day.orElseThrow().toString())
                    .attribute("type", type)
                    .end();
        }
    }

    private void sector(XmlWriter xml) throws IOException {
        JsonPointer at = JsonPointer.of("/sector");
        Optional<String> dac = project.getSector().flatMap(sector -> Demanded.same(sector, "sector"));
        if (dac.isPresent()) {
            entry.carry(at);
            xml.start("sector")
                    .attribute("vocabulary", DAC)
                    .attribute("code", dac.orElseThrow())
                    .end();
        } else if (project.getSector().isPresent()) {
            own(xml, "sector", "sector", at, project.getSector().orElseThrow());
        }
    }

    /** Writes a term of a list of ours, with its label. */
    private void own(XmlWriter xml, String element, String list, JsonPointer at, Code code) throws IOException {
        xml.start(element)
                .attribute("vocabulary", OWN)
                .attribute("vocabulary-uri", "urn:urbancoop:code-list:" + list)
                .attribute("code", texts.carry(at).orElseThrow());
        if (!code.label(context.options().language()).equals(code.term())) {
            Texts.narrative(
                    xml,
                    code.label(context.options().language()),
                    context.options().language().getLanguage().equals("ko") ? "ko" : "en");
        }
        xml.end();
    }

    private void tags(XmlWriter xml) throws IOException {
        for (int i = 0; i < project.getServices().size(); i++) {
            own(
                    xml,
                    "tag",
                    "service",
                    JsonPointer.of("/services").child(i),
                    project.getServices().get(i));
        }
        for (JsonPointer at : entry.within(JsonPointer.of("/classifications"))) {
            String scheme = Texts.last(at);
            Optional<String> value = Characters.has(scheme, Characters.XML) ? texts.carry(at) : texts.blank(at);
            if (value.isPresent()) {
                xml.start("tag")
                        .attribute("vocabulary", OWN)
                        .attribute("code", value.orElseThrow())
                        .attribute("u:scheme", scheme)
                        .end();
            }
        }
    }

    private void flow(XmlWriter xml) throws IOException {
        Optional<String> code = project.getFlow().flatMap(flow -> Demanded.same(flow, "flowtype"));
        if (code.isPresent()) {
            entry.carry(JsonPointer.of("/flow"));
            xml.start("default-flow-type").attribute("code", code.orElseThrow()).end();
        }
    }
}

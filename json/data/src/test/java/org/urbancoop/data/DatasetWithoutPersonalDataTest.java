package org.urbancoop.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DatasetDiff;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.participation.Contact;
import org.urbancoop.participation.Person;

/** The copy of the bundled dataset that names no person. */
class DatasetWithoutPersonalDataTest {

    private static final Dataset DATASET = UrbancoopDataset.load();
    private static final Dataset REDACTED = DATASET.withoutPersonalData();

    private static Stream<Object> parts(Object value) {
        return Stream.concat(
                Stream.of(value),
                MemberValues.children(value).values().stream().flatMap(DatasetWithoutPersonalDataTest::parts));
    }

    /** Every word of every person's name, and every address. */
    private static Set<String> personal() {
        Set<String> words = new TreeSet<>();
        parts(DATASET).forEach(part -> {
            if (part instanceof Person person) {
                words.add(person.getName());
                words.addAll(List.of(person.getName().split(" ", -1)));
            } else if (part instanceof Contact contact) {
                Stream.of(contact.getEmail(), contact.getTelephone(), contact.getFax())
                        .forEach(address -> address.ifPresent(words::add));
            }
        });
        return words;
    }

    @Test
    void noNameSurvivesAnywhere() {
        Set<String> personal = personal();
        assertThat(personal).as("there is something to redact").hasSizeGreaterThan(10);
        // A city bears this name, too.
        personal.remove("Paulo");
        String text = UrbancoopJson.of().toText(REDACTED);
        for (String word : personal) {
            assertThat(text).doesNotContainPattern("(?<!\\p{L})\\Q" + word + "\\E(?!\\p{L})");
        }
    }

    @Test
    void nothingElseChanges() {
        Set<String> personal = personal();
        List<String> others = new ArrayList<>();
        for (DatasetDiff.Change change : DatasetDiff.between(DATASET, REDACTED).changes()) {
            String before =
                    change.before().map(side -> MemberValues.text(side.value())).orElse("");
            String after =
                    change.after().map(side -> MemberValues.text(side.value())).orElse("");
            boolean named = personal.stream().anyMatch(before::contains);
            boolean unnamed = change.before().isEmpty() && after.contains("group=Group{") && after.contains("count=1}");
            boolean contact =
                    change.pointer().toString().startsWith("/contacts/") || before.contains("field=/contacts");
            boolean moved = change.pointer().toString().endsWith("/field") && before.startsWith(after + "/person");
            if (!named && !unnamed && !contact && !moved) {
                others.add(change.subject() + " " + change);
            }
        }
        assertThat(others).isEmpty();
    }

    @Test
    void asManyParticipantsAndCitationsOfRecordsWithoutContacts() {
        for (int i = 0; i < DATASET.getEvents().size(); i++) {
            assertThat(REDACTED.getEvents().get(i).getParticipants())
                    .hasSameSizeAs(DATASET.getEvents().get(i).getParticipants());
        }
        assertThat(REDACTED.getProjects()).isEqualTo(DATASET.getProjects());
        assertThat(REDACTED.getSources()).isEqualTo(DATASET.getSources());
        assertThat(REDACTED.getAgreements()).isEqualTo(DATASET.getAgreements());
    }

    @Test
    void leavesThatStay_areTheSame() {
        List<Extensible> before = new ArrayList<>(DATASET.records().toList());
        List<Extensible> after = new ArrayList<>(REDACTED.records().toList());
        Set<String> personal = personal();
        personal.remove("Paulo");
        for (int i = 0; i < before.size(); i++) {
            String text = before.get(i).toString();
            if (personal.stream().noneMatch(text::contains)) {
                assertThat(after.get(i)).isEqualTo(before.get(i));
            }
        }
    }
}

package org.urbancoop.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.dataset.ChangeClassifier.Background;
import org.urbancoop.dataset.DatasetDiff.Meaning;
import org.urbancoop.dataset.DatasetDiff.Side;
import org.urbancoop.event.Event;
import org.urbancoop.extension.MemberChange;
import org.urbancoop.extension.Members;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.record.RecordVisitor;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.source.Source;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.JsonPointer;

/** Each member of each record is judged as the catalogue of members says. */
class ChangeClassifierTest {

    static Stream<CooperationRecord> records() {
        return Samples.dataset().records();
    }

    @ParameterizedTest
    @MethodSource("records")
    void anotherValue_isJudgedByTheCatalogue(CooperationRecord before) {
        CooperationRecord after = before.accept(new NewEvidence());
        Members members = Members.of(before.getClass());
        for (String name : members.names()) {
            Optional<Side> old = side(name, "old");
            Optional<Side> now = side(name, "now");
            Set<MemberChange> changes = members.get(name).changes();
            boolean state = changes.contains(MemberChange.STATE);
            boolean moves = changes.contains(MemberChange.MOVES);
            assertThat(new ChangeClassifier(new Background(Optional.empty(), Set.of()), before, before).of(old, now))
                    .as("%s without evidence", name)
                    .isEqualTo(state ? Meaning.WORLD : Meaning.CORRECTION);
            assertThat(new ChangeClassifier(new Background(Optional.empty(), Set.of()), before, after).of(old, now))
                    .as("%s with evidence", name)
                    .isEqualTo(state || moves ? Meaning.WORLD : Meaning.CORRECTION);
            assertThat(new ChangeClassifier(new Background(Optional.empty(), Set.of()), before, before)
                            .of(old, Optional.empty()))
                    .as("%s that is gone, without evidence", name)
                    .isEqualTo(Meaning.CORRECTION);
            assertThat(new ChangeClassifier(new Background(Optional.empty(), Set.of()), before, after)
                            .of(old, Optional.empty()))
                    .as("%s that is gone, with evidence", name)
                    .isEqualTo(state || moves ? Meaning.WORLD : Meaning.CORRECTION);
        }
    }

    private static Optional<Side> side(String member, String value) {
        return Optional.of(new Side(JsonPointer.ROOT.child(member), value));
    }

    /** The same record with one more citation. */
    private static final class NewEvidence implements RecordVisitor<CooperationRecord> {

        private static final Citation NEW = Citation.of(RecordReference.parse("source/new"), "as of now");

        @Override
        public CooperationRecord visitCity(City city) {
            return city.toBuilder().addCitation(NEW).build();
        }

        @Override
        public CooperationRecord visitOrganization(Organization organization) {
            return organization.toBuilder().addCitation(NEW).build();
        }

        @Override
        public CooperationRecord visitAgreement(Agreement agreement) {
            return agreement.toBuilder().addCitation(NEW).build();
        }

        @Override
        public CooperationRecord visitProject(Project project) {
            return project.toBuilder().addCitation(NEW).build();
        }

        @Override
        public CooperationRecord visitEvent(Event event) {
            return event.toBuilder().addCitation(NEW).build();
        }

        @Override
        public CooperationRecord visitProgram(Program program) {
            return program.toBuilder().addCitation(NEW).build();
        }

        @Override
        public CooperationRecord visitSource(Source source) {
            return source.toBuilder().addCitation(NEW).build();
        }
    }
}

package org.urbancoop.exchange.iati;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.code.Code;
import org.urbancoop.code.ProjectStatus;
import org.urbancoop.code.Role;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.ledger.DateBounds;
import org.urbancoop.exchange.ledger.Terms;
import org.urbancoop.message.Message;
import org.urbancoop.participation.Participation;
import org.urbancoop.project.Project;

/**
 * What IATI demands of an activity, as far as a project has it or it may be made up.
 *
 * @param description the text of the description; empty if there is none
 * @param status the code of ActivityStatus; empty if there is none
 * @param start the first day, which the project names or which is made up
 * @param end the last day
 * @param types the codes of ActivityDateType for the start and the end
 * @param participants the places among the participants of those that IATI knows a role of
 * @param lacking what is demanded and not there
 */
record Demanded(
        Optional<String> description,
        Optional<String> status,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        List<String> types,
        List<Integer> participants,
        List<Message> lacking) {

    static final String LISTS = "https://iatistandard.org/en/iati-standard/203/codelists/";

    /** Pipeline/identification: all that is before the work. */
    static final String PIPELINE = "1";

    private static final Message TITLE = new Message("a title", "제목");
    private static final Message DESCRIPTION = new Message("a description", "설명");
    private static final Message STATUS = new Message("a status of its list", "목록에 있는 상태");
    private static final Message DAY = new Message("a first or last day", "시작일이나 종료일");
    private static final Message PARTICIPANT =
            new Message("a named participant in a role of its list", "목록에 있는 역할의 이름이 적힌 참가자");

    /** Types of start and end by the status: a day that is still to come is planned. */
    private static final Map<String, List<String>> DATE_TYPES = Map.of(
            PIPELINE,
            List.of("1", "3"),
            "2",
            List.of("2", "3"),
            "3",
            List.of("2", "4"),
            "4",
            List.of("2", "4"),
            "5",
            List.of("1", "3"),
            "6",
            List.of("2", "3"));

    static Demanded of(Project project, Dataset dataset, boolean mayInvent) {
        Optional<String> description = project.getSummary()
                .filter(summary -> !summary.isBlank())
                .or(() -> Optional.of(project.getTitle()).filter(title -> mayInvent));
        Optional<String> status = project.getStatus()
                .or(() -> mayInvent ? dataset.getAsOf().flatMap(project::statusOn) : Optional.empty())
                .flatMap(Demanded::status);
        Optional<DateBounds> bounds = project.getPeriod().flatMap(period -> DateBounds.of(period.toString()));
        Optional<LocalDate> start =
                bounds.filter(known -> known.isStartExact() || mayInvent).flatMap(DateBounds::start);
        Optional<LocalDate> end =
                bounds.filter(known -> known.isEndExact() || mayInvent).flatMap(DateBounds::end);
        List<Integer> participants = participants(project, dataset);
        List<Message> lacking = new ArrayList<>();
        require(!project.getTitle().isBlank(), TITLE, lacking);
        require(description.isPresent(), DESCRIPTION, lacking);
        require(status.isPresent(), STATUS, lacking);
        require(start.isPresent() || end.isPresent(), DAY, lacking);
        require(!participants.isEmpty() || mayInvent, PARTICIPANT, lacking);
        List<String> types = status.map(code -> DATE_TYPES.getOrDefault(code, List.of("1", "3")))
                .orElse(List.of());
        return new Demanded(description, status, start, end, types, participants, lacking);
    }

    private static void require(boolean there, Message what, List<Message> lacking) {
        if (!there) {
            lacking.add(what);
        }
    }

    private static Optional<String> status(ProjectStatus status) {
        boolean isBefore = status.equals(ProjectStatus.IDENTIFICATION) || status.equals(ProjectStatus.PREPARATION);
        return isBefore ? Optional.of(PIPELINE) : same(status, "activitystatus");
    }

    /** Finds the code of a list of IATI that means the same. */
    static Optional<String> same(Code code, String list) {
        return Terms.same(code, LISTS + list + "/#");
    }

    static Optional<String> role(Role role) {
        return same(role, "organisationrole");
    }

    private static List<Integer> participants(Project project, Dataset dataset) {
        List<Integer> known = new ArrayList<>();
        for (int i = 0; i < project.getParticipants().size(); i++) {
            Participation each = project.getParticipants().get(i);
            if (each.getRole().flatMap(Demanded::role).isPresent()
                    && PartyNames.of(each, dataset).isPresent()) {
                known.add(i);
            }
        }
        return known;
    }
}

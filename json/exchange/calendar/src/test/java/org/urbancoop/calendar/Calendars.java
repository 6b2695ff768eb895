package org.urbancoop.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.urbancoop.code.DeadlineKind;
import org.urbancoop.code.EventKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Deadline;
import org.urbancoop.event.Event;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.TimeOfDay;

/** Datasets whose events are at hard times, and what these are by the JDK alone. */
final class Calendars {

    /** Zone, day and time: clocks that are changed, half hours, a day that was left out, years with another rule. */
    private static final List<String> HARD = List.of(
            "Asia/Seoul 2024-05-01 09:00",
            "Asia/Seoul 1988-07-01 09:00",
            "Asia/Kuala_Lumpur 2019-10-16 15:30",
            "Europe/Paris 2024-03-30 23:30",
            "Europe/Paris 2024-03-31 03:30",
            "Europe/Paris 2024-10-26 12:00",
            "Europe/Paris 2024-10-27 12:00",
            "Europe/Dublin 2024-01-15 10:00",
            "Europe/Dublin 2024-07-15 10:00",
            "America/New_York 2006-04-15 08:00",
            "America/New_York 2024-03-20 08:00",
            "America/Sao_Paulo 2018-11-10 08:00",
            "Asia/Kathmandu 2024-01-01 00:00",
            "Australia/Lord_Howe 2024-12-01 10:15",
            "Pacific/Apia 2012-01-15 10:00",
            "Africa/Casablanca 2024-03-20 10:00",
            "Etc/UTC 2024-02-29 23:59");

    private Calendars() {}

    /** Events of an hour each, in zones. */
    static Dataset hard() {
        Dataset.Builder dataset = Dataset.builder().id("hard").title("시간대").asOf(Edtf.parse("2024-01-01"));
        for (int i = 0; i < HARD.size(); i++) {
            String[] parts = HARD.get(i).split(" ", -1);
            TimeOfDay start = TimeOfDay.parse(parts[2]);
            dataset.addEvents(Event.builder()
                    .id("e" + i)
                    .title(parts[0] + "; " + "서울, 도시·교통 \\ ".repeat(i) + "\n\"끝\"")
                    .kind(EventKind.FORUM)
                    .when(Edtf.parse(parts[1] + (parts[2].startsWith("23") ? "/" + next(parts[1]) : "")))
                    .startTime(start)
                    .endTime(TimeOfDay.parse(
                            parts[2].startsWith("23") ? "00:45" : "1" + parts[2].substring(1, 3) + "59"))
                    .timeZone(parts[0])
                    .build());
        }
        return dataset.addEvents(Event.builder()
                        .id("floating")
                        .title("By the clock of a place that nobody named")
                        .kind(EventKind.FORUM)
                        .when(Edtf.parse("2024-05-01"))
                        .startTime(TimeOfDay.parse("09:00"))
                        .build())
                .addEvents(Event.builder()
                        .id("leap")
                        .title("A day that few years have")
                        .kind(EventKind.FORUM)
                        .when(Edtf.parse("2024-02-28/2024-02-29"))
                        .addDeadline(Deadline.builder()
                                .kind(DeadlineKind.REGISTRATION)
                                .when(Edtf.parse("2023-12-31"))
                                .build())
                        .build())
                .build();
    }

    private static String next(String day) {
        return LocalDate.parse(day).plusDays(1).toString();
    }

    static byte[] write(Format format, Dataset dataset, FormatOptions options) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        format.write(dataset, FormatOutput.stream(to), options);
        return to.toByteArray();
    }

    /** Gets what a reader has to find of each event: identifier, start, end and title. */
    static List<String> expected(Dataset dataset) {
        List<String> lines = new ArrayList<>();
        for (Event event : dataset.getEvents()) {
            Optional<String[]> days = event.getWhen()
                    .map(when -> when.toString().split("/", -1))
                    .filter(all -> all[0].matches("\\d{4}-\\d{2}-\\d{2}") && all[all.length - 1].length() == 10);
            if (days.isEmpty()) {
                continue;
            }
            String uid = event.reference().toString();
            String last = days.orElseThrow()[days.orElseThrow().length - 1];
            lines.add(line(
                    dataset,
                    uid,
                    moment(event, days.orElseThrow()[0], event.getStartTime()),
                    end(event, last),
                    event.getTitle()));
            for (int i = 0; i < event.getAgenda().size(); i++) {
                Optional<String> day = event.getAgenda().get(i).getWhen().map(Edtf::toString);
                String title = event.getAgenda().get(i).getTitle();
                day.filter(of -> of.matches("\\d{4}-\\d{2}-\\d{2}"))
                        .ifPresent(of -> lines.add(line(dataset, uid + "/agenda", of, next(of), title)));
            }
            for (int i = 0; i < event.getDeadlines().size(); i++) {
                Deadline deadline = event.getDeadlines().get(i);
                String day = deadline.getWhen().toString();
                lines.add(line(
                        dataset,
                        uid + "/deadlines/" + i,
                        day,
                        next(day),
                        deadline.getKind().label(Locale.ENGLISH) + ": " + event.getTitle()));
            }
        }
        return lines;
    }

    private static String end(Event event, String last) {
        return event.getStartTime().isEmpty()
                ? next(last)
                : event.getEndTime().isEmpty() ? "" : moment(event, last, event.getEndTime());
    }

    private static String moment(Event event, String day, Optional<TimeOfDay> time) {
        if (time.isEmpty()) {
            return day;
        }
        LocalDateTime local = LocalDate.parse(day).atTime(time.orElseThrow().toLocalTime());
        return event.getTimeZone()
                .map(zone -> local.atZone(ZoneId.of(zone)).toInstant().toString())
                .orElse(local + ":00");
    }

    private static String line(Dataset dataset, String uid, String start, String end, String title) {
        String json = '"' + title.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
        return String.join("\t", uid + "@" + dataset.getId(), start, end, json);
    }
}

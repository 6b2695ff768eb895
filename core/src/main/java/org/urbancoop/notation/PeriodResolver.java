package org.urbancoop.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.text.VisibleText;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.TimeOfDay;

/** Interprets a printed period: finds the dates and hours that it can mean, and what to report about them. */
final class PeriodResolver {

    private final String text;
    private final PrintedPeriod period;

    PeriodResolver(String text, PrintedPeriod period) {
        this.text = text;
        this.period = period;
    }

    /** Interprets a text with a date, and with or without hours. */
    Reading<DateAndHours> dateAndHours() {
        PrintedDate start = period.start();
        if (hasTooManyHours()) {
            return Reading.none(
                    text,
                    Finding.of(
                            FindingCode.NOT_UNDERSTOOD,
                            period.span().start(),
                            period.span().of(text)));
        }
        if (start == null || !period.hasDate()) {
            return missing(FindingCode.DATE_MISSING);
        }
        DateResolver.Dates dates = DateResolver.resolve(text, period, start);
        if (dates.values().isEmpty()) {
            return Reading.none(text, dates.findings().get(0));
        }
        List<Finding> findings = remarks();
        findings.addAll(dates.findings());
        Optional<Hours> hours = printedHours();
        if (dates.values().size() == 1 && dates.values().get(0).kind() != Edtf.Kind.INTERVAL) {
            hours.ifPresent(times -> checkOrder(times, findings));
        }
        List<DateAndHours> meanings = new ArrayList<>();
        for (Edtf date : dates.values()) {
            meanings.add(new DateAndHours(date, hours));
        }
        return Reading.of(text, meanings, findings);
    }

    /** Interprets a text with hours and without a date. */
    Reading<Hours> hours() {
        PrintedDate start = period.start();
        if (period.hasDate() || (start != null && start.weekdays().own() > 0)) {
            int index = period.span().start();
            return Reading.none(text, Finding.of(FindingCode.NOT_UNDERSTOOD, index, text.substring(index)));
        }
        Optional<Hours> hours = printedHours();
        if (hours.isEmpty()) {
            return missing(FindingCode.HOURS_MISSING);
        }
        List<Finding> findings = remarks();
        checkOrder(hours.get(), findings);
        return Reading.of(text, hours.get(), findings);
    }

    private <T> Reading<T> missing(FindingCode code) {
        return Reading.none(
                text,
                period.isUndecided()
                        ? Finding.of(FindingCode.TO_BE_DECIDED, 0, VisibleText.strip(text))
                        : Finding.of(code, 0));
    }

    /** Returns the findings that do not depend on the meaning of the dates. */
    private List<Finding> remarks() {
        List<Finding> findings = new ArrayList<>();
        addVagueWord(period.start(), findings);
        addVagueWord(period.end(), findings);
        period.remarks().forEach(remark -> findings.add(remark.toFinding(text)));
        for (Span span : period.undecided()) {
            findings.add(Finding.of(FindingCode.TO_BE_DECIDED, span.start(), span.of(text)));
        }
        return findings;
    }

    private void addVagueWord(@Nullable PrintedDate date, List<Finding> findings) {
        Span word = date == null ? null : date.part().vagueWord();
        if (word != null) {
            findings.add(Finding.of(FindingCode.VAGUE_PART, word.start(), word.of(text)));
        }
    }

    // --- hours

    /** Tells whether both dates have a time and a third one follows. */
    private boolean hasTooManyHours() {
        return period.closing() != null
                && period.start() != null
                && period.start().hasHours();
    }

    /** Combines the times of both dates, or the time of the second date and the last time. */
    private Optional<Hours> printedHours() {
        PrintedClock ofStart = period.start() == null ? null : period.start().clock();
        PrintedClock ofEnd = period.end() == null ? null : period.end().clock();
        PrintedClock opening = ofStart == null ? ofEnd : ofStart;
        PrintedClock closing = ofStart == null ? period.closing() : ofEnd;
        if (opening == null) {
            return Optional.empty();
        }
        boolean isOneDay = period.start() == null
                || period.end() == null
                || !period.start().hasDate()
                || !period.end().hasDate()
                || ofStart == null;
        return Optional.of(
                closing == null
                        ? new Hours(opening.time(), Optional.empty())
                        : isOneDay ? hours(opening, closing) : new Hours(opening.time(), Optional.of(closing.time())));
    }

    /** Applies a mark to the time without one, unless the end would be before the start: 2:00-4:00 pm, 오후 2시~4시. */
    private static Hours hours(PrintedClock opening, PrintedClock closing) {
        TimeOfDay start = opening.time();
        TimeOfDay end = closing.time();
        if (!opening.isMarked() && closing.isMarked() && opening.mayBeMarked()) {
            // 11:00-1:00 pm
            start = opening.time(closing.mark());
            if (start.compareTo(end) > 0) {
                start = opening.time(closing.mark().other());
            }
        } else if (opening.isMarked() && !closing.isMarked() && closing.mayBeMarked()) {
            // 9:00 am – 5:00
            end = closing.time(opening.mark());
            if (end.compareTo(start) < 0) {
                end = closing.time(opening.mark().other());
            }
        }
        return new Hours(start, Optional.of(end));
    }

    private static void checkOrder(Hours hours, List<Finding> findings) {
        if (hours.end().filter(end -> end.compareTo(hours.start()) < 0).isPresent()) {
            findings.add(Finding.of(FindingCode.REVERSED_HOURS, 0, hours.toString()));
        }
    }
}

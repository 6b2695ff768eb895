package org.urbancoop.json.correction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DatasetDiff;
import org.urbancoop.dataset.DatasetDiff.Change;
import org.urbancoop.dataset.DatasetDiff.Side;
import org.urbancoop.message.Message;
import org.urbancoop.text.VisibleText;

/** The page on which somebody decides: what changes, as the comparison of both datasets has it, and who says why. */
final class CorrectionsPage {

    private static final Message TITLE = new Message("# Corrections of {dataset}\n\n", "# {dataset} 정정\n\n");
    private static final Message NUMBERS = new Message(
            "{corrections} corrections by {authors}; {changes} changes in {records} records.\n",
            "정정 {corrections}건({authors}), 레코드 {records}개에서 변경 {changes}건.\n");
    private static final Message REASON = new Message("{reason} ({author}, {date})", "{reason}({author}, {date})");

    /** What Markdown would read as its own. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]()#+!|<>~&-]");

    private static final Pattern FENCE = Pattern.compile("`+");

    private CorrectionsPage() {}

    static String of(List<Correction> corrections, Dataset before, Dataset after, Locale locale) {
        List<Change> changes = DatasetDiff.between(before, after).changes();
        Map<String, List<Change>> bySubject = new LinkedHashMap<>();
        changes.forEach(change -> bySubject
                .computeIfAbsent(change.subject(), none -> new ArrayList<>())
                .add(change));
        List<String> authors =
                corrections.stream().map(Correction::author).distinct().toList();
        StringBuilder page = new StringBuilder()
                .append(TITLE.fill(Map.of("dataset", escaped(before.getTitle())))
                        .in(locale))
                .append(NUMBERS.fill(Map.of(
                                "corrections", corrections.size(),
                                "authors", escaped(String.join(", ", authors)),
                                "changes", changes.size(),
                                "records", bySubject.size()))
                        .in(locale));
        bySubject.forEach((subject, ofSubject) -> {
            page.append("\n## ").append(escaped(subject)).append('\n');
            for (Change change : ofSubject) {
                append(change, locale, page);
            }
            corrections.stream()
                    .filter(correction -> correction.record().equals(subject))
                    .forEach(correction -> page.append("\n- `")
                            .append(VisibleText.of(correction.pointer().toString())
                                    .replace("`", "'"))
                            .append("`: ")
                            .append(reason(correction, locale)));
            page.append('\n');
        });
        return page.toString();
    }

    private static void append(Change change, Locale locale, StringBuilder page) {
        StringBuilder lines = new StringBuilder();
        change.before()
                .map(Side::toString)
                .ifPresent(side -> lines.append("- ").append(side).append('\n'));
        change.after()
                .map(Side::toString)
                .ifPresent(side -> lines.append("+ ").append(side).append('\n'));
        // A fence longer than any in the values.
        int longest = FENCE.matcher(lines)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        page.append('\n')
                .append(change.meaning().label(locale))
                .append(":\n\n")
                .append(fence)
                .append("diff\n")
                .append(lines)
                .append(fence)
                .append('\n');
    }

    private static String reason(Correction correction, Locale locale) {
        return REASON.fill(Map.of(
                        "reason", escaped(correction.reason()),
                        "author", escaped(correction.author()),
                        "date", correction.date().toString()))
                .in(locale);
    }

    /** A text as Markdown shows it, in one line. */
    private static String escaped(String text) {
        String line = VisibleText.of(text);
        return MARKUP.matcher(line).replaceAll(found -> "\\\\" + Matcher.quoteReplacement(found.group()));
    }
}

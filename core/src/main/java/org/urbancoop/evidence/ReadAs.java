package org.urbancoop.evidence;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words that a reading puts for others: {@code 'Columbia' read as Colombia}. */
final class ReadAs {

    private static final Pattern RULE = Pattern.compile(
            "'([^']+)'(?: is| are)?(?: read| written| kept| taken)?(?: together)? as:? (?:the |a |an )?([^;.]+)");

    private ReadAs() {}

    /** Whether a reading puts words for words that stand in a quotation. */
    static boolean isRule(String reading, String quotation) {
        String quoted = PlainText.phrase(quotation);
        return RULE.matcher(PlainText.phrase(reading)).results().anyMatch(rule -> quoted.contains(rule.group(1)));
    }

    /** The quotation with what the reading puts for its words, and the words of the reading behind it. */
    static PrintedText apply(String reading, String quotation) {
        String read = PlainText.phrase(quotation);
        for (MatchResult rule :
                RULE.matcher(PlainText.phrase(reading)).results().toList()) {
            read = read.replace(rule.group(1), rule.group(2).strip());
        }
        return new PrintedText(read + " ; " + reading);
    }
}

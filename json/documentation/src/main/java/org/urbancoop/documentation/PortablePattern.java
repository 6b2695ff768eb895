package org.urbancoop.documentation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbancoop.text.Slug;

/** Regular expressions of Java in words that mean the same to the engine of any schema validator. */
final class PortablePattern {

    /** What Java means by {@code \s}; other engines mean more. */
    private static final String WHITE_SPACE = " \\t\\n\\x0b\\f\\r";

    /** What a {@code $} may stand before. */
    private static final List<String> LINE_TERMINATORS = List.of("\n", "\r", "\u0085", "\u2028", "\u2029");

    /** How the grammar of a reference bounds the length of its id. */
    private static final String LENGTH_AHEAD = "(?=.{1," + Slug.MAX_LENGTH + "}$)";

    private PortablePattern() {}

    /**
     * States that the whole text follows an expression, in words that mean the same to every engine.
     *
     * <p>{@code $} is the end to ECMAScript, Go and Rust, but matches before a final line feed in Python, and before
     * any final line terminator in Java; {@code \z} and looking ahead are not known to all. So what the expression does
     * not allow at the end is refused by a second expression.
     */
    static void whole(ObjectNode schema, String expression) {
        String portable = inAnyEngine(expression);
        if (portable.contains(LENGTH_AHEAD)) {
            schema.putArray("allOf").addObject().put("pattern", "^[a-z]+/.{1," + Slug.MAX_LENGTH + "}$");
            portable = portable.replace(LENGTH_AHEAD, "");
        }
        if (portable.contains("(?=") || portable.contains("(?!")) {
            throw new IllegalArgumentException(
                    "Say it without looking ahead, which not every engine does: " + expression);
        }
        schema.put("pattern", "^(?:" + portable + ")$");
        Matcher negated = Pattern.compile("\\[\\^([^]]*)]").matcher(portable);
        List<String> kept = new ArrayList<>(LINE_TERMINATORS);
        while (negated.find()) {
            kept.removeIf(Pattern.compile(negated.group()).asMatchPredicate());
        }
        if (!kept.isEmpty()) {
            schema.putObject("not").put("pattern", "[" + String.join("", kept) + "]$");
        }
    }

    private static String inAnyEngine(String expression) {
        StringBuilder result = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\') {
                i++;
                char escaped = expression.charAt(i);
                if (escaped == 's') {
                    result.append(inClass ? WHITE_SPACE : "[" + WHITE_SPACE + "]");
                } else if (escaped == 'S' && !inClass) {
                    result.append("[^").append(WHITE_SPACE).append(']');
                } else if (Character.isLetterOrDigit(escaped)) {
                    throw new IllegalArgumentException("Say what \\" + escaped + " is in any engine: " + expression);
                } else {
                    result.append(c).append(escaped);
                }
            } else {
                inClass = c == '[' || (inClass && c != ']');
                result.append(c);
            }
        }
        return result.toString();
    }
}

package org.urbancoop.cli.policytable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.urbancoop.message.Message;
import org.urbancoop.notation.Finding;
import org.urbancoop.text.MalformedTextException;

/**
 * A remark on a line of the text, such as {@code line 47: area-lost}.
 *
 * @param line the number of the line, from 1
 * @param code what is remarked, such as {@code area-lost} or {@code near-miss}
 * @param english the sentence in English
 * @param korean the sentence in Korean
 */
public record TableFinding(int line, String code, String english, String korean) {

    /** Makes the remark; the words are quoted and cut. */
    static TableFinding of(int line, TableCode code, String... words) {
        Map<String, String> quoted = new HashMap<>();
        for (String word : words) {
            quoted.put(Integer.toString(quoted.size()), MalformedTextException.quote(word));
        }
        Message message = code.template().fill(quoted);
        return new TableFinding(line, code.term(), message.english(), message.korean());
    }

    /** Gives a reader's remark the line of its cell. */
    static TableFinding of(int line, Finding finding) {
        return new TableFinding(
                line, finding.code().term(), finding.message(Locale.ENGLISH), finding.message(Locale.KOREAN));
    }

    /**
     * Gets the sentence in a language.
     *
     * @param locale Korean for Korean; any other language gets English
     * @return one line of text
     */
    public String message(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean : english;
    }
}

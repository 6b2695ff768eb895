package org.urbancoop.cli.policytable;

import org.urbancoop.citation.Citation;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.text.VisibleText;

/** Citations of the one source. */
final class Citations {

    private Citations() {}

    /** Cites words as printed, cut at the longest that a citation holds. */
    static Citation of(RecordReference source, String where, String verbatim) {
        String words = VisibleText.strip(verbatim);
        int end = Math.min(words.length(), Citation.VERBATIM_LENGTH);
        if (end > 0 && end < words.length() && Character.isHighSurrogate(words.charAt(end - 1))) {
            end--;
        }
        return Citation.builder()
                .source(source)
                .where(where)
                .verbatim(VisibleText.strip(words.substring(0, end)))
                .build();
    }
}

package org.urbancoop.evidence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.citation.Citation;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.text.JsonPointer;

/** A citation, what was found of it, and its words, which are read when first asked for. */
final class Cited {

    private final Citation citation;
    private final JsonPointer place;
    private final Optional<CheckedQuotation> quotation;
    private @Nullable PrintedText text;
    private @Nullable PrintedText heading;
    private @Nullable PrintedText asRead;

    Cited(Citation citation, JsonPointer place, Optional<CheckedQuotation> quotation) {
        this.citation = citation;
        this.place = place;
        this.quotation = quotation;
    }

    JsonPointer place() {
        return place;
    }

    Optional<CheckedQuotation> quotation() {
        return quotation;
    }

    boolean isFound() {
        return quotation.flatMap(CheckedQuotation::occurrence).isPresent();
    }

    /** The member that it supports; the root for the whole record. */
    JsonPointer field() {
        return citation.getField().orElse(JsonPointer.ROOT);
    }

    String source() {
        return citation.getSource().toString();
    }

    RecordReference reference() {
        return citation.getSource();
    }

    String where() {
        return citation.getWhere().orElse("");
    }

    String reading() {
        return citation.getReading().orElse("");
    }

    /** A reading speaks of one value or of the object that has it, not of a whole list. */
    boolean isReadingOf(JsonPointer leaf) {
        return citation.getReading().isPresent()
                && leaf.steps().size() - field().steps().size() <= 1;
    }

    PrintedText text() {
        if (text == null) {
            text = new PrintedText(citation.getVerbatim().orElse(""));
        }
        return text;
    }

    PrintedText heading() {
        if (heading == null) {
            heading = new PrintedText(where());
        }
        return heading;
    }

    boolean isRule() {
        return ReadAs.isRule(reading(), citation.getVerbatim().orElse(""));
    }

    PrintedText asRead() {
        if (asRead == null) {
            asRead = ReadAs.apply(reading(), citation.getVerbatim().orElse(""));
        }
        return asRead;
    }
}

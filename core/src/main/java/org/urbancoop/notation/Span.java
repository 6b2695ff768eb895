package org.urbancoop.notation;

/** A range of the text: the index of its first character and the index after its last. */
record Span(int start, int end) {

    /** Returns the range from the start of this one to the end of a later one. */
    Span upTo(Span later) {
        return new Span(start, later.end);
    }

    String of(String text) {
        return text.substring(start, end);
    }
}

package org.urbancoop.notation;

/**
 * What the value does not hold of a printed date, or holds though it is not printed in full.
 *
 * @param code the kind
 * @param span its place
 * @param detail another word for the finding; empty if it needs none
 */
record Remark(FindingCode code, Span span, String detail) {

    Finding toFinding(String text) {
        return detail.isEmpty()
                ? Finding.of(code, span.start(), span.of(text))
                : Finding.of(code, span.start(), span.of(text), detail);
    }
}

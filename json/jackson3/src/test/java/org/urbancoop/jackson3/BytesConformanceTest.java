package org.urbancoop.jackson3;

/** The suite over bytes. */
class BytesConformanceTest extends Conformance {}

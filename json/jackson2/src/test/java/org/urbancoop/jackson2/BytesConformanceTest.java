package org.urbancoop.jackson2;

/** The suite over bytes. */
class BytesConformanceTest extends Conformance {}

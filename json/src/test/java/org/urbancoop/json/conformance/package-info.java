/** The suite that every way to JSON has to pass: the library's own door, and a mapper of Jackson 2 or 3. */
@org.jspecify.annotations.NullMarked
package org.urbancoop.json.conformance;

/**
 * Makes what {@code docs} says of the format: the JSON Schemas and the data dictionary, both from the tables of the
 * codecs and the catalogue of members. The tests compare them with the files.
 */
@NullMarked
package org.urbancoop.documentation;

import org.jspecify.annotations.NullMarked;

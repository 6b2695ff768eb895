package org.urbancoop.evidence;

import java.util.List;

/**
 * What a reader found in a quotation.
 *
 * @param printed the words
 * @param meanings what they mean; more than one if they have several readings
 * @param from the first of the words
 * @param to the word behind the last
 * @param <T> the type of the value
 */
record Found<T>(String printed, List<T> meanings, int from, int to) {}

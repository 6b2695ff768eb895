package org.urbancoop.exchange.iati;

import java.util.function.BiConsumer;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;

/**
 * What all activities of a file share.
 *
 * @param dataset the dataset, which names and places those who take part
 * @param options how to write
 * @param reporter who reports
 * @param use told of each value of another record that an activity carries
 */
record Context(Dataset dataset, FormatOptions options, Reporter reporter, BiConsumer<Reference, JsonPointer> use) {}

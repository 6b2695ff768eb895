package org.urbancoop.service.query;

import java.util.List;
import org.urbancoop.record.CooperationRecord;

/**
 * What was found.
 *
 * @param records the records, in the order of the dataset, or the best first if a text was looked for
 * @param undecided of how many dates leave it open whether they are meant
 */
public record Found(List<CooperationRecord> records, long undecided) {}

package org.urbancoop.json.stream;

import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.progress.Progress;

/**
 * How a document is written.
 *
 * @param pretty whether it is indented for people
 * @param limits what may be written
 * @param progress receives the progress
 * @param total the number of records, for {@code progress}
 */
public record WriteOptions(boolean pretty, JsonLimits limits, Progress progress, long total) {

    /** Indented, within the default limits. */
    public static final WriteOptions PRETTY = of(true, JsonLimits.DEFAULT);

    /**
     * Creates options without progress.
     *
     * @param pretty whether the document is indented for people
     * @param limits what may be written
     */
    public static WriteOptions of(boolean pretty, JsonLimits limits) {
        return new WriteOptions(pretty, limits, Progress.NONE, Progress.UNKNOWN);
    }
}

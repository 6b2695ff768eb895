package org.urbancoop.merge;

import org.urbancoop.progress.Progress;
import org.urbancoop.progress.Progress.Phase;

/** Tells how far one phase has come. */
final class Steps {

    private final Progress progress;
    private final Phase phase;
    private final long total;
    private long done;

    private Steps(Progress progress, Phase phase, long total) {
        this.progress = progress;
        this.phase = phase;
        this.total = total;
    }

    static Steps start(Progress progress, Phase phase, long total) {
        Steps steps = new Steps(progress, phase, total);
        steps.forward(0);
        return steps;
    }

    /** Tells that so many more are done; with none, that it still goes on, so that it can be cancelled. */
    void forward(long more) {
        done += more;
        progress.at(phase, done, total);
    }
}

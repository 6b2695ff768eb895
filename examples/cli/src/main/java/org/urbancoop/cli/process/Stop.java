package org.urbancoop.cli.process;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets whoever stops the program, by Ctrl-C or as a system does, find nothing half written: the thread that works is
 * interrupted, so that what it writes fails and is taken back, and is waited for.
 */
final class Stop {

    private static final long PATIENCE = 3;

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);

    private Stop() {}

    /** Watches over the thread that calls. */
    static Stop watch() {
        Stop stop = new Stop();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::stop, "stop"));
        return stop;
    }

    private void stop() {
        if (ended.getCount() > 0) {
            worker.interrupt();
            try {
                // It may be within a computation that asks for no interruption.
                ended.await(PATIENCE, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Nothing is left to interrupt. */
    void workIsOver() {
        ended.countDown();
    }
}

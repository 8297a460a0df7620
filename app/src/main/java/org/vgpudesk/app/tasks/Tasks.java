package org.vgpudesk.app.tasks;

import java.io.IOException;
import java.util.function.Consumer;
import org.vgpudesk.host.HostException;

/** Runs what may block away from the thread that asks, and answers on that thread. */
public interface Tasks {

    /** Something that takes its time. */
    interface Work<T> {
        T get() throws HostException, IOException;
    }

    /** Something that takes its time and tells how far it is. */
    interface LongWork<P, T> {
        T get(Consumer<P> report) throws HostException, IOException;
    }

    /** Work that was handed over. */
    interface Running {
        /** Lets it run on by itself: neither its answer nor its failure is told any more. */
        void abandon();
    }

    /**
     * Runs the work, telling its reports in order and then exactly one of the two.
     *
     * @param done takes the answer, on the asking thread
     * @param failed takes what the work threw, on the asking thread
     */
    <P, T> Running run(
            LongWork<P, T> work,
            Consumer<? super P> reports,
            Consumer<? super T> done,
            Consumer<? super Exception> failed);

    /** Runs the work, then exactly one of the two. */
    default <T> Running run(Work<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        return this.<Void, T>run(report -> work.get(), report -> {}, done, failed);
    }
}

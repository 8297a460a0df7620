package org.vgpudesk.app.tasks;

import java.io.IOException;
import java.util.function.Consumer;
import org.vgpudesk.host.HostException;

/** Does everything at once on the asking thread, so that a test is a call and then an assertion. */
public final class DirectTasks implements Tasks {

    @Override
    public <P, T> Running run(
            LongWork<P, T> work,
            Consumer<? super P> reports,
            Consumer<? super T> done,
            Consumer<? super Exception> failed) {
        T answer;
        try {
            answer = work.get(reports::accept);
        } catch (HostException | IOException e) {
            failed.accept(e);
            return () -> {};
        }
        done.accept(answer);
        return () -> {};
    }
}

package org.vgpudesk.app.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Work that is not done before the test lets it: each task by itself, in any order. */
public final class HeldTasks implements Tasks {

    private final DirectTasks direct = new DirectTasks();
    private final List<Runnable> held = new ArrayList<>();

    @Override
    public <P, T> Running run(
            LongWork<P, T> work,
            Consumer<? super P> reports,
            Consumer<? super T> done,
            Consumer<? super Exception> failed) {
        held.add(() -> direct.run(work, reports, done, failed));
        return () -> {};
    }

    /** Does the task that was handed over as that one, counted from 0. */
    public void release(int task) {
        held.get(task).run();
    }
}
